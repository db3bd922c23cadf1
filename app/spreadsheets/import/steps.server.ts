import type { Actor } from "~/people/actor";
import type { Place } from "~/programmes/places.server";
import { readTableStep } from "./load-rows.server";
import { planStep } from "./plan-rows.server";
import { runStep } from "./run-rows.server";
import { undoStep } from "./undo-rows.server";
import type { TableImport } from "./table-import";

/** An import that is worked on by who began it, as they stand in the programme now. */
export type Working = { imported: TableImport; actor: Actor; programme: Place["programme"]; stop: () => boolean };

/** Does the next few rows and answers how many; 0 when none is left, or none that no other process has at hand. */
export type Step = () => Promise<number>;

/** What there is to do on an import in its present state. */
export async function nextStep(working: Working): Promise<Step> {
  const { state } = working.imported;
  if (state === "READING") return () => readTableStep(working);
  if (state === "PLANNING") return planStep(working);
  if (state === "RUNNING") return runStep(working);
  if (state === "UNDOING") return undoStep(working);
  return async () => 0;
}
