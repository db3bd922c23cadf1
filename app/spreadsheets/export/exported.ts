import type { JointPosition } from "#db/enums";
import type { Named } from "~/recommendations/changes";
import type { State } from "~/recommendations/state";

/** A step of a side's own room that is still open. */
export type OwnStep = { what: string; who: string; due: string };

/** What a side has in its own room of one item. */
export type OwnRoom = { steps: OwnStep[]; note: string; draft: State["positions"][string] | null };

/** An item as a file tells of it: its joint state, and of rooms none but the reader's own. */
export type Exported = Pick<State, "title" | "kind" | "sector" | "priority" | "successMeasure" | "status" | "reviewOn" | "deadline" | "positions" | "organisations"> & {
  number: number;
  reference: string;
  /** The joint entry of its history up to which the file tells of it. */
  version: number;
  owner: Named | null;
  wording: string;
  jointPosition: JointPosition | null;
  rescheduled: number;
  lastUpdate: string;
  actions: number;
  own: OwnRoom | null;
};

/** What a cell holds: words, a number, a day, or nothing. */
export type Cell = string | number | { date: string } | null;
