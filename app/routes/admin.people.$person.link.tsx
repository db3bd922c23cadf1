import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { notFound, numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { requirePerson } from "~/people/administered.server";
import { renewLink } from "~/people/change-people.server";
import { OneTimeLink } from "~/people/one-time-link";
import { ActForm } from "~/ui/act-form";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name, state, isDemo } = await requirePerson(request, params.person);
  if (state === "deactivated" || isDemo) throw notFound();
  return { id, name, state };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const result = await renewLink(viewer, numberParam(params.person), env.ORIGIN);
  return result.ok ? data(result.value, { headers: { "Cache-Control": "no-store" } }) : refused(result);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "admin.person.linkTitle", { name: data?.name ?? "" });

export default function PersonLinkPage() {
  const { id, name, state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const back = `/admin/people/${id}`;
  return (
    <AdminPage title={t("admin.person.linkTitle", { name })} crumbs={[{ to: back, label: name }]}>
      {answer && "link" in answer
        ? <OneTimeLink link={answer.link} name={name} reset={state === "active"} back={back} backLabel={t("admin.person.linkBack", { name })} />
        : <ActForm answer={answer} submit={t("admin.person.linkSubmit")} back={back} consequence={t(`admin.person.linkConsequence.${state}`)} />}
    </AdminPage>
  );
}
