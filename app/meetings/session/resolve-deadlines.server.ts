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

const Items = z.array(z.object({ number: z.number(), set: z.array(z.string()) }));

/** Gives every deadline that a session set and that hangs on an event its last day, an entry of its own on each item; which is no rescheduling. What another session has set since waits for that one's event. Answers how many items. */
export async function resolveDeadlines(tx: Tx, { actor, programme, setIn, meetingId, day, hangsOn }: Asked): Promise<number> {
  const rows = await tx.$queryRaw`
    SELECT r."number", array_agg(DISTINCT (c ->> 'field') || ' ' || (c ->> 'key')) AS "set" FROM "Outcome" o JOIN "Recommendation" r ON r."id" = o."recommendationId" CROSS JOIN jsonb_array_elements(o."changes") c
    WHERE o."meetingId" = ${setIn} AND o."takenBackAt" IS NULL AND c ->> 'field' IN ('deadline', 'actionItem')
      AND NOT EXISTS (SELECT FROM "Outcome" l CROSS JOIN jsonb_array_elements(l."changes") d WHERE l."recommendationId" = o."recommendationId" AND l."meetingId" <> o."meetingId"
        AND l."order" > o."order" AND l."takenBackAt" IS NULL AND (d ->> 'field', d ->> 'key') = (c ->> 'field', c ->> 'key'))
    GROUP BY r."number" ORDER BY r."number"`;
  const recorder: Actor = { ...actor, records: ["resolveDeadline"] };
  let resolved = 0;
  for (const { number, set } of Items.parse(rows)) {
    const done = await changeWithin(tx, { actor: recorder, programme, number, version: null }, (item) => resolve(item, set, { day, meetingId, hangsOn }));
    if (done.ok) resolved++;
  }
  return resolved;
}

function resolve(item: Item, set: readonly string[], { day, meetingId, hangsOn }: Pick<Asked, "day" | "meetingId" | "hangsOn">): Change | ReturnType<typeof refuse> {
  const dated = (deadline: Deadline | null, name: string): Deadline | null => {
    const lastDay = deadline && deadline.lastDay === null && hangsOn(deadline) && set.includes(name) ? resolveOffset(deadline, day) : null;
    return deadline && lastDay ? { ...deadline, lastDay } : deadline;
  };
  const steps = item.actionItems.filter(({ side, status }) => side === null && status === "OPEN");
  const changes: FieldChange[] = [
    ...change("deadline", item.deadline, dated(item.deadline, "deadline ")),
    ...steps.flatMap(({ id, side: _, ...step }) => change("actionItem", step, { ...step, due: dated(step.due, `actionItem ${id}`) }, id)),
  ];
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "resolveDeadline", permission: "resolveDeadline", changes, entry: { ...PLAIN_ENTRY, channel: "SESSION", meetingId } };
}
