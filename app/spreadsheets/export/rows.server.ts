import { z } from "zod";
import { Prisma } from "#db/client";
import { JointPosition, Kind, Priority, Status } from "#db/enums";
import { callByName, type Names } from "~/programmes/organisation-names";
import { Deadline, Lead, Named, Position } from "~/recommendations/changes";
import { selectRows } from "~/recommendations/list/rows.server";
import type { Sorting } from "~/recommendations/list/sort-keys";
import type { Reader, Source } from "~/recommendations/list/source.server";
import type { Exported } from "./exported";
import { readOwnRooms } from "./own-room.server";

const BATCH = 500;

const Row = z.object({
  id: z.number(), number: z.number(), key: z.string(), reference: z.string(), version: z.number(), title: z.string(), kind: z.enum(Kind), sector: Named.nullable(), priority: z.enum(Priority),
  successMeasure: z.string(), status: z.enum(Status), reviewOn: z.string().nullable(), owner: Named.nullable(), deadline: Deadline.nullable(), positions: z.record(z.string(), Position),
  organisations: z.record(z.string(), z.array(Lead)), wording: z.string().nullish().transform((text) => text ?? ""), jointPosition: z.enum(JointPosition), rescheduled: z.number(),
  lastUpdate: z.string(), actions: z.number(),
});

/** The wording that a file shows of an item: the English one, or the first of the others. */
export const mainWording = (id: Prisma.Sql, wordings: Prisma.Sql, what = Prisma.sql`w."text"`) => Prisma.sql`(SELECT ${what} FROM "Wording" w WHERE w."recommendationId" = ${id} AND w."sha256" = ${wordings} ->> w."language"
  ORDER BY (w."language" = 'en') DESC, w."language" LIMIT 1)`;

const selected = ({ id, reference, version, lastUpdateSaid, openActionItems }: Source) => [
  Prisma.sql`${id} AS "id", ${reference} AS "reference", ${version} AS "version", r."kind", r."priority", r."successMeasure", r."status", r."reviewOn"::text, r."positions", r."organisations",
    r."jointPosition", r."daysRescheduled" AS "rescheduled", ${lastUpdateSaid} AS "lastUpdate", ${openActionItems} AS "actions", ${mainWording(id, Prisma.sql`r."wordings"`)} AS "wording",
    CASE WHEN r."ownerId" IS NOT NULL THEN jsonb_build_object('id', r."ownerId", 'name', r."ownerName") END AS "owner",
    (SELECT jsonb_build_object('id', c."id", 'name', c."name") FROM "Sector" c WHERE c."id" = r."sectorId") AS "sector",
    CASE WHEN r."deadlineKind" IS NOT NULL THEN jsonb_build_object('kind', r."deadlineKind", 'said', r."deadlineSaid", 'event', r."deadlineEvent",
      'lastDay', nullif(r."deadlineLastDay", '9999-12-31')::text) END AS "deadline"`,
];

/** Which items, in what order; `own`: with what the reader's side has in its own room of them. */
export type Wanted = { reader: Reader; source: Source; where: Prisma.Sql; sort: Sorting; called: ReadonlyMap<number, Names>; own: boolean };

/** All items that are wanted, batch by batch, as a file tells of them. */
export async function* readExported({ reader, source, where, sort, called, own }: Wanted): AsyncGenerator<Exported[]> {
  const side = own ? reader.actor.side : null;
  for (let place = null; ; ) {
    const rows = z.array(Row).parse(await selectRows(reader, source, where, sort, selected(source), { place, backwards: false, limit: BATCH }));
    const rooms = side && rows.length ? await readOwnRooms(side, rows.map(({ id }) => id)) : null;
    yield rows.map((row) => ({ ...row, organisations: callByName(row.organisations, called), own: rooms?.get(row.id) ?? null }));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    place = { key: last.key, number: last.number };
  }
}
