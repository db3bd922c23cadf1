import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { env } from "~/env.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { invitePerson } from "~/people/change-people.server";
import { InviteForm } from "~/people/forms.server";
import { OneTimeLink } from "~/people/one-time-link";
import { PersonFields } from "~/people/person-fields";
import { ActForm } from "~/ui/act-form";
import { CheckboxField } from "~/ui/choice-fields";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const form = await parseForm(InviteForm, request);
  if (!form.ok) return form.answer;
  const result = await invitePerson(viewer, form.values, env.ORIGIN);
  if (!result.ok) return refused(result, form.typed);
  return data({ link: result.value.link, name: form.values.name }, { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "admin.invite.title");

export default function InvitePage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const crumbs = [{ to: "/admin/people", label: t("admin.people.title") }];
  if (answer && "link" in answer) {
    return <AdminPage title={t("admin.invite.title")} crumbs={crumbs}><OneTimeLink {...answer} back="/admin/people" backLabel={t("admin.invite.back")} /></AdminPage>;
  }
  return (
    <AdminPage title={t("admin.invite.title")} crumbs={crumbs}>
      <ActForm answer={answer} submit={t("admin.invite.submit")} back="/admin/people" consequence={t("admin.invite.consequence")}>
        <PersonFields />
        <CheckboxField name="isAdministrator" label={t("admin.invite.isAdministrator")} hint={t("admin.invite.isAdministratorHint")} />
      </ActForm>
    </AdminPage>
  );
}
