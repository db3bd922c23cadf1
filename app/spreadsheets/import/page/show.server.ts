import type { Words } from "~/history/value-words";
import type { Membership } from "~/programmes/membership.server";
import { describeExported } from "~/spreadsheets/round-trip/describe-exported.server";
import { findOpenQuestions } from "../save.server";
import { progressOf } from "../run.server";
import { isAtWork, type TableImport } from "../table-import";
import { describeDone } from "./done.server";
import { describeHead } from "./head.server";
import type { WorkState } from "./import-progress";
import { findKnown } from "./known.server";
import { describeOverview } from "./overview.server";
import { describePlan } from "./plan.server";

/** What the page of a table shows: what its state asks for. */
export async function describeImport(membership: Pick<Membership, "actor">, imported: TableImport, params: URLSearchParams, words: Words) {
  const head = describeHead(imported, words);
  if (isAtWork(imported)) return { view: "progress" as const, head, progress: { ...(await progressOf(imported)), state: imported.state as WorkState } };
  if (imported.state === "DONE" || imported.state === "UNDONE") return { view: "done" as const, head, plan: await describePlan(imported, params, words), done: await describeDone(membership, imported, words) };
  const before = { known: await findKnown(imported, words), exported: await describeExported(imported, words) };
  if (imported.state === "PREVIEW") return { view: "preview" as const, head, before, plan: await describePlan(imported, params, words), by: imported.memberId === membership.actor.memberId ? null : imported.by };
  return { view: "overview" as const, head: describeHead(imported, words, await findOpenQuestions(imported)), before, overview: await describeOverview(imported, words) };
}

export type ShownImport = Awaited<ReturnType<typeof describeImport>>;
