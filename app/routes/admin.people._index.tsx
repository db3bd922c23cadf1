import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { normalise, withoutRefused } from "~/form-text.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { listPeople } from "~/people/people.server";
import { PeopleTable } from "~/people/people-table";
import { Button, ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Empty, Pager } from "~/ui/pager";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const search = new URL(request.url).searchParams;
  const words = withoutRefused(normalise(search.get("q") ?? "")).trim().slice(0, 200);
  const page = Math.min(10_000, Math.max(1, Number.parseInt(search.get("page") ?? "1", 10) || 1));
  return { ...(await listPeople(words, page)), words, page, timeZone: viewer.timeZone };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "admin.people.title");

export default function PeoplePage() {
  const { people, total, pages, words, page, timeZone } = useLoaderData<typeof loader>();
  const t = useT();
  const at = (number: number) => `/admin/people?${new URLSearchParams({ ...(words ? { q: words } : {}), page: String(number) })}`;
  const acts = (
    <>
      <Form method="get" role="search" className="flex grow flex-wrap gap-2 sm:grow-0">
        <input key={words} type="search" name="q" defaultValue={words} className="entry sm:w-72" aria-label={t("admin.people.search")} placeholder={t("admin.people.search")} data-key="/" maxLength={200} />
        <Button>{t("admin.people.searchSubmit")}</Button>
      </Form>
      <ButtonLink to="/admin/people/new" kind="primary" keyName="c">{t("admin.people.invite")}</ButtonLink>
    </>
  );
  return (
    <AdminPage title={t("admin.people.title")} wide acts={acts}>
      {people.length ? (
        <>
          <PeopleTable people={people} timeZone={timeZone} />
          <Pager first={page > 1 ? at(1) : null} previous={page > 1 ? at(page - 1) : null} next={page < pages ? at(page + 1) : null}>{t("admin.people.shown", { count: total })}</Pager>
        </>
      ) : <Empty title={t("admin.people.none")} act={<Link to="/admin/people">{t("admin.people.all")}</Link>}>{t("admin.people.noneHelp")}</Empty>}
    </AdminPage>
  );
}
