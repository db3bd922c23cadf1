import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeRecommendation } from "~/recommendations/change-recommendation.server";
import { checkChange } from "~/recommendations/check-change";
import { TRIAL } from "~/recommendations/forms/act-route.server";
import type { Item } from "~/recommendations/item";
import { readItems } from "~/recommendations/many/read-items.server";
import { refuse, type Message, type Refusal } from "~/refusal";
import type { Row } from "../list/rows.server";
import type { StepAct } from "./acts";
import { decideStep, decideSteps, type StepChange } from "./decide-steps";
import type { MadeEntry } from "./undo.server";

type Place = { actor: Actor; programme: Programme };

/** What became, or would become, of one action item: null where nothing stands against it; and the entry that was made. */
export type Outcome = { id: string; reason: Message | null; entry?: MadeEntry };

/** Action items that are one entry: those of one recommendation in one room. */
function groupSteps(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.itemId} ${row.sideId ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const itemsOf = async ({ actor, programme }: Place, rows: readonly Row[]) =>
  new Map((await readItems(programme, actor, [...new Set(rows.map(({ itemId }) => itemId))])).map((item) => [item.id, item]));

/** What stands against the act, one by one, by the rules by which the one writer goes; writes nothing. */
export async function previewSteps(place: Place, rows: readonly Row[], act: StepAct): Promise<Outcome[]> {
  const items = await itemsOf(place, rows);
  return rows.map(({ id, itemId }) => {
    const item = items.get(itemId);
    const refusal = item ? tryStep(item, place.actor, id, act) : refuse("not-found", "recommendations.refusal.noSuchItem");
    return { id, reason: refusal?.message ?? null };
  });
}

function tryStep(item: Item, actor: Actor, id: string, act: StepAct): Refusal | null {
  // An edit is tried by words that differ, whatever is chosen afterwards.
  const decided = decideStep({ act, assignee: null, due: act === "due" ? NEVER : null, entry: TRIAL })(item, id);
  const soAlready = !decided.ok && decided.message.key === "recommendations.refusal.nothingChanged";
  const tried = soAlready ? decideStep({ act: "complete", assignee: null, due: null, entry: TRIAL })(item, id) : decided;
  if (!tried.ok) return tried;
  const checked = checkChange(item, actor, soAlready ? { ...tried, permission: "editActionItem" } : tried, "tried");
  return checked.ok ? null : checked;
}

const NEVER = { kind: "CONTINUOUS", said: "…", event: "", lastDay: null } as const;

/** Carries it out, one entry for each recommendation and room: all of its action items that were chosen, or none. `seen` is the latest change the page knew of. */
export async function changeSteps(place: Place, rows: readonly Row[], change: StepChange, seen: string): Promise<Outcome[]> {
  const items = await itemsOf(place, rows);
  const outcomes: Outcome[] = [];
  for (const group of groupSteps(rows)) {
    const answer = await changeGroup(place, group, items, change, seen);
    const entry = answer.ok ? { number: group[0]?.number ?? 0, side: answer.side, version: answer.version } : undefined;
    outcomes.push(...group.map(({ id }) => ({ id, reason: answer.ok || isSoAlready(answer) ? null : answer.message, entry })));
  }
  return outcomes;
}

const isSoAlready = ({ message }: Refusal) => message.key === "recommendations.refusal.nothingChanged";

async function changeGroup({ actor, programme }: Place, group: readonly Row[], items: ReadonlyMap<number, Item>, change: StepChange, seen: string) {
  const item = items.get(group[0]?.itemId ?? 0);
  if (!item) return refuse("not-found", "recommendations.refusal.noSuchItem");
  if (group.some(({ changed }) => changed > seen)) return refuse("stale", "actionItems.many.changedMeanwhile");
  const audience = programme.sides.find(({ id }) => id === group[0]?.sideId)?.code ?? null;
  const one = decideStep({ ...change, entry: { ...change.entry, audience } });
  return changeRecommendation({ actor, programme, number: item.number, version: audience === null ? item.version : null, audience },
    (now) => decideSteps(now, actor, group.map(({ id }) => id), one));
}
