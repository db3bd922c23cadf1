import { z } from "zod";
import { PositionValue } from "#db/enums";
import { db } from "~/db.server";
import { optional, optionalText } from "~/form-fields.server";
import type { Prepared } from "./act-route.server";
import type { MeetingChoice } from "./candidates.server";
import { FieldChanges, type Position } from "~/recommendations/changes";
import { LONGEST } from "./form-choices";
import { entryOf, happenedFields, roomFields } from "./entry.server";
import { pastDay } from "./fields.server";
import type { Asked } from "./item.server";
import { setPosition } from "~/recommendations/set-position";

export const positionSchema = (asked: Asked, meetings: MeetingChoice[]) =>
  z.object({
    ...roomFields(asked),
    ...happenedFields(asked, meetings),
    position: z.enum(PositionValue),
    reason: optionalText(LONGEST.reason),
    on: optional(pastDay(asked.item.today)),
  });

export function preparePosition({ actor }: Asked, side: string, values: z.output<ReturnType<typeof positionSchema>>): Prepared {
  const position: Position = { value: values.position, reason: values.reason, on: values.on };
  return { ok: true, audience: values.audience, decide: (item) => setPosition(item, side, actor.side?.code ?? "", position, entryOf(values)) };
}

/** What the reader's own side has drafted since it last said something; null for another side, and when nothing waits. */
export async function findDraft({ actor, item }: Asked, side: string): Promise<Position | null> {
  if (!actor.side || actor.side.code !== side) return null;
  const [row] = await db.$queryRaw<{ changes: unknown }[]>`
    SELECT d."changes" FROM "Revision" d
    WHERE d."recommendationId" = ${item.id} AND d."audienceSideId" = ${actor.side.id} AND d."act" = 'draftPosition'
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = d."recommendationId" AND u."undoes" = d."id")
      AND d."recordedAt" > coalesce((SELECT max(v."recordedAt") FROM "Revision" v WHERE v."recommendationId" = d."recommendationId"
        AND v."audienceSideId" IS NULL AND v."changes" @> ${JSON.stringify([{ field: "position", key: side }])}::jsonb), '-infinity')
    ORDER BY d."version" DESC LIMIT 1`;
  const change = row && FieldChanges.parse(row.changes).find(({ field }) => field === "positionDraft");
  return change?.field === "positionDraft" ? change.to : null;
}
