import { sha256 } from "~/history/canonical";
import { may } from "~/people/permissions";
import { needsReason } from "~/recommendations/positions";
import type { Change, Entry, Happened } from "~/recommendations/item";
import type { NewItem } from "~/recommendations/new-item";
import { change } from "~/recommendations/state";
import { shortTitle } from "~/sources/extraction/short-title";
import { squeeze } from "./cell-text";
import type { PlanContext } from "./plan-context";
import type { CellError } from "./read-row";
import { leadsOf, noteEntry, positionIn } from "./row-steps";
import { toldOf, valueIn, type Values } from "./values";

/** The title that a row gives its item; where it gives none, what its wording asks. */
export const titleIn = (values: Values) => valueIn(values, "title") ?? (valueIn(values, "wording") ? shortTitle(squeeze(valueIn(values, "wording") ?? "")) : "");

/** Where in the table an item stands: by its reference, or by its row. */
const locationIn = (values: Values, number: number, { t }: PlanContext) =>
  [valueIn(values, "reference") ?? t("tableRows.reason.rowIs", { row: number }), valueIn(values, "location")].filter(Boolean).join(", ");

/** The item that a row would register: as of the day it was recommended, its status as the table states it, unconfirmed, in the source that the table is. */
export function newItemOf(values: Values, number: number, sourceId: number, entry: Entry, context: PlanContext): NewItem {
  const { programme, ownSide, mapping } = context;
  const plain: Entry = { ...entry, note: "" };
  const made = dayOf(valueIn(values, "madeOn"));
  const status = valueIn(values, "status") ?? "NOT_REPORTED";
  const late = status !== "NOT_REPORTED" && made !== null && (entry.happened?.on ?? context.today) > made.on;
  const wording = valueIn(values, "wording");
  const organisations = programme.sides.flatMap(({ code }) => {
    const leads = leadsOf({ organisations: {} }, code, values, ownSide);
    return leads.length ? [[code, leads] as const] : [];
  });
  const positions = toldOf(values, "positionOf", ownSide) ? { [ownSide]: positionIn(values, ownSide, entry) } : {};
  const owner = valueIn(values, "owner");
  return {
    values: {
      title: titleIn(values), kind: valueIn(values, "kind") ?? undefined, sector: valueIn(values, "sector"), priority: valueIn(values, "priority") ?? undefined,
      successMeasure: valueIn(values, "successMeasure") ?? "", owner: owner && { id: owner.id, name: owner.name, side: owner.side }, deadline: valueIn(values, "deadline"),
      organisations: Object.fromEntries(organisations), positions,
      ...(late ? { confirmed: false } : { status, reviewOn: reviewIn(values) }),
    },
    words: wording ? [{ language: mapping.language, text: wording, sha256: sha256(wording) }] : [],
    entry: { ...plain, happened: made ?? entry.happened },
    passages: [{ sourceId, location: locationIn(values, number, context) }],
    later: [...(late ? [stated(values, plain)] : []), ...(valueIn(values, "note") ? [told(values, entry)] : [])],
  };
}

const dayOf = (on: string | null): Happened | null => on === null ? null : { on, precision: "DAY" };

const reviewIn = (values: Values) => (valueIn(values, "status") === "ON_HOLD" ? valueIn(values, "reviewOn") : null);

const stated = (values: Values, entry: Entry): Change => ({
  ok: true, act: "register", permission: "register", entry,
  changes: [...change("status", "NOT_REPORTED", valueIn(values, "status")), ...change("reviewOn", null, reviewIn(values))],
});

const told = (values: Values, entry: Entry): Change => ({ ok: true, act: "update", permission: "update", changes: [], entry: noteEntry({ values, entry }) });

/** What of a row may not stand in a new item, by its cells. */
export function checkNewItem(values: Values, { values: registered, later = [] }: NewItem, { programme, ownSide, actor }: PlanContext, row: string): CellError[] {
  const errors: CellError[] = [];
  const object = (cell: string | undefined, key: CellError["reason"]["key"], more?: CellError["reason"]["values"]) => void errors.push({ cell: cell || row, reason: { key, values: more } });
  if (!registered.title) object(row, "tableRows.reason.nothingThere");
  const owner = valueIn(values, "owner");
  if (owner && owner.side !== ownSide) object(toldOf(values, "owner")?.cell, "tableRows.reason.otherSide", { side: nameOf(programme, owner.side) });
  for (const { code, name } of programme.sides) {
    const position = toldOf(values, "positionOf", code);
    if (position && code !== ownSide) object(position.cell, "tableRows.reason.otherSide", { side: name });
    if (position?.value && code === ownSide && needsReason(position.value) && !valueIn(values, "note")) object(position.cell, "recommendations.refusal.reasonNeeded");
  }
  const subject = { owner: registered.owner ?? null, organisations: registered.organisations ?? {}, observersComment: false };
  if (later.some(({ act }) => act === "update") && !may(actor, "update", subject)) object(toldOf(values, "note")?.cell, "tableRows.reason.notYours");
  return errors;
}

const nameOf = ({ sides }: PlanContext["programme"], code: string) => sides.find((side) => side.code === code)?.name ?? "";
