import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { ACTS, type Act } from "~/recommendations/acts";
import { FieldChanges, type FieldChange } from "~/recommendations/changes";
import { PLAIN_ENTRY, type Change, type Item } from "~/recommendations/item";
import { isStillLegal, openActionItems, statusChanges } from "~/recommendations/move-status";
import type { PermittedAct } from "~/people/permissions";
import { change, valueOf } from "~/recommendations/state";
import { refuse, type Refusal } from "~/refusal";
import type { Tx } from "../change-meeting.server";
import { resolveDeadlines } from "./resolve-deadlines.server";

type Asked = { actor: Actor; programme: Programme; meetingId: number; /** The day of the last signature. */ signedOn: string };

/** What did not come about, and why: an item that moved meanwhile. */
export type Conclusion = { resolved: number; adopted: number; stopped: { reference: string; message: Refusal["message"] }[] };

/** What a signature sets going, in its transaction: what groups proposed and the plenary adopted takes effect, and deadlines that hang on the signature have their day. */
export async function concludeEffects(tx: Tx, { actor, programme, meetingId, signedOn }: Asked): Promise<Conclusion> {
  const rows = await tx.outcome.findMany({
    where: { meetingId, effect: "ON_SIGNATURE", takenBackAt: null },
    orderBy: { recommendation: { number: "asc" } },
    select: { id: true, text: true, adopts: { select: { act: true, changes: true } }, recommendation: { select: { number: true, reference: true } } },
  });
  const stopped: Conclusion["stopped"] = [];
  let adopted = 0;
  for (const { id, text, adopts, recommendation } of rows) {
    const act = adopts?.act as Act | undefined;
    if (!recommendation || !act || !(act in ACTS)) continue;
    const changes = FieldChanges.parse(adopts?.changes);
    const recorder: Actor = { ...actor, records: [act] };
    const done = await changeWithin(tx, { actor: recorder, programme, number: recommendation.number, version: null }, (item) => adopt(item, act, changes, { note: text, meetingId }));
    if (!done.ok) stopped.push({ reference: recommendation.reference, message: done.message });
    else {
      adopted++;
      await tx.$executeRaw`
        UPDATE "Outcome" o SET "effect" = 'TAKEN', "changes" = v."changes" FROM "Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId"
        WHERE o."id" = ${id}::uuid AND r."programmeId" = ${programme.id} AND r."number" = ${recommendation.number} AND v."version" = ${done.version} AND v."audienceSideId" IS NULL`;
    }
  }
  const resolved = await resolveDeadlines(tx, { actor, programme, setIn: meetingId, meetingId, day: signedOn, hangsOn: ({ event }) => event === "signature" });
  return { resolved, adopted, stopped };
}

const MOVES: readonly string[] = ["status", "heldFrom", "closedFrom", "reviewOn"];

/** The group's changes, from what is so now. */
function adopt(item: Item, act: Act, changes: FieldChange[], { note, meetingId }: { note: string; meetingId: number }): Change | Refusal {
  if (!isStillLegal(act, item)) return refuse("invalid", "recommendations.refusal.proposalNotLegal");
  const open = act === "confirmCompletion" ? openActionItems(item) : null;
  if (open) return open;
  const status = changes.find((one) => one.field === "status");
  const moves = status?.to ? statusChanges(item, status.to as Item["status"]) : [];
  const others = changes.filter(({ field }) => !MOVES.includes(field)).flatMap((one) => change(one.field, valueOf(item, one.field, one.key), one.to, one.key));
  const made = [...moves, ...others];
  if (!made.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act, permission: act as PermittedAct, decidedInSession: true, changes: made, entry: { ...PLAIN_ENTRY, note, channel: "SESSION", meetingId } };
}
