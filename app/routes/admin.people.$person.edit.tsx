import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { requirePerson } from "~/people/administered.server";
import { editPerson } from "~/people/change-people.server";
import { PersonForm } from "~/people/forms.server";
import { PersonFields } from "~/people/person-fields";
import { ActForm } from "~/ui/act-form";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name, email } = await requirePerson(request, params.person);
  return { id, name, email };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const id = numberParam(params.person);
  const form = await parseForm(PersonForm, request);
  if (!form.ok) return form.answer;
  const result = await editPerson(viewer, id, form.values);
  return result.ok ? redirect(`/admin/people/${id}?done=saved`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "admin.person.editTitle", { name: data?.name ?? "" });

export default function EditPersonPage() {
  const { id, name, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const back = `/admin/people/${id}`;
  return (
    <AdminPage title={t("admin.person.editTitle", { name })} crumbs={[{ to: back, label: name }]}>
      <ActForm answer={answer} submit={t("admin.person.editSubmit")} back={back} consequence={t("admin.person.editConsequence")}>
        <PersonFields person={{ name, email }} />
      </ActForm>
    </AdminPage>
  );
}
