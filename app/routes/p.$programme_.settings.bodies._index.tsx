import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { listBodies } from "~/programmes/bodies.server";
import { requireSettings } from "~/programmes/manager.server";
import { mayManageProgramme } from "~/programmes/managing";
import { PartActs, PartName } from "~/programmes/part-acts";
import { SettingsPage } from "~/programmes/settings-page";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSettings(request, params.programme);
  return { bodies: await listBodies(programme.id), mayManage: mayManageProgramme(manager), saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.bodies.title");

export default function BodiesPage() {
  const { bodies, mayManage, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayManage ? <ButtonLink to="new" kind="primary" keyName="c">{t("programmes.bodies.add")}</ButtonLink> : null;
  return (
    <SettingsPage title={t("programmes.bodies.title")} acts={add} done={saved ? t("programmes.parts.saved") : null}>
      {bodies.length ? (
        <Table caption={t("programmes.bodies.title")} rows={bodies} rowKey={({ id }) => id} columns={[
          { id: "name", label: t("programmes.bodies.name"), lead: true, cell: (row) => <PartName {...row} /> },
          { id: "abbreviation", label: t("programmes.bodies.abbreviation"), tight: true, cell: (row) => row.abbreviation },
          { id: "parent", label: t("programmes.bodies.parent"), cell: (row) => row.parent },
          { id: "training", label: t("programmes.bodies.training"), cell: (row) => (row.training ? t("programmes.settings.yes") : null) },
          ...(mayManage ? [{
            id: "acts", label: t("programmes.parts.actions"), align: "end" as const, tight: true,
            cell: (row: (typeof bodies)[number]) => <PartActs {...row} edit={t("programmes.bodies.edit")} />,
          }] : []),
        ]} />
      ) : <Empty title={t("programmes.bodies.none")}>{t("programmes.bodies.noneHelp")}</Empty>}
    </SettingsPage>
  );
}
