import type { PermittedAct } from "~/people/permissions";
import type { StatusActName } from "~/recommendations/acts";

type Row = { group: "assign" | "status" | "follow" | "register"; asks: readonly PermittedAct[] };

const status = <A extends StatusActName>(act: A) => ({ group: "status", asks: [act] }) as const;

/**
 * What can be done to many at once, and which acts each may turn out to be; following is a matter of the reader's own and asks for none. Carrying over is
 * not among them: each item says for itself in which others it lives on.
 */
export const MANY_ACTS = {
  assignOwner: { group: "assign", asks: ["assignOwner", "transferOwner"] },
  setOrganisations: { group: "assign", asks: ["setOrganisations"] },
  setDeadline: { group: "assign", asks: ["setDeadline"] },
  editDetails: { group: "assign", asks: ["editDetails"] },
  start: status("start"),
  resume: status("resume"),
  reportImplemented: status("reportImplemented"),
  confirmCompletion: status("confirmCompletion"),
  return: status("return"),
  reportNotStarted: status("reportNotStarted"),
  hold: status("hold"),
  discontinue: status("discontinue"),
  reopen: status("reopen"),
  correctStatus: status("correctStatus"),
  follow: { group: "follow", asks: [] },
  unfollow: { group: "follow", asks: [] },
  confirmRegistration: { group: "register", asks: ["confirmRegistration"] },
  void: { group: "register", asks: ["void"] },
} as const satisfies Record<string, Row>;

export type ManyAct = keyof typeof MANY_ACTS;
export type FollowAct = "follow" | "unfollow";
/** An act that is written to the items; the others are the reader's own. */
export type WrittenAct = Exclude<ManyAct, FollowAct>;

export const MANY_ACT_NAMES = Object.keys(MANY_ACTS) as ManyAct[];

/** The act that an address names. */
export const readManyAct = (name: string | null | undefined): ManyAct | null => MANY_ACT_NAMES.find((act) => act === name) ?? null;

export type ManyStatusAct = { [A in ManyAct]: (typeof MANY_ACTS)[A]["group"] extends "status" ? A : never }[ManyAct];

export const isStatusAct = (act: ManyAct): act is ManyStatusAct => MANY_ACTS[act].group === "status";

export const isFollowAct = (act: ManyAct): act is FollowAct => MANY_ACTS[act].group === "follow";
