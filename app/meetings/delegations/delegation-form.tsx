import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Message } from "~/refusal";
import { ActForm } from "~/ui/act-form";
import { useFieldAnswer, type Answer } from "~/ui/answer";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { DELEGATE_FIELDS, DelegateRow } from "./delegate-row";
import { MOST_DELEGATES, type DelegateValues } from "./delegations";
import { KeepAtOnce } from "./settle-drafts";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";

type Props = {
  meeting: Meeting;
  base: string;
  side: { id: number; name: string } | null;
  lists: string;
  rows: readonly (DelegateValues & { id: number | null })[];
  basis: string;
  /** What was noted while the list was read; without it the list is the one that is kept. */
  notes?: readonly Message[];
  /** The text it was read from. */
  pasted?: string;
  answer?: Answer;
};

const SPARE = 3;

/** A list that was just read looks for no draft: the text it was read from is the draft. */
const JUST_READ: Answer = { errors: {}, message: null, typed: {} };

/** A list as a table of fields, to be looked over and saved. */
export function DelegationForm({ meeting, base, side, lists, rows, basis, notes, pasted, answer }: Props) {
  const t = useT();
  const address = `${lists}/${side?.id ?? "observers"}`;
  const typed = Object.keys(answer?.typed ?? {}).flatMap((name) => (/^name-\d{1,3}$/.test(name) ? [Number(name.slice(5)) + 1] : []));
  const count = Math.min(MOST_DELEGATES, Math.max(rows.length + SPARE, ...typed));
  const title = notes ? (side ? t("delegations.edit.checkOf", { side: side.name }) : t("delegations.edit.checkOutside")) : (side ? t("delegations.edit.titleOf", { side: side.name }) : t("delegations.observers"));
  return (
    <MeetingPage meeting={meeting} base={base} current="delegations">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-lead" dir="auto">{title}</h2>
        <Link to={`${address}/paste`}>{t(notes ? "delegations.edit.again" : "delegations.pasteAct")}</Link>
      </div>
      {notes?.length ? <div className="mb-4 grid gap-2">{notes.map((note, index) => <Notice key={index} tone="attention">{sayMessage(note, t)}</Notice>)}</div> : null}
      <ActForm answer={answer ?? (pasted === undefined ? undefined : JUST_READ)} action={`${address}/edit`} submit={t("delegations.edit.submit")} back={lists} labelOf={(name) => labelOf(name, t)} wide
        consequence={notes ? `${t("delegations.edit.read", { count: rows.length })} ${t("delegations.edit.help")}` : t("delegations.edit.help")}>
        {pasted !== undefined || answer ? <KeepAtOnce /> : null}
        {pasted === undefined ? null : <textarea hidden readOnly name="list" defaultValue={pasted} />}
        <Basis value={basis} />
        <table className="register">
          <caption className="sr-only">{title}</caption>
          <thead><tr>{DELEGATE_FIELDS.map((field) => <th key={field} scope="col">{t(`delegations.field.${field}`)}</th>)}</tr></thead>
          <tbody>{Array.from({ length: count }, (_, index) => <DelegateRow key={index} index={index} row={rows[index] ?? null} outside={!side} />)}</tbody>
        </table>
      </ActForm>
    </MeetingPage>
  );
}

/** What the list was when the page was drawn; after a refusal what it is now. */
export function Basis({ value: drawn }: { value: string }) {
  const { value } = useFieldAnswer("basis", drawn);
  return <input key={value} type="text" hidden readOnly name="basis" defaultValue={value} />;
}

function labelOf(name: string, t: ReturnType<typeof useT>) {
  const [field, row] = name.split("-");
  const known = DELEGATE_FIELDS.find((one) => one === field);
  return known && row ? t("delegations.edit.cell", { field: t(`delegations.field.${known}`), row: Number(row) + 1 }) : null;
}
