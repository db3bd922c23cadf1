import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { LOCALES } from "~/locales/locales";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AccountPage } from "~/people/account-page";
import { savePreferences } from "~/people/accounts.server";
import { PreferencesForm } from "~/people/forms.server";
import { TimeZoneField } from "~/programmes/time-zone-field";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";
import { CheckboxField, RadioField, SelectField } from "~/ui/choice-fields";
import { requireViewer } from "~/viewer.server";

const THEMES = ["system", "light", "dark"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, email, locale, timeZone, theme, keysOff } = await requireViewer(request);
  const locales = Object.entries(LOCALES).map(([value, { name: label }]) => ({ value, label }));
  return { name, email, locale, timeZone, theme, keysOff, locales, zones: TIME_ZONES, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(PreferencesForm, request);
  if (!form.ok) return form.answer;
  await savePreferences(viewer.personId, form.values);
  return redirect("/account?saved=1");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "account.preferences.title");

export default function PreferencesPage() {
  const { name, email, locale, timeZone, theme, keysOff, locales, zones, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const themes = THEMES.map((value) => ({ value, label: t(`account.preferences.themes.${value}`) }));
  return (
    <AccountPage title={t("account.preferences.title")} done={saved && !answer ? t("account.preferences.saved") : null}>
      <p className="mb-6">{t("account.preferences.signedInAs", { name, email })}</p>
      <ActForm answer={answer} submit={t("account.preferences.submit")}>
        <SelectField name="locale" label={t("account.preferences.locale")} choices={locales} defaultValue={locale} empty={null} required />
        <TimeZoneField label={t("account.preferences.timeZone")} hint={t("account.preferences.timeZoneHint")} zones={zones} defaultValue={timeZone} />
        <RadioField name="theme" label={t("account.preferences.theme")} choices={themes} defaultValue={theme} />
        <CheckboxField name="keysOff" label={t("account.preferences.keysOff")} hint={t("account.preferences.keysOffHint")} defaultChecked={keysOff} />
      </ActForm>
    </AccountPage>
  );
}
