import type { Role } from "#db/enums";
import { JOINT_ACTS, type Act } from "~/recommendations/acts";
import type { Actor, Side } from "./actor";
import { may, type PermittedAct, type Subject } from "./permissions";

/** A member as they stand now; `active` when they can sign in. */
export type Standing = { personId: number; sideId: number | null; roles: readonly Role[]; active: boolean };

/** A joint act that nobody can complete: sides without anybody who may concur, or no second person. */
export type Stuck = { act: Act | "settings"; sides: string[]; alone: boolean };

/** An item that nobody owns yet: what any holder of a role may do to some item of the programme. */
const ANY_ITEM: Subject = { owner: null, organisations: {}, observersComment: false };

/** Every joint act that cannot be completed as members stand now. */
export function findStuckActs(members: readonly Standing[], sides: readonly Side[], exemptActs: readonly string[]): Stuck[] {
  const acts = JOINT_ACTS.filter((act) => !exemptActs.includes(act) && (act !== "transferOwner" || sides.length > 1));
  const able = (act: Act, side: Side) => members.filter((member) => isOf(member, side) && may(actorOf(member, side), act as PermittedAct, ANY_ITEM));
  const secretaries = (side: Side) => members.filter((member) => isOf(member, side) && member.roles.includes("SECRETARY"));
  return [
    ...acts.flatMap((act) => describe(act, sides, (side) => able(act, side))),
    ...describe("settings", sides, secretaries),
  ];
}

function describe(act: Stuck["act"], sides: readonly Side[], ableOf: (side: Side) => readonly Standing[]): Stuck[] {
  const able = sides.map((side) => ({ side, persons: new Set(ableOf(side).map(({ personId }) => personId)).size }));
  const without = able.filter(({ persons }) => persons === 0).map(({ side }) => side.name);
  const alone = sides.length === 1 && able[0]?.persons === 1;
  return without.length || alone ? [{ act, sides: without, alone }] : [];
}

const isOf = ({ active, sideId }: Standing, side: Side) => active && sideId === side.id;

function actorOf({ personId, roles }: Standing, side: Side): Actor {
  return { personId, memberId: null, name: "", office: "", organisation: null, side, roles };
}
