import type { Field, FieldChange, Lead, Named, Position } from "./changes";
import type { ActionItem, Item } from "./item";
import { change, type State } from "./state";
import { statusOfPart } from "./succession";
import type { Numbered, Part } from "./succession-value";

const TAKEN = ["kind", "sector", "priority", "successMeasure", "status", "heldFrom", "reviewOn", "owner", "deadline"] as const satisfies readonly Field[];

/** What a new item has from the items it was split from or merged of; the first of them gives what can be of one alone. */
export function beginItem(part: Part, origins: readonly Item[], by: "split" | "merge"): FieldChange[] {
  const [first] = origins;
  if (!first) throw new Error("An item begins from others, or is registered");
  const status = statusOfPart(first, part.status);
  const held = status === "ON_HOLD";
  const values: Pick<State, (typeof TAKEN)[number]> = {
    kind: first.kind, sector: first.sector, priority: first.priority, successMeasure: first.successMeasure, status,
    heldFrom: held ? first.heldFrom : null, reviewOn: held ? first.reviewOn : null, owner: first.owner, deadline: first.deadline,
  };
  return [
    ...change("title", null, part.title),
    ...Object.entries(part.wordings).flatMap(([language, sha256]) => change("wording", null, sha256, language)),
    ...TAKEN.flatMap((field) => change<Field>(field, null, values[field] || null)),
    ...(origins.every(({ confirmed }) => confirmed) ? [] : change("confirmed", null, false)),
    ...Object.entries(commonPositions(origins)).flatMap(([side, position]) => change("position", null, position, side)),
    ...Object.entries(allLeads(origins)).flatMap(([side, leads]) => change("organisations", null, leads, side)),
    ...comeFrom(origins.map(({ id, number, reference }) => ({ id, number, name: reference })), by),
  ];
}

/** Where an item came from, an entry of its own history each. */
export const comeFrom = (origins: readonly Numbered[], by: "split" | "merge"): FieldChange[] =>
  origins.flatMap(({ id, name }) => change("carriedFrom", null, { id, name, by }, String(id)));

export const goTo = (successors: readonly Named[]): FieldChange[] =>
  successors.flatMap(({ id, name }) => change("livesOnIn", null, { id, name }, String(id)));

/** Open action items as they leave an item: those of everybody, or of one side's own room. */
export const stepsGone = (item: Pick<Item, "actionItems">, side: string | null = null): FieldChange[] => openSteps(item, side).flatMap(({ id, value }) => change("actionItem", value, null, id));

/** The same action items as they come to another. */
export const stepsTaken = (items: readonly Pick<Item, "actionItems">[], side: string | null = null): FieldChange[] =>
  items.flatMap((item) => openSteps(item, side)).flatMap(({ id, value }) => change("actionItem", null, value, id));

function openSteps({ actionItems }: Pick<Item, "actionItems">, room: string | null) {
  return actionItems.filter(({ side, status }) => side === room && status === "OPEN").map(({ id, side: _, ...value }: ActionItem) => ({ id, value }));
}

/** Positions that were the same on all of them; a side has said nothing yet of what was put together from different ones. */
function commonPositions(origins: readonly Item[]): Record<string, Position> {
  const [first, ...others] = origins;
  const same = ([side, { value }]: [string, Position]) => others.every(({ positions }) => positions[side]?.value === value);
  return Object.fromEntries(Object.entries(first?.positions ?? {}).filter(same));
}

/** The organisations of all of them, each once, in the role it had first. */
function allLeads(origins: readonly Item[]): Record<string, Lead[]> {
  const sides = [...new Set(origins.flatMap(({ organisations }) => Object.keys(organisations)))];
  return Object.fromEntries(sides.map((side) => {
    const leads = origins.flatMap(({ organisations }) => organisations[side] ?? []);
    const once = leads.filter((lead, index) => leads.findIndex(({ id }) => id === lead.id) === index);
    return [side, once.sort((a, b) => Number(a.role === "supporting") - Number(b.role === "supporting"))];
  }));
}
