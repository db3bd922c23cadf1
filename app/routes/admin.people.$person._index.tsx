import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { findPerson } from "~/people/people.server";
import { PersonActs, PersonFacts } from "~/people/person-facts";
import { requireAdministrator } from "~/viewer.server";

const DONE = ["saved", "deactivated", "reactivated", "signInsEnded"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const person = await findPerson(numberParam(params.person));
  if (!person) throw notFound();
  const done = new URL(request.url).searchParams.get("done");
  return { person, timeZone: viewer.timeZone, done: DONE.find((one) => one === done) ?? null };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "admin.person.title", { name: data?.person.name ?? "" });

export default function PersonPage() {
  const { person, timeZone, done } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <AdminPage title={<span dir="auto">{person.name}</span>} crumbs={[{ to: "/admin/people", label: t("admin.people.title") }]} done={done ? t(`admin.person.${done}`) : null}>
      <div className="grid gap-8">
        <PersonFacts person={person} timeZone={timeZone} />
        <PersonActs person={person} />
      </div>
    </AdminPage>
  );
}
