import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSettings } from "~/programmes/manager.server";
import { managesSomething, mayManageSide } from "~/programmes/managing";
import { listOrganisations } from "~/programmes/organisations.server";
import { PartActs, PartName } from "~/programmes/part-acts";
import { SettingsPage } from "~/programmes/settings-page";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSettings(request, params.programme);
  const organisations = (await listOrganisations(programme.id)).map((one) => ({ ...one, mayManage: mayManageSide(manager, one.sideId) }));
  return { organisations, mayAdd: managesSomething(manager), saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.organisations.title");

export default function OrganisationsPage() {
  const { organisations, mayAdd, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayAdd ? <ButtonLink to="new" kind="primary" keyName="c">{t("programmes.organisations.add")}</ButtonLink> : null;
  return (
    <SettingsPage title={t("programmes.organisations.title")} acts={add} done={saved ? t("programmes.parts.saved") : null}>
      {organisations.length ? (
        <Table caption={t("programmes.organisations.title")} rows={organisations} rowKey={({ id }) => id} columns={[
          { id: "name", label: t("programmes.organisations.name"), lead: true, cell: (row) => <><Link to={String(row.id)} data-open=""><PartName {...row} /></Link>{row.former ? <span className="block text-small text-quiet" dir="auto">{row.former}</span> : null}</> },
          { id: "abbreviation", label: t("programmes.organisations.abbreviation"), tight: true, cell: (row) => row.abbreviation },
          { id: "side", label: t("programmes.organisations.side"), cell: (row) => row.side ?? t("programmes.organisations.noSide") },
          { id: "members", label: t("programmes.organisations.members"), align: "end", cell: (row) => row.members || null },
          { id: "acts", label: t("programmes.parts.actions"), align: "end", tight: true, cell: (row) => (row.mayManage ? <PartActs {...row} edit={t("programmes.organisations.edit")} /> : null) },
        ]} />
      ) : <Empty title={t("programmes.organisations.none")}>{t("programmes.organisations.noneHelp")}</Empty>}
    </SettingsPage>
  );
}
