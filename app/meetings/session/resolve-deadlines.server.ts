import { z } from "zod";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import type { Deadline, FieldChange } from "~/recommendations/changes";
import { resolveOffset } from "~/recommendations/deadlines";
import { PLAIN_ENTRY, type Change, type Item } from "~/recommendations/item";
import { change } from "~/recommendations/state";
import { refuse } from "~/refusal";
import type { Tx } from "../change-meeting.server";

type Asked = {
  actor: Actor;
  programme: Programme;
  /** The session that set them, and the one that records their event. */
  setIn: number;
  meetingId: number;
  /** The day of the event. */
  day: string;
  hangsOn: (deadline: Deadline) => boolean;
};

const Items = z.array(z.object({ number: z.number() }));

/** Gives every deadline that a session set and that hangs on an event its last day, an entry of its own on each item; which is no rescheduling. Answers how many items. */
export async function resolveDeadlines(tx: Tx, { actor, programme, setIn, meetingId, day, hangsOn }: Asked): Promise<number> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT r."number" FROM "Outcome" o JOIN "Recommendation" r ON r."id" = o."recommendationId"
    WHERE o."meetingId" = ${setIn} AND o."takenBackAt" IS NULL AND (o."changes" @> '[{"field": "deadline"}]' OR o."changes" @> '[{"field": "actionItem"}]') ORDER BY r."number"`;
  const recorder: Actor = { ...actor, records: ["resolveDeadline"] };
  let resolved = 0;
  for (const { number } of Items.parse(rows)) {
    const done = await changeWithin(tx, { actor: recorder, programme, number, version: null }, (item) => resolve(item, day, meetingId, hangsOn));
    if (done.ok) resolved++;
  }
  return resolved;
}

function resolve(item: Item, day: string, meetingId: number, hangsOn: Asked["hangsOn"]): Change | ReturnType<typeof refuse> {
  const dated = (deadline: Deadline | null): Deadline | null => {
    const lastDay = deadline && deadline.lastDay === null && hangsOn(deadline) ? resolveOffset(deadline, day) : null;
    return deadline && lastDay ? { ...deadline, lastDay } : deadline;
  };
  const steps = item.actionItems.filter(({ side, status }) => side === null && status === "OPEN");
  const changes: FieldChange[] = [
    ...change("deadline", item.deadline, dated(item.deadline)),
    ...steps.flatMap(({ id, side: _, ...step }) => change("actionItem", step, { ...step, due: dated(step.due) }, id)),
  ];
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "resolveDeadline", permission: "resolveDeadline", changes, entry: { ...PLAIN_ENTRY, channel: "SESSION", meetingId } };
}
