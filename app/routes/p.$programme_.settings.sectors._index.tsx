import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSettings } from "~/programmes/manager.server";
import { mayManageProgramme } from "~/programmes/managing";
import { PartActs, PartName } from "~/programmes/part-acts";
import { listSectors } from "~/programmes/sectors.server";
import { SettingsPage } from "~/programmes/settings-page";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSettings(request, params.programme);
  return { sectors: await listSectors(programme.id), mayManage: mayManageProgramme(manager), saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.sectors.title");

export default function SectorsPage() {
  const { sectors, mayManage, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayManage ? <ButtonLink to="new" kind="primary" keyName="c">{t("programmes.sectors.add")}</ButtonLink> : null;
  const name = { id: "name", label: t("programmes.sectors.name"), lead: true, cell: (row: (typeof sectors)[number]) => <PartName {...row} /> };
  const acts = {
    id: "acts", label: t("programmes.parts.actions"), align: "end" as const, tight: true,
    cell: (row: (typeof sectors)[number]) => <PartActs {...row} edit={t("programmes.sectors.edit")} />,
  };
  return (
    <SettingsPage title={t("programmes.sectors.title")} acts={add} done={saved ? t("programmes.parts.saved") : null}>
      {sectors.length
        ? <Table caption={t("programmes.sectors.title")} rows={sectors} rowKey={({ id }) => id} columns={mayManage ? [name, acts] : [name]} />
        : <Empty title={t("programmes.sectors.none")}>{t("programmes.sectors.noneHelp")}</Empty>}
    </SettingsPage>
  );
}
