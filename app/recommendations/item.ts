import type { Channel, JointPosition, Precision } from "#db/enums";
import type { PermittedAct, Subject } from "~/people/permissions";
import type { Programme } from "~/programmes/programme";
import type { Act } from "./acts";
import type { ActionItemValue, EvidenceValue, FieldChange, ProposalValue, Report } from "./changes";
import type { State } from "./state";

export type ActionItem = ActionItemValue & { id: string; side: string | null };
export type Proposal = ProposalValue & { id: string; proposedAt: string };

/** The last entry of the chain that a person writes to: what undo may take back. */
export type LastEntry = {
  id: string;
  version: number;
  act: Act;
  personId: number | null;
  note: string;
  happenedOn: string;
  channel: string;
  channelReference: string;
  onBehalfOf: string;
  report?: unknown;
  recordedAt: string;
  effectiveAt: string | null;
  changes: FieldChange[];
};

/** Who said that an item is implemented, and whose it was then. */
export type LastReport = { personId: number | null; memberId: number | null; onBehalfOf: string; ownerPersonId: number | null };

/** An item as the one writer holds it, locked, when it asks for a decision. */
export type Item = State & {
  id: number;
  number: number;
  reference: string;
  version: number;
  jointPosition: JointPosition;
  programme: Programme;
  /** The day it is in the programme's time zone. */
  today: string;
  now: string;
  proposals: Proposal[];
  actionItems: ActionItem[];
  lastEntry: LastEntry | null;
  lastReport: LastReport | null;
  ownerPersonId: number | null;
  /** Persons who act for its owner, or have since it was reported implemented. */
  standIns: number[];
};

export type Happened = { on: string; precision: Precision };

/** Everything about an entry that is not a changed field. */
export type Entry = {
  note: string;
  /** Null: today. */
  happened: Happened | null;
  channel: Channel;
  channelReference: string;
  onBehalfOf: string;
  meetingId: number | null;
  report: Report | null;
  /** A side's code when only that side may see it. */
  audience: string | null;
};

export const PLAIN_ENTRY: Entry = {
  note: "",
  happened: null,
  channel: "PAGE",
  channelReference: "",
  onBehalfOf: "",
  meetingId: null,
  report: null,
  audience: null,
};

/** What a decision asks the writer to record: the act, what changes, and the words that go with it. */
export type Change = {
  ok: true;
  act: Act;
  /** The act that permission is asked for, and what the rule looks at besides the item. */
  permission: PermittedAct;
  subject?: Partial<Subject>;
  changes: FieldChange[];
  entry: Entry;
  /** New texts that `wording` changes name by their sha256. */
  wordings?: { language: string; text: string; sha256: string }[];
  /** Decided by the sides together in a session: takes effect at once, where it would else wait for the others. */
  decidedInSession?: boolean;
  undoes?: LastEntry;
  /** Whether what it undoes has counted until now: taken back late, it stays true of the time between. */
  countedUntilNow?: boolean;
  corrects?: string;
};

/** Evidence as a change of the item's history. */
export const evidenceChange = (id: string, to: EvidenceValue): FieldChange => ({ field: "evidence", key: id, from: null, to });

/** The side a code stands for, within the item's programme. */
export const sideOf = (programme: Programme, code: string | null) => programme.sides.find((side) => side.code === code);

/** What permission rules look at. */
export function subjectOf(item: Pick<Item, "owner" | "organisations" | "programme" | "lastReport">, more: Partial<Subject> = {}): Subject {
  return {
    owner: item.owner,
    organisations: item.organisations,
    reporterId: item.lastReport?.personId,
    observersComment: item.programme.observersComment,
    ...more,
  };
}
