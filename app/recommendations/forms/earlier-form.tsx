import type { Precision } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { CheckboxGroup } from "~/ui/choice-fields";
import { formatPeriod } from "~/ui/dates";
import { Written } from "~/ui/panel";
import { Changes, type TimelineChange } from "~/ui/timeline";
import { NoteField } from "./entry-form";

type EarlierView = { by: string; on: string; precision: Precision; note: string };

/** The entry that is corrected or shared, as it stands. */
export function EarlierWords({ by, on, precision, note }: EarlierView) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <figure className="max-w-text border-s-2 border-edge ps-4">
      <figcaption className="text-small text-quiet">{t("forms.entry.by", { by, on: formatPeriod(on, precision, t, intl) })}</figcaption>
      {note ? <Written>{note}</Written> : <p className="text-quiet">{t("forms.entry.noNote")}</p>}
    </figure>
  );
}

/** What was wrong, beside the entry it was wrong in. */
export function CorrectionForm({ earlier }: { earlier: EarlierView }) {
  return <><EarlierWords {...earlier} /><NoteField act="correctEntry" required /></>;
}

/** Why another side does not agree that it was decided, below what the item goes back to. */
export function ObjectionForm({ earlier, back }: { earlier: EarlierView; back: TimelineChange[] }) {
  return <><EarlierWords {...earlier} />{back.length ? <Changes changes={back} /> : null}<NoteField act="object" required /></>;
}

/** What everybody may read of it: the words may be changed before they leave the room. */
export function WideningForm({ earlier, evidence }: { earlier: EarlierView; evidence: { id: string; title: string }[] }) {
  const t = useT();
  return (
    <>
      <EarlierWords {...earlier} />
      <NoteField act="widen" required value={earlier.note} />
      {evidence.length
        ? <CheckboxGroup name="evidence" label={t("forms.entry.evidence")} defaultValue={evidence.map(({ id }) => id)}
            choices={evidence.map(({ id, title }) => ({ value: id, label: title }))} />
        : null}
    </>
  );
}
