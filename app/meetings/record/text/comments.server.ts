import { z } from "zod";
import { askByKey } from "~/db.server";
import { refuse } from "~/refusal";
import { mayCommentRecord } from "../record-rules";
import { changeRecord, NOT_WORKING, type Place } from "./change-record.server";
import { findHeld, writeHeld } from "./paragraphs.server";

const instant = z.string().transform((at) => new Date(at).toISOString());
const Comment = z.object({
  id: z.number(), key: z.string(), text: z.string(), at: instant, by: z.string(), side: z.string(), resolved: z.object({ at: instant, by: z.string(), resolution: z.string() }).nullable(),
});

/** What was said of a paragraph, and what came of it. */
export type Comment = z.infer<typeof Comment>;

/** Every comment on a record, the first first. */
export async function findComments(meetingId: number): Promise<Comment[]> {
  const rows = await askByKey<{ comment: unknown }>`
    SELECT jsonb_build_object('id', k."id", 'key', coalesce('o-' || w."outcomeId", 'p-' || w."id"), 'text', k."text", 'at', k."commentedAt", 'by', coalesce(nullif(k."actorOffice", ''), k."actorName"), 'side', k."actorSide",
      'resolved', CASE WHEN k."resolvedAt" IS NOT NULL THEN jsonb_build_object('at', k."resolvedAt", 'by', k."resolvedBy", 'resolution', k."resolution") END) AS "comment"
    FROM "RecordParagraph" w JOIN "ParagraphComment" k ON k."paragraphId" = w."id" WHERE w."meetingId" = ${meetingId} ORDER BY k."id"`;
  return rows.map(({ comment }) => Comment.parse(comment));
}

/** Says something of a paragraph, for those who work on the record. */
export function commentOnParagraph(place: Place, key: string, text: string) {
  const { actor } = place;
  return changeRecord<null>(place, { may: mayCommentRecord, otherwise: NOT_WORKING, decide: async (tx, meeting) => {
    const held = await findHeld(tx, meeting.id, key);
    if (!held) return refuse("not-found", "recordText.refusal.noSuchParagraph");
    const paragraphId = held.id ?? (await writeHeld(tx, meeting.id, held, {}, null));
    await tx.paragraphComment.create({ data: { paragraphId, text, personId: actor.personId ?? 0, actorName: actor.name, actorOffice: actor.office, actorSide: actor.side?.code ?? "" } });
    return { ok: true, act: "comment", changes: [{ field: "comment", from: null, to: text }], value: null };
  } });
}

/** Says what came of a comment; that ends it. */
export function resolveComment(place: Place, commentId: number, resolution: string) {
  return changeRecord<null>(place, { may: mayCommentRecord, otherwise: NOT_WORKING, decide: async (tx, meeting) => {
    const comment = await tx.paragraphComment.findFirst({ where: { id: commentId, resolvedAt: null, paragraph: { meetingId: meeting.id } }, select: { id: true, text: true } });
    if (!comment) return refuse("not-found", "recordText.refusal.noSuchComment");
    await tx.paragraphComment.update({ where: { id: commentId }, data: { resolvedAt: new Date(), resolvedBy: place.actor.name, resolution } });
    return { ok: true, act: "resolveComment", changes: [{ field: "comment", from: comment.text, to: null }, { field: "resolved", from: null, to: resolution }], value: null };
  } });
}
