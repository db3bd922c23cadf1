import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { EarlierNameForm } from "~/programmes/forms.server";
import { requireManagedOrganisation } from "~/programmes/managed-organisation.server";
import { OrganisationFields } from "~/programmes/part-fields";
import { addEarlierName } from "~/programmes/rename-organisation.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { DateField } from "~/ui/date-field";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisation } = await requireManagedOrganisation(request, params);
  return { id: organisation.id, name: organisation.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, organisation } = await requireManagedOrganisation(request, params);
  const form = await parseForm(EarlierNameForm, request);
  if (!form.ok) return form.answer;
  const result = await addEarlierName(manager, programme.id, organisation.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/organisations/${organisation.id}?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "offices.names.addTitle", { name: data?.name ?? "" });

export default function EarlierNamePage() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("offices.names.addTitle", { name })}>
      <ActForm answer={answer} submit={t("offices.names.addSubmit")} back={`${base}/organisations/${id}`} consequence={t("offices.names.addConsequence")}>
        <OrganisationFields />
        <DateField name="until" label={t("offices.names.addUntil")} required />
      </ActForm>
    </SettingsPage>
  );
}
