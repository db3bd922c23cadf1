import type { Status } from "#db/enums";
import { CLOSED_STATUSES, OPEN_STATUSES, STATUSES } from "./status";

/** What an act requires before it is tried; forms state it, the writer checks it. */
export type Need = "note" | "evidence" | "reviewOn" | "actionItemsClosed" | "livesOnIn" | "status";

type StatusAct = {
  from: readonly Status[];
  /** BEFORE: the status before; CHOSEN: the one the form names. */
  to: Status | "BEFORE" | "CHOSEN";
  needs: readonly Need[];
  joint: boolean;
};

const BEFORE_REPORT: Status[] = ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS", "ON_HOLD"];

/** The only ways a status changes, most likely first. Every other move is refused. */
export const STATUS_ACTS = {
  start: { from: ["NOT_REPORTED", "NOT_STARTED"], to: "IN_PROGRESS", needs: [], joint: false },
  resume: { from: ["ON_HOLD"], to: "BEFORE", needs: [], joint: false },
  reportImplemented: { from: BEFORE_REPORT, to: "REPORTED_IMPLEMENTED", needs: ["note", "evidence"], joint: false },
  confirmCompletion: { from: ["REPORTED_IMPLEMENTED"], to: "CLOSED_IMPLEMENTED", needs: ["actionItemsClosed"], joint: true },
  return: { from: ["REPORTED_IMPLEMENTED"], to: "IN_PROGRESS", needs: ["note"], joint: false },
  reportNotStarted: { from: ["NOT_REPORTED"], to: "NOT_STARTED", needs: [], joint: false },
  hold: { from: ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS"], to: "ON_HOLD", needs: ["note", "reviewOn"], joint: false },
  discontinue: { from: OPEN_STATUSES, to: "CLOSED_DISCONTINUED", needs: ["note"], joint: true },
  carryOver: { from: OPEN_STATUSES, to: "CLOSED_CARRIED_OVER", needs: ["livesOnIn"], joint: true },
  reopen: { from: CLOSED_STATUSES, to: "BEFORE", needs: ["note"], joint: true },
  correctStatus: { from: STATUSES, to: "CHOSEN", needs: ["status", "note"], joint: true },
} as const satisfies Record<string, StatusAct>;

export type StatusActName = keyof typeof STATUS_ACTS;

export const STATUS_ACT_NAMES = Object.keys(STATUS_ACTS) as StatusActName[];

/** Acts other than those on the status; `joint` ones need every side. */
export const OTHER_ACTS = {
  register: { joint: false },
  confirmRegistration: { joint: false },
  update: { joint: false },
  comment: { joint: false },
  widen: { joint: false },
  correctEntry: { joint: false },
  assignOwner: { joint: false },
  transferOwner: { joint: true },
  setOrganisations: { joint: false },
  handOver: { joint: false },
  moveToSuccessor: { joint: false },
  setPosition: { joint: false },
  draftPosition: { joint: false },
  setDeadline: { joint: true },
  setWording: { joint: true },
  editDetails: { joint: false },
  split: { joint: true },
  merge: { joint: true },
  addDependency: { joint: false },
  removeDependency: { joint: false },
  addPassage: { joint: false },
  removePassage: { joint: false },
  addActionItem: { joint: false },
  editActionItem: { joint: false },
  completeActionItem: { joint: false },
  cancelActionItem: { joint: false },
  reopenActionItem: { joint: false },
  void: { joint: false },
  revive: { joint: false },
  propose: { joint: false },
  concur: { joint: false },
  recordConcurrence: { joint: false },
  decline: { joint: false },
  withdraw: { joint: false },
  recordOutcome: { joint: false },
  object: { joint: false },
  resolveDeadline: { joint: false },
  undo: { joint: false },
} as const;

export type Act = StatusActName | keyof typeof OTHER_ACTS;

export const ACTS = { ...STATUS_ACTS, ...OTHER_ACTS } satisfies Record<Act, { joint: boolean }>;

/** Acts that take effect when every other side has concurred (with one side: when a second person confirms). */
export const JOINT_ACTS = (Object.keys(ACTS) as Act[]).filter((act) => ACTS[act].joint);

/** Joint acts that may be proposed by name. */
export type JointAct = { [A in Act]: (typeof ACTS)[A]["joint"] extends true ? A : never }[Act];

/** The acts that lead away from a status, as the table allows. */
export function statusActsFrom(status: Status): StatusActName[] {
  return STATUS_ACT_NAMES.filter((act) => (STATUS_ACTS[act].from as readonly Status[]).includes(status));
}

/** Acts that say something of progress: they set the last update. */
export const PROGRESS_ACTS: Act[] = ["update", ...STATUS_ACT_NAMES.filter((act) => act !== "correctStatus"), "concur", "recordConcurrence", "completeActionItem"];
