import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useLocale, useT } from "~/locales/use-t";
import { SettingsForm } from "~/programmes/forms.server";
import { requireSecretary } from "~/programmes/manager.server";
import { SettingsFields } from "~/programmes/programme-fields";
import { proposeSettings } from "~/programmes/settings-proposals.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSecretary(request, params.programme);
  const { exemptActs, observersComment, sides } = programme;
  return { settings: { exemptActs, observersComment }, others: sides.filter(({ id }) => id !== manager.secretaryOf?.id).map(({ name }) => name) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireSecretary(request, params.programme);
  const form = await parseForm(SettingsForm, request);
  if (!form.ok) return form.answer;
  const { note, ...settings } = form.values;
  const result = await proposeSettings(manager, programme.id, settings, note);
  return result.ok ? redirect(`/p/${programme.key}/settings?done=proposed`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.settings.proposeTitle");

export default function ProposeSettingsPage() {
  const { settings, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const { intl } = useLocale();
  const base = useSettingsBase();
  const sides = new Intl.ListFormat(intl).format(others);
  const consequence = others.length ? t("programmes.settings.proposeConsequence", { sides }) : t("programmes.settings.proposeAlone");
  return (
    <SettingsPage title={t("programmes.settings.proposeTitle")}>
      <ActForm answer={answer} submit={t("programmes.settings.submit")} back={base} consequence={consequence}>
        <SettingsFields settings={settings} />
        <TextArea name="note" label={t("programmes.settings.note")} rows={3} maxLength={2000} />
      </ActForm>
    </SettingsPage>
  );
}
