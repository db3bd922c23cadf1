import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { OrganisationEditForm } from "~/programmes/forms.server";
import { requireManagedOrganisation } from "~/programmes/managed-organisation.server";
import { OrganisationFields, RenameFields } from "~/programmes/part-fields";
import { todayIn } from "~/programmes/programme";
import { editOrganisation } from "~/programmes/rename-organisation.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisation, programme } = await requireManagedOrganisation(request, params);
  return { id: organisation.id, name: organisation.name, abbreviation: organisation.abbreviation, today: todayIn(programme.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, organisation } = await requireManagedOrganisation(request, params);
  const form = await parseForm(OrganisationEditForm, request);
  if (!form.ok) return form.answer;
  const result = await editOrganisation(manager, programme.id, organisation.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/organisations/${organisation.id}?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.organisations.editTitle", { name: data?.name ?? "" });

export default function EditOrganisationPage() {
  const organisation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.organisations.editTitle", { name: organisation.name })}>
      <ActForm answer={answer} submit={t("programmes.organisations.editSubmit")} back={`${base}/organisations/${organisation.id}`} consequence={t("programmes.organisations.editConsequence")}>
        <OrganisationFields organisation={organisation} />
        <RenameFields today={organisation.today} />
      </ActForm>
    </SettingsPage>
  );
}
