import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { PLAIN_ENTRY, type Item } from "~/recommendations/item";
import { undoLast } from "~/recommendations/undo";
import { correctEntry } from "~/recommendations/update-item";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type Tx } from "../change-meeting.server";
import { isRecordable, mayRun } from "../meeting";

type Asked = { actor: Actor; programme: Programme; meetingId: number; id: string; note: string };

/** Takes an outcome back: what it changed of the item, while nothing came on top of it; what was only said, until the record goes round. */
export function takeBackOutcome({ actor, programme, meetingId, id, note }: Asked): Promise<Refusal | { ok: true; version: number; value: number }> {
  return changeMeeting(actor, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    if (!isRecordable(meeting)) return refuse("invalid", "outcomes.refusal.closed");
    await tx.$queryRaw`SELECT FROM "Outcome" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const outcome = await findOutcome(tx, actor, meetingId, id);
    if (!outcome) return refuse("not-found", "outcomes.refusal.noSuchOutcome");
    const mine = outcome.personId === actor.personId;
    if (!mine && !(mayRun(actor, meeting) && outcome.audienceSideId === null)) return refuse("not-allowed", "outcomes.refusal.notYours");
    if (outcome.adoptedBy.length) return refuse("invalid", "outcomes.refusal.adopted");
    const undone = outcome.recommendation && outcome.revisionId !== null ? await undoOfItem(tx, { actor, programme, note }, outcome, outcome.recommendation.number) : null;
    if (undone) return undone;
    await tx.outcome.update({ where: { id }, data: { takenBackAt: new Date(), takenBackBy: actor.name } });
    const joint = outcome.audienceSideId === null;
    return { ok: true, act: "takeBackOutcome", note, changes: joint ? [{ field: "outcome", from: outcome.text || outcome.act, to: null }] : [], value: outcome.entryId };
  });
}

const findOutcome = (tx: Tx, { side }: Actor, meetingId: number, id: string) =>
  tx.outcome.findFirst({
    where: { id, meetingId, takenBackAt: null, OR: [{ audienceSideId: null }, ...(side ? [{ audienceSideId: side.id }] : [])] },
    select: { personId: true, effect: true, act: true, text: true, entryId: true, revisionId: true, audienceSideId: true, audienceSide: { select: { code: true } },
      recommendation: { select: { number: true } }, adoptedBy: { where: { takenBackAt: null }, select: { id: true } } },
  });

type Found = NonNullable<Awaited<ReturnType<typeof findOutcome>>>;

/** Undoes the item's entry while it is the latest, unless it is reversed already; what was only said is else corrected by an entry beside it. */
async function undoOfItem(tx: Tx, { actor, programme, note }: Pick<Asked, "actor" | "programme" | "note">, outcome: Found, number: number): Promise<Refusal | null> {
  if (await tx.revision.count({ where: { undoes: outcome.revisionId } })) return null;
  const said = outcome.effect !== "TAKEN" && outcome.effect !== "PROPOSED";
  const audience = outcome.audienceSide?.code ?? null;
  const earlier = await tx.revision.findUniqueOrThrow({ where: { id: outcome.revisionId ?? 0n }, select: { id: true, version: true, personId: true, note: true } });
  const decide = (item: Item) => {
    const undone = undoLast(item, actor, earlier.version, audience);
    if (undone.ok || !said) return undone.ok ? undone : refuse("invalid", "outcomes.refusal.tookEffect");
    if (!note) return refuse("invalid", "outcomes.refusal.sayWhy", {}, "note");
    return correctEntry(item, { ...earlier, id: String(earlier.id), happened: null, audience }, { ...PLAIN_ENTRY, note, audience });
  };
  const keeper: Actor = { ...actor, records: said ? ["correctEntry"] : [] };
  const done = await changeWithin(tx, { actor: keeper, programme, number, version: null, audience }, decide);
  return done.ok ? null : done;
}
