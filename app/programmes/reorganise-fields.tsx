import { useT } from "~/locales/use-t";
import { CheckboxField, RadioField, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-fields";
import { MOST_OTHERS, MOST_SUCCESSORS } from "./reorganise";

const KINDS = ["REPLACED", "DIVIDED", "MERGED"] as const;
const upTo = (count: number) => Array.from({ length: count }, (_, row) => row);

/** What an organisation became: how, from which day, into which; a row a successor. */
export function ReorganiseFields({ organisations, today }: { organisations: readonly { id: number; name: string }[]; today: string }) {
  const t = useT();
  const kinds = KINDS.map((value) => ({ value, label: t(`offices.reorganise.kinds.${value}`), hint: t(`offices.reorganise.hints.${value}`) }));
  const there = organisations.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <RadioField name="kind" label={t("offices.reorganise.kind")} choices={kinds} defaultValue="REPLACED" required />
      <DateField name="on" label={t("offices.reorganise.on")} defaultValue={today} max={today} required />
      <fieldset className="grid max-w-5xl gap-4">
        <legend className="mb-1 font-semibold">{t("offices.reorganise.successors")}</legend>
        {upTo(MOST_SUCCESSORS).map((row) => (
          <fieldset key={row} className="grid gap-3 border-t border-rule pt-3 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,2fr)]">
            <legend className="sr-only">{t("offices.reorganise.successor", { number: row + 1 })}</legend>
            <SelectField name={`successor-${row}`} label={t("offices.reorganise.existing")} choices={there} />
            <TextField name={`name-${row}`} label={t("offices.reorganise.new")} maxLength={200} />
            <TextField name={`abbreviation-${row}`} label={t("offices.reorganise.abbreviation")} maxLength={30} />
          </fieldset>
        ))}
      </fieldset>
      <fieldset className="grid max-w-5xl gap-3 sm:grid-cols-3">
        <legend className="mb-2 font-semibold">{t("offices.reorganise.others")}</legend>
        {upTo(MOST_OTHERS).map((row) => <SelectField key={row} name={`other-${row}`} label={t("offices.reorganise.other", { number: row + 1 })} choices={there} />)}
      </fieldset>
      <CheckboxField name="goesOn" label={t("offices.reorganise.goesOn")} hint={t("offices.reorganise.goesOnHint")} />
      <TextField name="note" label={t("offices.reorganise.note")} hint={t("offices.reorganise.noteHint")} maxLength={300} />
    </>
  );
}
