import { db } from "~/db.server";
import { writeInPieces } from "~/in-pieces.server";
import { compareRows, matchCompared, openComparison, type ComparedRow, type Comparison } from "~/spreadsheets/round-trip/compare-rows.server";
import { planOfOurs } from "~/spreadsheets/round-trip/plan-back";
import { findItems, type Match } from "./find-items.server";
import { readBases } from "./bases.server";
import type { Chosen } from "./mapping";
import { openMatching, type KeyedRow, type Matching } from "./matching.server";
import { openContext } from "./open-context.server";
import type { PlanContext } from "./plan-context";
import { planRow, type Found, type Planned } from "./plan-row";
import { readFound } from "./read-found.server";
import type { Aside } from "./shared-rows";
import { settlePlans, type SettledPlan } from "./settle-plans.server";
import type { Step, Working } from "./steps.server";
import { understandRows } from "./understand-rows.server";
import { understandRow, type WholeRow } from "./understand-row";
import type { Values } from "./values";

const BATCH = 1000;
/** So many are worked out while those before them are kept, and before others are answered. */
const PIECE = 100;

type Row = KeyedRow & { chosen: Chosen };
type Planning = Working & { after: number; context: PlanContext; matching: Matching; taken: Map<number, number>; comparison: Comparison | null };
type Around = { understood: Map<number, WholeRow | Aside>; matches: Map<number, Match>; found: Map<number, Found>; bases: Map<number, Values>; compared: Map<number, ComparedRow> | null };

/** Works out what would become of the next rows of an import, batch by batch. */
export async function planStep(working: Working): Promise<Step> {
  const { imported } = working;
  const [context, matching, taken] = await Promise.all([openContext(working), openMatching(imported), findTaken(imported.id)]);
  const planning = { ...working, after: 0, context, matching, taken, comparison: await openComparison(imported, context) };
  return () => planBatch(planning);
}

async function planBatch(planning: Planning): Promise<number> {
  const { imported, after } = planning;
  const rows = await db.$queryRaw<Row[]>`
    SELECT r."number", r."cells", r."chosen", r."key", r."ownKey" FROM "ImportRow" r
    WHERE r."importId" = ${imported.id}::uuid AND r."kind" IS NULL AND r."number" > ${after} ORDER BY r."number" LIMIT ${BATCH}`;
  planning.after = rows.at(-1)?.number ?? after;
  return writeInPieces(rows, PIECE, (piece) => planPiece(planning, piece), (plans) => settlePlans(imported, plans));
}

async function planPiece(planning: Planning, rows: Row[]): Promise<SettledPlan[]> {
  const around = await readAround(planning, rows);
  return rows.map((row) => planOne(row, around, planning));
}

async function readAround({ imported, programme, actor, context, matching, comparison }: Planning, rows: Row[]): Promise<Around> {
  const compared = comparison && (await compareRows(comparison, rows));
  const matches = matchCompared(await findItems(programme, imported.mapping, rows, matching), compared);
  const ids = [...new Set([...matches.values()].flatMap((match) => ("is" in match ? match.is : [])))];
  const [understood, found, bases] = await Promise.all([
    understandRows(imported, rows, matching, context), readFound(programme, actor, ids, imported.mapping.language), readBases(imported, ids, context),
  ]);
  return { understood, matches, found, bases, compared };
}

function planOne(row: Row, { understood, matches, found, bases, compared }: Around, { context, taken }: Planning): SettledPlan {
  const match = matches.get(row.number) ?? { none: true };
  const id = "is" in match ? match.is : null;
  const item = id === null ? null : (found.get(id) ?? null);
  const ours = compared?.get(row.number);
  if (ours) return asPlan(row.number, planOfOurs({ row, compared: ours, found: item, chosen: row.chosen }, context), item);
  const whole = understood.get(row.number) ?? understandRow(row, context);
  if ("kind" in whole) return { number: row.number, ...whole };
  const problem = "missing" in match ? ({ key: "tableRows.reason.noSuchItem", values: { reference: match.missing } } as const) : takenBefore(id, row.number, taken);
  const planned = planRow(problem ? { ...whole, errors: [{ cell: whole.cell, reason: problem }] } : whole, item, id === null ? null : (bases.get(id) ?? null), row.chosen, context);
  if (id !== null && planned.kind !== "ERROR") taken.set(id, row.number);
  return asPlan(row.number, planned, item);
}

const asPlan = (number: number, { kind, plan }: Planned, found: Found | null): SettledPlan =>
  ({ number, kind, plan, reason: plan.errors[0]?.reason ?? null, item: found?.item.id ?? null, version: found?.item.version ?? null });

function takenBefore(id: number | null, number: number, taken: ReadonlyMap<number, number>) {
  const before = id === null ? undefined : taken.get(id);
  return before !== undefined && before !== number ? ({ key: "tableRows.reason.rowBefore", values: { row: before } } as const) : null;
}

/** By which rows items were taken in an earlier slice of the work. */
async function findTaken(importId: string): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ id: number; number: number }[]>`
    SELECT "recommendationId" AS "id", min("number") AS "number" FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "kind" IS NOT NULL AND "kind" <> 'ERROR' AND "recommendationId" IS NOT NULL GROUP BY 1`;
  return new Map(rows.map(({ id, number }) => [id, number]));
}
