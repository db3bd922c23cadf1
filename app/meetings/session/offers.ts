import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import { allowedStatusActs } from "~/recommendations/allowed-acts";
import { subjectOf, type Item } from "~/recommendations/item";
import { isJoint } from "~/recommendations/proposals";
import { isOpen } from "~/recommendations/status";
import { isRecordable, mayRun, type Meeting } from "~/meetings/meeting";
import { SESSION_STATUS_ACTS, wasOpened, type OutcomeForm } from "./session";

type StatusOffer = { act: (typeof SESSION_STATUS_ACTS)[number]; joint: boolean };

/** What this person may record of a point: the forms, moves of the status, and whether they may record what the sides decided together. */
export type Offers = { forms: OutcomeForm[]; statusActs: StatusOffer[]; jointDeadline: boolean; mayDecide: boolean; sides: string[] };

const NOTHING: Offers = { forms: [], statusActs: [], jointDeadline: false, mayDecide: false, sides: [] };

type Asked = {
  actor: Actor;
  meeting: Pick<Meeting, "state" | "hostSide">;
  sides: readonly { code: string }[];
  item: Pick<Item, "status" | "voided" | "confirmed" | "owner" | "organisations" | "programme" | "lastReport"> | null;
};

/** Who may record what of a point, as the session stands: its keeper everything that was said, every other secretary what is their own side's. */
export function offeredOutcomes({ actor, meeting, sides, item }: Asked): Offers {
  if (!isRecordable(meeting) || !actor.roles.includes("SECRETARY") || !actor.side) return NOTHING;
  const keeper = mayRun(actor, meeting);
  const mayDecide = keeper && wasOpened(meeting);
  const said: OutcomeForm[] = keeper ? ["noted", "decision", "information", "reservation", "note"] : ["information", "reservation", "note"];
  const own = keeper ? sides.map(({ code }) => code) : [actor.side.code];
  if (!item || item.voided) return { ...NOTHING, forms: keeper ? [...said, "adopt"] : said, mayDecide, sides: own };
  const allowed = allowedStatusActs(actor, item);
  const statusActs = SESSION_STATUS_ACTS.filter((act) => allowed.includes(act)).map((act) => ({ act, joint: isJoint(act, item) }));
  const open = isOpen(item.status);
  const changes: OutcomeForm[] = [
    ...(statusActs.length ? (["status"] as const) : []),
    ...(open && may(actor, "setDeadline", subjectOf(item)) ? (["deadline"] as const) : []),
    ...(may(actor, "setPosition", subjectOf(item)) ? (["position"] as const) : []),
    ...(may(actor, "assignOwner", subjectOf(item)) ? (["owner"] as const) : []),
    ...(may(actor, "addActionItem", subjectOf(item)) ? (["actionItem"] as const) : []),
  ];
  return { forms: [...said, ...changes, ...(keeper ? (["adopt"] as const) : [])], statusActs, jointDeadline: isJoint("setDeadline", item), mayDecide, sides: own };
}
