import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { OrganisationForm } from "~/programmes/forms.server";
import { requireManager } from "~/programmes/manager.server";
import { mayManageSide } from "~/programmes/managing";
import { addOrganisation } from "~/programmes/organisations.server";
import { OrganisationFields } from "~/programmes/part-fields";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireManager(request, params.programme);
  const sides = programme.sides.filter(({ id }) => mayManageSide(manager, id));
  return { sides, mayBeOfNone: mayManageSide(manager, null) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireManager(request, params.programme);
  const form = await parseForm(OrganisationForm, request);
  if (!form.ok) return form.answer;
  const result = await addOrganisation(manager, programme.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/organisations?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.organisations.add");

export default function NewOrganisationPage() {
  const { sides, mayBeOfNone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.organisations.add")}>
      <ActForm answer={answer} submit={t("programmes.organisations.addSubmit")} back={`${base}/organisations`}>
        <OrganisationFields sides={sides} mayBeOfNone={mayBeOfNone} />
      </ActForm>
    </SettingsPage>
  );
}
