import { useLocale, useT } from "~/locales/use-t";
import { nameLanguage } from "~/programmes/languages";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { TextArea, TextField } from "~/ui/text-fields";

/** The form that corrects a concluded record. */
export function AddendumForm({ base, number, languages, answer }: { base: string; number: number; languages: readonly string[]; answer?: Answer | null }) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <ActForm answer={answer} back={`${base}/record`} submit={t("signing.addenda.submit")} consequence={t("signing.addenda.consequence", { number })}>
      <TextField name="paragraph" label={t("signing.addenda.paragraph")} hint={t("signing.addenda.paragraphHint")} maxLength={20} autoFocus />
      {languages.map((language) => (
        <TextArea key={language} name={`text-${language}`} lang={language} label={t("signing.addenda.text", { language: nameLanguage(language, intl) })} required rows={4} maxLength={20_000} />
      ))}
      <TextArea name="reason" label={t("signing.addenda.reasonLabel")} required rows={2} maxLength={2_000} />
    </ActForm>
  );
}
