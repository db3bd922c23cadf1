import { z } from "zod";
import { BulkOutcome, type BulkState } from "#db/enums";
import { describeChanges } from "~/history/change-words";
import type { Words } from "~/history/value-words";
import type { Membership } from "~/programmes/membership.server";
import { ACTS } from "~/recommendations/acts";
import { effectOf } from "~/recommendations/forms/joint-effect";
import type { FieldChange } from "~/recommendations/changes";
import { formatInstant } from "~/ui/dates";
import { isFollowAct, MANY_ACTS } from "./acts";
import { isAtWork, type ManyChange } from "./change.server";
import { findManyChoices } from "./choices.server";
import { decideMany } from "./forms.server";
import { countGroups, countUndoable, listItems, type ListedItem } from "./groups.server";
import { planItem } from "./plan-item";
import { readItems } from "./read-items.server";
import { nameManyAct } from "./name-act";
import { sayAsked, sayReason } from "./words";

const Params = z.object({
  show: z.enum(BulkOutcome).nullable().catch(null),
  why: z.string().regex(/^[0-9a-f]{8}$/).nullable().catch(null),
  after: z.string().regex(/^\d{1,9}$/).transform(Number).nullable().catch(null),
});

/** What a page shows first where nothing is asked for: before, what would happen; afterwards, what did not. */
const FIRST: Partial<Record<BulkState, BulkOutcome[]>> = {
  PREVIEW: ["CHANGED", "PROPOSED", "REFUSED", "UNCHANGED"],
  DONE: ["REFUSED", "CHANGED", "PROPOSED", "UNCHANGED"],
  UNDONE: ["KEPT", "UNDONE", "REFUSED", "UNCHANGED"],
};

/** Everything the page of a change of many shows: what was asked, how many in each outcome and why, and one page of them. */
export async function describeChange(membership: Membership, change: ManyChange, params: URLSearchParams, words: Words) {
  const { t, intl, timeZone } = words;
  const { id, act, state, frozen, toDo, values, createdAt, finishedAt } = change;
  const asked = Params.parse({ show: params.get("show"), why: params.get("why"), after: params.get("after") });
  const groups = await countGroups(change);
  const count = (outcome: BulkOutcome) => groups.filter((one) => one.outcome === outcome).reduce((sum, one) => sum + one.count, 0);
  const show = asked.show ?? FIRST[state]?.find(count) ?? "CHANGED";
  const atWork = isAtWork(change);
  const page = atWork ? { items: [], next: null } : await listItems(change, show, asked.why, asked.after ?? 0);
  return {
    id, act, state, frozen, toDo, atWork, list: values.list, show, why: asked.why,
    name: nameManyAct(act, t),
    left: state === "UNDOING" ? count("CHANGED") + count("PROPOSED") : count("WAITING"),
    asked: sayAsked(values, words),
    note: values.typed.note ?? "",
    effect: awaited(membership, change),
    counts: Object.fromEntries(Object.values(BulkOutcome).map((outcome) => [outcome, count(outcome)])) as Record<BulkOutcome, number>,
    reasons: groups.flatMap(({ outcome, why, reason, count }) => (why && reason ? [{ outcome, why, count, reason: sayReason(reason, t) }] : [])),
    rows: (await describeItems(membership, change, page.items, words)),
    first: asked.after !== null,
    next: page.next,
    undo: state === "DONE" ? await countUndoable(change) : null,
    begun: formatInstant(createdAt.toISOString(), intl, timeZone),
    ended: finishedAt && formatInstant(finishedAt.toISOString(), intl, timeZone),
  };
}

export type ShownChange = Awaited<ReturnType<typeof describeChange>>;
export type ShownItem = ShownChange["rows"][number];

/** Whose reply a proposal of this act waits for. */
function awaited({ actor, programme }: Membership, { act }: ManyChange) {
  const joint = isFollowAct(act) ? undefined : MANY_ACTS[act].asks.find((one) => ACTS[one].joint);
  return joint ? effectOf({ actor, item: { programme } }, joint) : null;
}

/** Each item with what would change or has changed; a preview is drawn afresh and says where the item has moved since. */
async function describeItems(membership: Membership, change: ManyChange, items: ListedItem[], words: Words) {
  const planned = change.state === "PREVIEW" ? await planAgain(membership, change, items) : null;
  return items.map(({ id, number, reference, title, version, now, written, reason, changes }) => ({
    number, reference, title,
    written: planned ? null : written,
    moved: planned !== null && now > version,
    changes: describeChanges(planned ? (planned.get(id) ?? []) : (changes ?? []), words).filter(({ from, to }) => from !== to),
    reason: reason && sayReason(reason, words.t),
  }));
}

async function planAgain({ actor, programme }: Membership, { act, values }: ManyChange, items: ListedItem[]): Promise<Map<number, FieldChange[]>> {
  if (isFollowAct(act)) return new Map();
  const choices = await findManyChoices(programme, actor, act);
  const decide = decideMany(act, values, { ...choices, side: actor.side?.code ?? "", today: values.today });
  const read = decide ? await readItems(programme, actor, items.map(({ id }) => id)) : [];
  return new Map(read.map((item) => [item.id, decide ? planItem(item, actor, act, decide).changes : []]));
}
