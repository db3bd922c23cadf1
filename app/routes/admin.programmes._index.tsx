import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { listProgrammes } from "~/programmes/programmes.server";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return { programmes: await listProgrammes() };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "admin.programmes.title");

export default function ProgrammesPage() {
  const { programmes } = useLoaderData<typeof loader>();
  const t = useT();
  const add = <ButtonLink to="/admin/programmes/new" kind="primary" keyName="c">{t("admin.programmes.new")}</ButtonLink>;
  return (
    <AdminPage title={t("admin.programmes.title")} wide acts={programmes.length ? add : null}>
      {programmes.length ? (
        <Table caption={t("admin.programmes.title")} rows={programmes} rowKey={({ key }) => key} columns={[
          { id: "name", label: t("admin.programmes.name"), lead: true, cell: (row) => <Link to={`/p/${row.key}/settings`} dir="auto">{row.name}</Link> },
          { id: "sides", label: t("admin.programmes.sides"), cell: (row) => row.sides.join(", ") },
          { id: "members", label: t("admin.programmes.members"), align: "end", cell: (row) => <Link to={`/p/${row.key}/settings/members`}>{row.members}</Link> },
        ]} />
      ) : <Empty title={t("admin.programmes.none")} act={add}>{t("admin.programmes.noneHelp")}</Empty>}
    </AdminPage>
  );
}
