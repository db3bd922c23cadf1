import { sha256 } from "~/history/canonical";
import { statusActsFrom, STATUS_ACTS, type StatusActName } from "~/recommendations/acts";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import type { Lead, Position } from "~/recommendations/changes";
import { editDetails, reviveItem, setDeadline, setWording, type WordingText } from "~/recommendations/edit-item";
import type { Change, Entry, Item } from "~/recommendations/item";
import { moveStatus, statusBefore } from "~/recommendations/move-status";
import { needsReason } from "~/recommendations/positions";
import { setPosition } from "~/recommendations/set-position";
import { updateItem } from "~/recommendations/update-item";
import { refuse, type Refusal } from "~/refusal";
import type { FieldId } from "./fields";
import type { PlanContext } from "./plan-context";
import { toldOf, valueIn, type NamedOrganisation, type Values } from "./values";

/** One ordinary act of a row on its item, and the fields that it is about: a refusal is said at the cell of the first. */
export type RowStep = { fields: FieldId[]; decide: (item: Item) => Change | Refusal };

type Row = { values: Values; texts: readonly WordingText[]; entry: Entry; context: PlanContext };

/** The ordinary acts by which an item becomes what a row says, in their order. */
export function stepsOf(item: Item, row: Row): RowStep[] {
  const { values, context: { ownSide, programme } } = row;
  const steps: RowStep[] = [];
  const add = (fields: FieldId[], decide: RowStep["decide"]) => {
    const told = fields.filter((field) => values.has(field));
    if (told.length) steps.push({ fields: told, decide });
  };
  const plain = { ...row.entry, note: "" };
  if (item.voided) steps.push({ fields: [], decide: (now) => reviveItem(now, plain) });
  add(["kind", "sector", "priority", "successMeasure"], (now) => editDetails(now, detailsOf(now, values), plain));
  add(["owner"], (now) => assignOwner(now, valueIn(values, "owner"), ownSide, plain));
  for (const { code, name } of programme.sides) {
    if (!speaksOfLeads(values, code)) continue;
    add(["lead", `leadOf:${code}`, `supportingOf:${code}`], (now) => (code === ownSide ? setOrganisations(now, code, leadsOf(now, code, values, ownSide), plain) : otherSide(name)));
  }
  for (const { code, name } of programme.sides) {
    add([`positionOf:${code}`], (now) => (code === ownSide ? setPosition(now, code, ownSide, positionIn(values, code, row.entry), plain) : otherSide(name)));
  }
  add(["title", "wording"], (now) => setWording(now, valueIn(values, "title") ?? now.title, textsWith(row), plain));
  add(["deadline"], (now) => setDeadline(now, valueIn(values, "deadline"), { ...row.entry, note: row.entry.note || row.context.t("tableRows.reason.reasonNotStated") }));
  add(["status"], (now) => moveTo(now, row));
  if (!values.has("status")) add(["note"], (now) => updateItem(now, noteEntry(row), []));
  if (!values.has("status") && item.status === "ON_HOLD") add(["reviewOn"], () => refuse("invalid", "tableRows.reason.reviewOnAlone"));
  return steps;
}

const otherSide = (side: string) => refuse("not-allowed", "tableRows.reason.otherSide", { side });

const detailsOf = (now: Item, values: Values) => ({
  kind: valueIn(values, "kind") ?? now.kind,
  sector: values.has("sector") ? valueIn(values, "sector") : now.sector,
  priority: valueIn(values, "priority") ?? now.priority,
  successMeasure: values.has("successMeasure") ? (valueIn(values, "successMeasure") ?? "") : now.successMeasure,
});

const ofSide = (all: NamedOrganisation[] | null, code: string) => (all ?? []).filter(({ side }) => side === code);

// A lead of whichever side tells of the side that it is of, and of no other.
const speaksOfLeads = (values: Values, code: string) => ofSide(valueIn(values, "lead"), code).length > 0 || values.has(`leadOf:${code}`) || values.has(`supportingOf:${code}`);

/** The organisations of a side: those that a row names, with what is known of those that were there. */
export function leadsOf(now: Pick<Item, "organisations">, code: string, values: Values, ownSide: string): Lead[] {
  const before = now.organisations[code] ?? [];
  const named = [...ofSide(valueIn(values, "lead"), code), ...ofSide(valueIn(values, "leadOf", code), code)];
  const leads = named.length || values.has(`leadOf:${code}`) ? named.map((one) => leadFrom(one, "lead", before, code !== ownSide)) : before.filter(({ role }) => role === "lead");
  const supporting = values.has(`supportingOf:${code}`) ? ofSide(valueIn(values, "supportingOf", code), code).map((one) => leadFrom(one, "supporting", before, code !== ownSide)) : before.filter(({ role }) => role === "supporting");
  return [...leads, ...supporting.filter(({ id }) => !leads.some((lead) => lead.id === id))];
}

function leadFrom({ id, name, abbreviation, suggested }: NamedOrganisation, role: Lead["role"], before: readonly Lead[], elsewhere: boolean): Lead {
  const known = before.find((lead) => lead.id === id);
  return { id, name: known?.name ?? name, abbreviation: known?.abbreviation ?? abbreviation, role, suggested: known?.suggested ?? (suggested || elsewhere), focalPoint: known?.focalPoint ?? null };
}

/** The position that a row states of a side; the row's note is its reason where it needs one. */
export function positionIn(values: Values, side: string, { note, happened }: Entry): Position {
  const value = valueIn(values, "positionOf", side) ?? "NOT_COMMUNICATED";
  return { value, reason: needsReason(value) ? note : "", on: happened?.on ?? null };
}

/** The texts in force, with the one that the row says in its language. */
function textsWith({ values, texts, context }: Row): WordingText[] {
  const text = valueIn(values, "wording");
  if (text === null) return [...texts];
  const { language } = context.mapping;
  return [...texts.filter((one) => one.language !== language), { language, text, sha256: sha256(text) }];
}

/** The note as an entry of its own, on the day on which it was said. */
export function noteEntry({ values, entry }: Pick<Row, "values" | "entry">): Entry {
  const on = valueIn(values, "noteOn");
  return { ...entry, note: valueIn(values, "note") ?? "", happened: on ? { on, precision: "DAY" } : entry.happened };
}

/** The status act that leads where the row says; a status is never corrected by a table. */
function moveTo(now: Item, { values, entry, context: { t } }: Row): Change | Refusal {
  const to = valueIn(values, "status");
  if (!to) return refuse("invalid", "errors.required");
  const act = statusActsFrom(now.status).find((name) => name !== "correctStatus" && leadsTo(now, name) === to);
  if (!act) return refuse("invalid", "tableRows.reason.notFromHere", { from: t(`status.${now.status}`), to: t(`status.${to}`) });
  return moveStatus(now, act, { entry, evidence: [], reviewOn: valueIn(values, "reviewOn"), status: null, livesOnIn: [] });
}

function leadsTo(item: Item, act: StatusActName) {
  const { to } = STATUS_ACTS[act];
  return to === "BEFORE" ? statusBefore(item) : to;
}

/** The cell that a refusal of a step is said at. */
export const cellOf = (values: Values, { fields }: RowStep) => fields.map((field) => values.get(field)?.cell ?? "").find(Boolean) ?? toldOf(values, "title")?.cell ?? "";
