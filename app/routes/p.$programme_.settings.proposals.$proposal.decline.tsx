import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { DeclineForm } from "~/programmes/forms.server";
import { requireSecretary } from "~/programmes/manager.server";
import { declineSettings } from "~/programmes/settings-proposals.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSecretary(request, params.programme);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireSecretary(request, params.programme);
  const form = await parseForm(DeclineForm, request);
  if (!form.ok) return form.answer;
  const result = await declineSettings(manager, programme.id, numberParam(params.proposal), form.values.note);
  return result.ok ? redirect(`/p/${programme.key}/settings?done=declined`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.settings.declineTitle");

export default function DeclineSettingsPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.settings.declineTitle")}>
      <ActForm answer={answer} submit={t("programmes.settings.declineSubmit")} back={base} consequence={t("programmes.settings.declineConsequence")}>
        <TextArea name="note" label={t("programmes.settings.declineNote")} rows={3} maxLength={2000} required autoFocus />
      </ActForm>
    </SettingsPage>
  );
}
