import type { Status } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { Act } from "./acts";
import type { FieldChange, ProposalValue } from "./changes";
import type { WordingText } from "./edit-item";
import type { Change, Entry, Item } from "./item";
import { statusChanges } from "./move-status";
import { change } from "./state";
import { isOpen } from "./status";
import type { Numbered, Succession } from "./succession-value";

export const FEWEST_PARTS = 2;
export const MOST_PARTS = 10;
/** Items of one merge, the one it is asked on included. */
export const MOST_MERGED = 20;

/** A new item as a form gives it; a status only where it is not to be that of its origin. */
export type NewPart = { title: string; texts: WordingText[]; status: Status | null };

/** Decides that an item lives on in several new ones. */
export function splitItem(item: Item, parts: NewPart[], actionItemsTo: number, entry: Entry): Change | Refusal {
  const closed = refuseClosed(item, "split");
  if (closed) return closed;
  if (parts.length < FEWEST_PARTS || parts.length > MOST_PARTS) return refuse("invalid", "recommendations.refusal.partsNeeded", { fewest: FEWEST_PARTS, most: MOST_PARTS }, "part-0");
  const wrong = parts.findIndex((part) => !mayBegin(part, item));
  if (wrong >= 0) return refuse("invalid", "recommendations.refusal.partStatus", {}, `partStatus-${wrong}`);
  if (!parts[actionItemsTo]) return refuse("invalid", "errors.notAChoice", {}, "actionItemsTo");
  return compose(item, "split", { closing: [item], into: null, parts, actionItemsTo }, entry);
}

export type Merger = { others: Numbered[]; into: Numbered | null; part: NewPart | null };

/** Decides that items live on in one: one of them, another that is there, or a new one. One item alone is superseded. */
export function mergeItems(item: Item, { others, into, part }: Merger, entry: Entry): Change | Refusal {
  const closed = refuseClosed(item, "merge");
  if (closed) return closed;
  const all = [...new Map([named(item), ...others].map((one) => [one.id, one])).values()];
  const closing = all.filter(({ id }) => id !== into?.id);
  if (all.length > MOST_MERGED) return refuse("invalid", "recommendations.refusal.mergeMany", { most: MOST_MERGED }, "others");
  if (!closing.length) return refuse("invalid", "recommendations.refusal.mergeItself", {}, "into");
  if ((into === null) === (part === null)) return refuse("invalid", "recommendations.refusal.mergeInto", {}, "into");
  if (part && !mayBegin(part, item)) return refuse("invalid", "recommendations.refusal.partStatus", {}, "partStatus");
  return compose(item, "merge", { closing, into, parts: part ? [part] : [], actionItemsTo: 0 }, entry);
}

type Given = Omit<Succession, "parts" | "closing"> & { closing: (Numbered | Item)[]; parts: NewPart[] };

function compose(item: Item, act: "split" | "merge", { closing, into, parts, actionItemsTo }: Given, entry: Entry): Change {
  const succession: Succession = {
    closing: closing.map(named),
    into: into && named(into),
    parts: parts.map(({ title, texts, status }) => ({ title, status, wordings: Object.fromEntries(texts.map(({ language, sha256 }) => [language, sha256])) })),
    actionItemsTo,
  };
  const ends = succession.closing.some(({ id }) => id === item.id);
  const changes = [...(ends ? statusChanges(item, "CLOSED_CARRIED_OVER") : []), ...change("succession", null, succession)];
  return { ok: true, act, permission: act, changes, entry, wordings: parts.flatMap(({ texts }) => texts) };
}

const named = (one: Numbered | Item): Numbered => ({ id: one.id, number: one.number, name: "reference" in one ? one.reference : one.name });

function refuseClosed(item: Item, act: Act): Refusal | null {
  return isOpen(item.status) ? null : refuse("invalid", "recommendations.refusal.statusActNotFromHere", { act, status: item.status });
}

/** What was reported of the whole is not reported of a part; on hold only what was on hold before. */
export const statusOfPart = (origin: Pick<Item, "status">, status: Status | null): Status =>
  status ?? (origin.status === "REPORTED_IMPLEMENTED" ? "IN_PROGRESS" : origin.status);

/** Statuses that a new item may be given in place of that of its origin. */
export const PART_STATUSES = ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS"] as const satisfies readonly Status[];

const mayBegin = ({ status }: NewPart, item: Item) => status === null || (PART_STATUSES as readonly Status[]).includes(status) || (status === "ON_HOLD" && item.status === "ON_HOLD");

/** The split or merge that a list of changes makes now, and the rest of them; null where it makes none. */
export function takeSuccession(changes: readonly FieldChange[]): { succession: Succession; rest: FieldChange[] } | null {
  const succession = changes.flatMap((one) => (one.field === "succession" && one.to ? [one.to] : []))[0];
  return succession ? { succession, rest: changes.filter(({ field }) => field !== "succession") } : null;
}

const ACTS: readonly string[] = ["split", "merge"];

/** Whether an entry carried items over into others: it cannot be taken back alone. */
export function carriedOver({ act, changes }: { act: Act; changes: readonly FieldChange[] }): boolean {
  return ACTS.includes(act) || changes.some(({ field, to }) => field === "proposal" && to !== null && (to as ProposalValue).state === "EFFECTIVE" && ACTS.includes((to as ProposalValue).act));
}
