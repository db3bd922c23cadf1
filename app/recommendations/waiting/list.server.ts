import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { OPEN_STATUSES } from "~/recommendations/status";

export const WAITING_PAGE = 100;

/** Deeper than any list that people keep; no row is reached twice at the same depth. */
const DEEPEST = 200;

const Other = z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status) });
const Rows = z.array(Other.extend({ owner: z.string(), depth: z.number(), waitsFor: z.array(Other), total: z.number() }));

export type WaitingRow = z.infer<typeof Rows>[number];

const open = (alias: string) => Prisma.sql`NOT ${Prisma.raw(alias)}."voided" AND ${Prisma.raw(alias)}."status" = ANY(${OPEN_STATUSES}::"Status"[])`;

/** Open items that wait for open ones, those at the end of the longest row first; a carried-over item is followed to where it lives on. */
export async function listWaiting({ id }: Pick<Programme, "id">, skip: number): Promise<WaitingRow[]> {
  const rows = await db.$queryRaw`
    WITH RECURSIVE ahead ("fromId", "toId") AS (
      SELECT d."fromId", d."toId" FROM "Dependency" d JOIN "Recommendation" f ON f."id" = d."fromId" WHERE f."programmeId" = ${id} AND ${open("f")}
      UNION
      SELECT a."fromId", c."toId" FROM ahead a JOIN "Recommendation" o ON o."id" = a."toId" AND o."status" = 'CLOSED_CARRIED_OVER' JOIN "CarriedOver" c ON c."fromId" = o."id"
    ), waits AS MATERIALIZED (
      SELECT a."fromId", a."toId" FROM ahead a JOIN "Recommendation" n ON n."id" = a."toId" WHERE ${open("n")}
    ), deep ("id", "depth") AS (
      SELECT "fromId", 1 FROM waits
      UNION
      SELECT w."fromId", d."depth" + 1 FROM deep d JOIN waits w ON w."toId" = d."id" WHERE d."depth" < ${DEEPEST}
    )
    SELECT r."number", r."reference", r."title", r."status", r."ownerName" AS "owner", x."depth", (count(*) OVER ())::int AS "total",
      (SELECT jsonb_agg(jsonb_build_object('number', n."number", 'reference', n."reference", 'title', n."title", 'status', n."status") ORDER BY n."number")
        FROM waits w JOIN "Recommendation" n ON n."id" = w."toId" WHERE w."fromId" = r."id") AS "waitsFor"
    FROM (SELECT "id", max("depth") AS "depth" FROM deep GROUP BY "id") x JOIN "Recommendation" r ON r."id" = x."id"
    ORDER BY x."depth" DESC, r."number" LIMIT ${WAITING_PAGE} OFFSET ${skip}`;
  return Rows.parse(rows);
}
