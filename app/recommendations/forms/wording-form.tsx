import { nameLanguage } from "~/history/change-words";
import { useLocale, useT } from "~/locales/use-t";
import { TextArea, TextField } from "~/ui/text-fields";
import { HappenedFields, type MeetingOption } from "./entry-form";
import { LONGEST } from "./form-choices";

type WordingFormProps = { title: string; texts: { language: string; text: string }[]; today: string; meetings: MeetingOption[] };

/** The title and the wordings, beside each other in their languages. */
export function WordingForm({ title, texts, today, meetings }: WordingFormProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <TextField name="title" label={t("forms.wording.title")} required defaultValue={title} maxLength={LONGEST.title} autoFocus />
      <p className="max-w-text text-quiet">{t("forms.wording.hint")}</p>
      <div className="grid gap-5 lg:grid-cols-2">
        {texts.map(({ language, text }) => (
          <TextArea key={language} name={`wording-${language}`} label={t("forms.wording.text", { language: nameLanguage(language, locale) })}
            lang={language} rows={6} defaultValue={text} maxLength={LONGEST.wording} />
        ))}
      </div>
      <details className="max-w-text">
        <summary className="cursor-pointer font-semibold">{t("forms.wording.other")}</summary>
        <div className="mt-3 grid gap-4 border-s border-rule ps-4">
          <TextField name="language" label={t("forms.wording.otherCode")} hint={t("forms.wording.otherCodeHint")} maxLength={3} />
          <TextArea name="wordingOther" label={t("forms.wording.otherText")} rows={4} maxLength={LONGEST.wording} />
        </div>
      </details>
      <TextArea name="note" label={t("acts.setWording.note")} hint={t("forms.note.optional")} rows={2} maxLength={LONGEST.note} />
      <HappenedFields today={today} meetings={meetings} />
    </>
  );
}
