import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { requirePerson } from "~/people/administered.server";
import { setAdministrator } from "~/people/change-people.server";
import { AdministratorForm } from "~/people/forms.server";
import { ActForm } from "~/ui/act-form";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name, isAdministrator } = await requirePerson(request, params.person);
  return { id, name, isAdministrator };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const id = numberParam(params.person);
  const form = await parseForm(AdministratorForm, request);
  if (!form.ok) return form.answer;
  const result = await setAdministrator(viewer, id, form.values.isAdministrator === "yes");
  return result.ok ? redirect(id === viewer.personId ? "/" : `/admin/people/${id}?done=saved`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, data?.isAdministrator ? "admin.person.dropAdministratorTitle" : "admin.person.makeAdministratorTitle", { name: data?.name ?? "" });

export default function AdministratorPage() {
  const { id, name, isAdministrator } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const back = `/admin/people/${id}`;
  const act = isAdministrator ? "dropAdministrator" : "makeAdministrator";
  return (
    <AdminPage title={t(`admin.person.${act}Title`, { name })} crumbs={[{ to: back, label: name }]}>
      <ActForm answer={answer} submit={t(`admin.person.${act}Submit`)} back={back} danger={isAdministrator} consequence={t(`admin.person.${act}Consequence`)}>
        <input type="hidden" name="isAdministrator" value={isAdministrator ? "no" : "yes"} />
      </ActForm>
    </AdminPage>
  );
}
