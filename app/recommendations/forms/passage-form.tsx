import { useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { Panel, Written } from "~/ui/panel";
import { TextArea, TextField } from "~/ui/text-fields";
import { NoteField } from "./entry-form";
import { choicesOf, LONGEST } from "./form-choices";

type PassageFormProps = { sources: { id: number; title: string; byline: string }[] };

/** A further place in a source, which may be new. */
export function PassageForm({ sources }: PassageFormProps) {
  const t = useT();
  return (
    <>
      <SelectField name="source" label={t("forms.register.source")} hint={t("forms.register.sourceHint")} autoFocus
        choices={choicesOf(sources, ({ title, byline }) => (byline ? `${title} (${byline})` : title))} />
      <details className="max-w-text" open={!sources.length || undefined}>
        <summary className="cursor-pointer font-semibold">{t("forms.register.newSource")}</summary>
        <div className="mt-3 grid gap-4 border-s border-rule ps-4">
          <TextField name="sourceTitle" label={t("forms.register.sourceTitle")} maxLength={LONGEST.title} />
          <TextField name="publisher" label={t("forms.passage.publisher")} maxLength={LONGEST.line} />
          <TextField name="publishedOn" label={t("forms.passage.publishedOn")} hint={t("forms.period.hint")} maxLength={LONGEST.date} />
          <TextField name="url" label={t("forms.passage.url")} maxLength={LONGEST.reason} />
        </div>
      </details>
      <TextField name="location" label={t("forms.register.location")} hint={t("forms.register.locationHint")} maxLength={LONGEST.line} />
      <TextArea name="quote" label={t("forms.passage.quote")} hint={t("forms.passage.quoteHint")} rows={3} maxLength={LONGEST.reason} />
      <NoteField act="addPassage" hint={t("forms.note.optional")} rows={2} autoFocus={false} />
    </>
  );
}

/** The passage that would be taken away, and why. */
export function PassageRemovalForm({ source, location, quote }: { source: string; location: string; quote: string }) {
  const t = useT();
  return (
    <>
      <Panel title={source}>
        {location ? <p className="text-quiet" dir="auto">{location}</p> : null}
        <Written>{quote}</Written>
      </Panel>
      <NoteField act="removePassage" hint={t("forms.note.optional")} rows={2} />
    </>
  );
}
