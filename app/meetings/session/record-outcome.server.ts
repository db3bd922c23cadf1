import { OutcomeEffect, type OutcomeKind } from "#db/enums";
import { allOrNothing } from "~/all-or-nothing.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeWithin, type Decide } from "~/recommendations/change-recommendation.server";
import type { Act } from "~/recommendations/acts";
import type { Change } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { tellMeeting } from "../tell-meeting.server";
import { findMeeting } from "../find-meeting.server";
import { isRecordable } from "../meeting";

/** An outcome as it is to be recorded; `decide` is what the one writer is asked where it is of an item. */
export type NewOutcome = {
  id: string;
  entryId: number;
  kind: OutcomeKind;
  act: Act | "";
  text: string;
  language: string;
  sideId: number | null;
  audience: { id: number; code: string } | null;
  item: { number: number; version: number | null; decide: Decide } | null;
  /** What is only proposed to the body above: it changes nothing here. */
  toPlenary: Change["changes"] | null;
  decided: boolean;
  adopts: { id: string; changes: Change["changes"] } | null;
  asked: Record<string, string>;
  /** Whether what was typed of the point is thereby recorded. */
  endsDraft: boolean;
};

export type RecordedOutcome = { ok: true; id: string; effect: OutcomeEffect };
type Where = { actor: Actor; programme: Programme; meetingId: number };

/** Records an outcome once, with what it makes of the item, together or not at all: the same id again, from the same person, is the same outcome. */
export function recordOutcome(where: Where, outcome: NewOutcome): Promise<Refusal | RecordedOutcome> {
  return allOrNothing(async (tx) => (await findSame(tx, where, outcome)) ?? (await write(tx, where, outcome)));
}

async function findSame(tx: Tx, { actor, meetingId }: Where, { id }: NewOutcome): Promise<Refusal | RecordedOutcome | null> {
  const same = await tx.outcome.findUnique({ where: { id }, select: { meetingId: true, personId: true, effect: true } });
  if (!same) return null;
  return same.meetingId === meetingId && same.personId === actor.personId ? { ok: true, id, effect: same.effect } : refuse("invalid", "outcomes.refusal.idTaken");
}

async function write(tx: Tx, where: Where, outcome: NewOutcome): Promise<Refusal | RecordedOutcome> {
  const { actor, programme, meetingId } = where;
  await tx.$queryRaw`SELECT FROM "Meeting" WHERE "id" = ${meetingId} FOR SHARE`;
  const meeting = await findMeeting(programme.id, meetingId, tx);
  if (!meeting) return refuse("not-found", "meetings.refusal.noSuchMeeting");
  if (!isRecordable(meeting)) return refuse("invalid", "outcomes.refusal.closed");
  const entry = await tx.agendaEntry.findFirst({ where: { id: outcome.entryId, meetingId, removedAt: null }, select: { id: true } });
  if (!entry) return refuse("invalid", "outcomes.refusal.noSuchPoint", {}, "entry");
  if (outcome.adopts && !(await isUnadopted(tx, outcome.adopts.id))) return refuse("invalid", "outcomes.refusal.nothingToAdopt", {}, "adopts");
  if (!(await insert(tx, where, outcome))) return (await findSame(tx, where, outcome)) ?? refuse("invalid", "outcomes.refusal.idTaken");

  const written = outcome.item ? await writeItem(tx, where, outcome, outcome.item) : { ok: true as const, effect: outcome.adopts ? OutcomeEffect.ON_SIGNATURE : OutcomeEffect.NONE };
  if (!written.ok) return written;
  if (outcome.endsDraft && actor.personId !== null) await tx.outcomeDraft.deleteMany({ where: { entryId: outcome.entryId, personId: actor.personId } });
  await tellMeeting(tx, programme.id, meetingId, "outcomes");
  return { ok: true, id: outcome.id, effect: written.effect };
}

/** Holds a group's proposal, so that it is adopted once. */
async function isUnadopted(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM "Outcome" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return (await tx.outcome.count({ where: { id, takenBackAt: null, adoptedBy: { none: { takenBackAt: null } } } })) === 1;
}

/** False where another request has just recorded the same. */
async function insert(tx: Tx, { actor, programme, meetingId }: Where, { id, entryId, kind, act, text, language, sideId, audience, decided, adopts, asked }: NewOutcome) {
  const who = { personId: actor.personId ?? 0, actorName: actor.name, actorOffice: actor.office, actorSide: actor.side?.code ?? "" };
  const { count } = await tx.outcome.createMany({
    data: [{ id, programmeId: programme.id, meetingId, entryId, kind, act, text, language, sideId, audienceSideId: audience?.id ?? null, decided, asked, adoptsId: adopts?.id ?? null, ...who }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The outcome that another sending of the same form has just made, where the one writer took this one for the same. */
async function findTwin(tx: Tx, programmeId: number, number: number, version: number, audienceSideId: number | null) {
  const entry = await tx.revision.findFirst({ where: { recommendation: { programmeId, number }, version, audienceSideId }, select: { id: true } });
  return entry && tx.outcome.findFirst({ where: { revisionId: entry.id, takenBackAt: null }, select: { effect: true } });
}

/** The item's own entry, and what it makes of the outcome. */
async function writeItem(tx: Tx, { actor, programme }: Where, outcome: NewOutcome, { number, version, decide }: NonNullable<NewOutcome["item"]>): Promise<Refusal | { ok: true; effect: OutcomeEffect }> {
  const recorded = await changeWithin(tx, { actor, programme, number, version, audience: outcome.audience?.code ?? null }, decide);
  if (!recorded.ok) return recorded;
  const sideId = outcome.audience?.id ?? null;
  const twin = await findTwin(tx, programme.id, number, recorded.version, sideId);
  if (twin) {
    await tx.outcome.delete({ where: { id: outcome.id } });
    return { ok: true, effect: twin.effect };
  }
  const spoken = recorded.act === "recordOutcome" || recorded.act === "comment";
  const effect: OutcomeEffect = recorded.act === "propose" ? "PROPOSED" : outcome.toPlenary ? "TO_PLENARY" : outcome.adopts ? "ON_SIGNATURE" : spoken ? "NONE" : "TAKEN";
  const shown = outcome.toPlenary ?? outcome.adopts?.changes ?? null;
  await tx.$executeRaw`
    UPDATE "Outcome" o SET "revisionId" = v."id", "recommendationId" = v."recommendationId", "effect" = ${effect}::"OutcomeEffect",
      "act" = CASE WHEN o."act" <> '' OR ${spoken} THEN o."act" ELSE coalesce(p."change" -> 'to' ->> 'act', v."act") END,
      "proposalId" = CASE WHEN ${effect} = 'PROPOSED' THEN (p."change" ->> 'key')::uuid END,
      "changes" = coalesce(${shown === null ? null : JSON.stringify(shown)}::jsonb, p."change" -> 'to' -> 'changes', CASE WHEN ${spoken} THEN '[]'::jsonb ELSE v."changes" END)
    FROM "Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId"
      LEFT JOIN LATERAL (SELECT c AS "change" FROM jsonb_array_elements(v."changes") c WHERE ${effect} = 'PROPOSED' AND c ->> 'field' = 'proposal' LIMIT 1) p ON true
    WHERE o."id" = ${outcome.id}::uuid AND r."programmeId" = ${programme.id} AND r."number" = ${number} AND v."version" = ${recorded.version}
      AND coalesce(v."audienceSideId", 0) = coalesce(${sideId}::int, 0)`;
  return { ok: true, effect };
}
