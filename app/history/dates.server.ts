import { z } from "zod";
import { Precision } from "#db/enums";
import { askByKey } from "~/db.server";
import { FieldChanges, Report } from "~/recommendations/changes";
import { visibleTo } from "./audience.server";
import { readingDay, type TimelineQuestion } from "./timeline.server";

const DateEntries = z.array(
  z.object({
    version: z.number(),
    day: z.string(),
    happened: z.object({ on: z.string(), precision: z.enum(Precision) }),
    changes: FieldChanges,
    report: Report.nullable(),
    note: z.string(),
    channelReference: z.string(),
    meeting: z.string().nullable(),
  }),
);

/** An entry that announced a date or agreed one. */
export type DateEntry = z.infer<typeof DateEntries>[number];

/** Every date that was announced for an item, and every deadline it had, in the order they were said; what was taken back is left out. */
export async function readDates({ actor, programme, number }: Pick<TimelineQuestion, "actor" | "programme" | "number">): Promise<DateEntry[]> {
  const rows = await askByKey`
    SELECT v."version", ${readingDay(programme.timeZone)}::text AS "day", jsonb_build_object('on', v."happenedOn", 'precision', v."happenedPrecision") AS "happened",
      (SELECT coalesce(jsonb_agg(one), '[]') FROM jsonb_array_elements(v."changes") one WHERE one ->> 'field' = 'deadline') AS "changes",
      v."report", coalesce(nullif(v."note", ''), (SELECT one -> 'to' ->> 'note' FROM jsonb_array_elements(v."changes") one
        WHERE one ->> 'field' = 'proposal' AND one -> 'to' ->> 'state' = 'EFFECTIVE' LIMIT 1), '') AS "note", v."channelReference", m."title" AS "meeting"
    FROM "Recommendation" r JOIN "Revision" v ON v."recommendationId" = r."id" LEFT JOIN "Meeting" m ON m."id" = v."meetingId"
    WHERE r."programmeId" = ${programme.id} AND r."number" = ${number} AND v."audienceSideId" IS NULL AND ${visibleTo(actor, "v")} AND v."undoes" IS NULL
      AND (jsonb_typeof(v."report" -> 'announcedFor') = 'object' OR v."changes" @> '[{"field": "deadline"}]')
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id")
    ORDER BY 2, v."id"`;
  return DateEntries.parse(rows);
}
