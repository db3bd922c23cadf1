import type { OutcomeEffect, OutcomeKind, ProposalState } from "#db/enums";
import type { FieldChange } from "~/recommendations/changes";

/** One outcome of a session as it was recorded. */
export type Outcome = {
  /** Made by who sent it: the same sent twice is one. */
  id: string;
  order: number;
  entryId: number;
  kind: OutcomeKind;
  effect: OutcomeEffect;
  /** The act that was asked for of the item; "" where only something was said. */
  act: string;
  /** What was said, in the recorder's words. */
  text: string;
  language: string;
  /** The code of the side whose information, reservation or position it is; "" for none. */
  side: string;
  /** The code of the side that alone may read it; null: joint. Only joint outcomes stand in the record. */
  audience: string | null;
  item: { number: number; reference: string; title: string } | null;
  /** What became of the item, as its history has it. */
  changes: FieldChange[];
  /** Where it waits for the other sides: how that stands now. */
  proposal: { id: string; state: ProposalState } | null;
  /** Decided by the sides in the session, without a concurrence apart. */
  decided: boolean;
  recordedAt: string;
  by: { personId: number; name: string; office: string; side: string };
  takenBackAt: string | null;
  /** Its joint entry in the item's history, and whether that was undone or objected to. */
  written: { version: number; reversed: boolean } | null;
  publishedAt: string | null;
  /** Its place in the concluded record: "2.3"; "" until then. */
  paragraph: string;
};
