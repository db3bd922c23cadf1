import type { Channel, Precision } from "#db/enums";
import type { Act } from "~/recommendations/acts";
import type { FieldChange, Report } from "~/recommendations/changes";
import type { EntryPlace } from "./entry-name";

/** Another entry, as far as one that takes it back, corrects it or quotes it names it. */
export type EntryLink = { place: EntryPlace; act: Act };

/** An entry of the history as it is read: the names are those of the day it was recorded. */
export type HistoryEntry = {
  place: EntryPlace;
  /** The item it was written to, where that is one that this one came from. */
  of: { number: number; reference: string } | null;
  act: Act;
  happened: { on: string; precision: Precision };
  recordedAt: string;
  /** When its changes count from; null where it changes nothing tracked. */
  effectiveAt: string | null;
  personId: number | null;
  by: { name: string; office: string; organisation: string; side: string };
  onBehalfOf: string;
  /** `paragraph`: where its concluded record says so, "2.3"; `unsigned`: decided by the sides there, in a record that is not signed yet. */
  meeting: { title: string; heldOn: string; heldPrecision: Precision; asReported: boolean; paragraph?: string; unsigned?: boolean } | null;
  channel: Channel;
  channelReference: string;
  note: string;
  changes: FieldChange[];
  report: Report | null;
  /** What it takes back or corrects. */
  undoes: EntryLink | null;
  corrects: EntryLink | null;
  /** What took it back, and what corrects it. */
  undoneBy: (EntryLink & { by: string; at: string }) | null;
  correctedBy: (EntryLink & { note: string })[];
};
