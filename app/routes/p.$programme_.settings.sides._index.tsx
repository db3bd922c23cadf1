import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSettings } from "~/programmes/manager.server";
import { mayManageProgramme } from "~/programmes/managing";
import { SettingsPage } from "~/programmes/settings-page";
import { listSides } from "~/programmes/sides.server";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Table } from "~/ui/table";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSettings(request, params.programme);
  const all = await listSides(programme.id);
  const sides = all.map(({ _count, ...side }) => ({ ...side, ..._count, mayRemove: all.length > 1 && !_count.members && !_count.organisations }));
  return { sides, mayManage: mayManageProgramme(manager), saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.sides.title");

export default function SidesPage() {
  const { sides, mayManage, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const add = mayManage ? <ButtonLink to="new" kind="primary" keyName="c">{t("programmes.sides.add")}</ButtonLink> : null;
  return (
    <SettingsPage title={t("programmes.sides.title")} acts={add} done={saved ? t("programmes.parts.saved") : null}>
      <Table caption={t("programmes.sides.title")} rows={sides} rowKey={({ id }) => id} columns={[
        { id: "name", label: t("programmes.sides.name"), lead: true, cell: (row) => <span dir="auto">{row.name}</span> },
        { id: "code", label: t("programmes.sides.code"), tight: true, cell: (row) => row.code },
        { id: "members", label: t("programmes.sides.members"), align: "end", cell: (row) => row.members },
        { id: "organisations", label: t("programmes.sides.organisations"), align: "end", cell: (row) => row.organisations },
        ...(mayManage ? [{
          id: "acts", label: t("programmes.sides.actions"), align: "end" as const, tight: true,
          cell: (row: (typeof sides)[number]) => (
            <span className="inline-flex flex-wrap gap-x-4">
              <Link to={`${row.id}/edit`} data-open="" aria-label={t("programmes.sides.editTitle", { name: row.name })}>{t("programmes.sides.edit")}</Link>
              {row.mayRemove ? <Link to={`${row.id}/remove`} aria-label={t("programmes.sides.removeTitle", { name: row.name })}>{t("programmes.sides.remove")}</Link> : null}
            </span>
          ),
        }] : []),
      ]} />
    </SettingsPage>
  );
}
