import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { requirePerson } from "~/people/administered.server";
import { deactivatePerson } from "~/people/change-people.server";
import { ActForm } from "~/ui/act-form";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name } = await requirePerson(request, params.person);
  return { id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const id = numberParam(params.person);
  const result = await deactivatePerson(viewer, id, true);
  return result.ok ? redirect(`/admin/people/${id}?done=deactivated`) : refused(result);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "admin.person.deactivateTitle", { name: data?.name ?? "" });

export default function DeactivatePersonPage() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const back = `/admin/people/${id}`;
  return (
    <AdminPage title={t("admin.person.deactivateTitle", { name })} crumbs={[{ to: back, label: name }]}>
      <ActForm answer={answer} submit={t("admin.person.deactivateSubmit")} back={back} danger consequence={t("admin.person.deactivateConsequence")} />
    </AdminPage>
  );
}
