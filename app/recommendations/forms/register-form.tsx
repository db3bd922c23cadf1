import { nameLanguage } from "~/history/change-words";
import { useLocale, useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { TextArea, TextField } from "~/ui/text-fields";
import { DetailFields } from "./details-form";
import { choicesOf, LANGUAGES, LONGEST, nameOrganisation } from "./form-choices";
import { STATUSES } from "~/recommendations/status";

type Named = { id: number; name: string };
type RegisterFormProps = {
  sectors: Named[];
  sources: { id: number; title: string; byline: string }[];
  organisations: (Named & { abbreviation: string; side: string })[];
  sides: { code: string; name: string }[];
  /** The side that registers it: it names its own lead itself. */
  own: string | null;
};

/** Everything a recommendation is registered with; only its title is needed. */
export function RegisterForm({ sectors, sources, organisations, sides, own }: RegisterFormProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <TextField name="title" label={t("forms.wording.title")} required maxLength={LONGEST.title} autoFocus />
      <TextArea name="wording" label={t("forms.register.wording")} hint={t("forms.register.wordingHint")} rows={5} maxLength={LONGEST.wording} />
      <SelectField name="language" label={t("forms.register.language")} empty={null} defaultValue="en"
        choices={LANGUAGES.map((code) => ({ value: code, label: nameLanguage(code, locale) }))} />
      <SourceFields sources={sources} />
      <SelectField name="status" label={t("forms.register.status")} hint={t("forms.register.statusHint")} empty={null} defaultValue="NOT_REPORTED"
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
      <DetailFields kind="RECOMMENDATION" sector={null} priority="NORMAL" successMeasure="" sectors={sectors} />
      {sides.map(({ code, name }) => (
        <SelectField key={code} name={`lead-${code}`} label={t("forms.register.leads", { side: name })} hint={code === own ? undefined : t("forms.register.leadHint")}
          choices={choicesOf(organisations.filter(({ side }) => side === code || side === ""), nameOrganisation)} />
      ))}
    </>
  );
}

function SourceFields({ sources }: Pick<RegisterFormProps, "sources">) {
  const t = useT();
  return (
    <>
      <SelectField name="source" label={t("forms.register.source")} hint={t("forms.register.sourceHint")}
        choices={choicesOf(sources, ({ title, byline }) => (byline ? `${title} (${byline})` : title))} />
      <TextField name="location" label={t("forms.register.location")} hint={t("forms.register.locationHint")} maxLength={LONGEST.line} />
      <details className="max-w-text">
        <summary className="cursor-pointer font-semibold">{t("forms.register.newSource")}</summary>
        <div className="mt-3 grid gap-4 border-s border-rule ps-4">
          <TextField name="sourceTitle" label={t("forms.register.sourceTitle")} maxLength={LONGEST.title} />
          <TextField name="byline" label={t("forms.register.byline")} hint={t("forms.register.bylineHint")} maxLength={LONGEST.line} />
        </div>
      </details>
    </>
  );
}
