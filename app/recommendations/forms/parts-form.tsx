import { nameLanguage } from "~/history/change-words";
import { useLocale, useT } from "~/locales/use-t";
import type { Status } from "#db/enums";
import { SelectField } from "~/ui/choice-fields";
import { TextArea, TextField } from "~/ui/text-fields";
import { PART_STATUSES } from "~/recommendations/succession";
import { LANGUAGES, LONGEST } from "./form-choices";
import { NoteField } from "./entry-form";

/** The language of all new wordings. */
export function PartLanguage() {
  const t = useT();
  const locale = useLocale();
  return <SelectField name="language" label={t("forms.split.language")} empty={null} defaultValue="en" choices={LANGUAGES.map((code) => ({ value: code, label: nameLanguage(code, locale) }))} />;
}

/** The status of a new item: that of its origin, or another. */
export function PartStatus({ name, begins }: { name: string; begins: Status }) {
  const t = useT();
  return <SelectField name={name} label={t("forms.split.status")} empty={t("forms.split.asBefore", { status: t(`status.${begins}`) })} choices={PART_STATUSES.filter((status) => status !== begins).map((value) => ({ value, label: t(`status.${value}`) }))} />;
}

const SHOWN = 3;

type SplitFormProps = { most: number; begins: Status; steps: number };

/** The parts an item is split into, a group of fields each; most of them folded away. */
export function SplitForm({ most, begins, steps }: SplitFormProps) {
  const t = useT();
  const rows = Array.from({ length: most }, (_, row) => row);
  return (
    <>
      <p className="max-w-text text-quiet">{t("forms.split.keeps")}</p>
      {rows.slice(0, SHOWN).map((row) => <PartFields key={row} row={row} begins={begins} />)}
      <details className="max-w-text">
        <summary className="cursor-pointer font-semibold">{t("forms.split.more", { most })}</summary>
        <div className="mt-3 grid gap-5">{rows.slice(SHOWN).map((row) => <PartFields key={row} row={row} begins={begins} />)}</div>
      </details>
      <PartLanguage />
      {steps ? (
        <SelectField name="actionItemsTo" label={t("forms.split.steps", { count: steps })} hint={t("forms.split.stepsHint")} empty={null} defaultValue="0"
          choices={rows.map((row) => ({ value: String(row), label: t("forms.split.part", { number: row + 1 }) }))} />
      ) : null}
      <NoteField act="split" hint={t("forms.note.why")} rows={3} autoFocus={false} />
    </>
  );
}

function PartFields({ row, begins }: { row: number; begins: Status }) {
  const t = useT();
  return (
    <fieldset className="grid max-w-text gap-3 border-t border-rule pt-3">
      <legend className="pe-3 font-semibold">{t("forms.split.part", { number: row + 1 })}</legend>
      <TextField name={`part-${row}`} label={t("forms.wording.title")} required={row < 2} maxLength={LONGEST.title} autoFocus={row === 0} />
      <TextArea name={`partWording-${row}`} label={t("forms.register.wording")} rows={3} maxLength={LONGEST.wording} />
      <PartStatus name={`partStatus-${row}`} begins={begins} />
    </fieldset>
  );
}
