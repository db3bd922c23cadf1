import { openComparison, type Comparison } from "~/spreadsheets/round-trip/compare-rows.server";
import { changeBatch } from "./change-rows.server";
import { createRows } from "./create-rows.server";
import { createMissing } from "./create-missing.server";
import { openMatching, type Matching } from "./matching.server";
import { openContext } from "./open-context.server";
import type { PlanContext } from "./plan-context";
import type { Step, Working } from "./steps.server";

/** An import that is carried out. */
export type Running = Working & { context: PlanContext; matching: Matching; comparison: Comparison | null };

/** Carries out the next rows of an import: first what is created, then what changes. What there must be for it is added before. */
export async function runStep(working: Working): Promise<Step> {
  await createMissing(working);
  const [context, matching] = await Promise.all([openContext(working), openMatching(working.imported)]);
  const running = { ...working, context, matching, comparison: await openComparison(working.imported, context) };
  return async () => (await createRows(running)) || changeBatch(running);
}
