import type { Status } from "#db/enums";
import { useT } from "~/locales/use-t";
import { TextArea, TextField } from "~/ui/text-fields";
import { LONGEST } from "./form-choices";
import { NoteField } from "./entry-form";
import { PartLanguage, PartStatus } from "./parts-form";

type MergeFormProps = { prefix: string; mostMerged: number; begins: Status; steps: number };

/** What becomes one with it, and what they live on in: an item that is there, or a new one. */
export function MergeForm({ prefix, mostMerged, begins, steps }: MergeFormProps) {
  const t = useT();
  return (
    <>
      <p className="max-w-text text-quiet">{t("forms.merge.final")}</p>
      <TextField name="others" label={t("forms.merge.others")} hint={t("forms.merge.othersHint", { prefix, most: mostMerged - 1 })} maxLength={LONGEST.line * 2} autoFocus />
      <TextField name="into" label={t("forms.merge.into")} hint={t("forms.merge.intoHint")} maxLength={LONGEST.line} />
      <fieldset className="grid max-w-text gap-3 border-t border-rule pt-3">
        <legend className="pe-3 font-semibold">{t("forms.merge.new")}</legend>
        <p className="text-small text-quiet">{t("forms.merge.keeps")}</p>
        <TextField name="title" label={t("forms.wording.title")} maxLength={LONGEST.title} />
        <TextArea name="wording" label={t("forms.register.wording")} rows={4} maxLength={LONGEST.wording} />
        <PartLanguage />
        <PartStatus name="partStatus" begins={begins} />
      </fieldset>
      {steps ? <p className="max-w-text text-quiet">{t("forms.merge.steps", { count: steps })}</p> : null}
      <NoteField act="merge" hint={t("forms.note.why")} rows={3} autoFocus={false} />
    </>
  );
}
