import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";

export const Other = z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status) });

/** An item that this one waits for; `via` names the carried-over one in whose place it stands. */
export const Awaited = Other.extend({ via: z.string().nullable() });

const other = (alias: string, more = "") =>
  Prisma.raw(`jsonb_build_object('number', ${alias}."number", 'reference', ${alias}."reference", 'title', ${alias}."title", 'status', ${alias}."status"${more})`);

/** What `r` waits for: a carried-over item is followed to where it lives on. */
export const WAITS_FOR = Prisma.sql`
  (WITH RECURSIVE ahead ("id", "via") AS (
      SELECT d."toId", NULL::text FROM "Dependency" d WHERE d."fromId" = r."id"
      UNION
      SELECT c."toId", o."reference" FROM ahead a JOIN "Recommendation" o ON o."id" = a."id" AND o."status" = 'CLOSED_CARRIED_OVER' JOIN "CarriedOver" c ON c."fromId" = o."id")
    SELECT coalesce(jsonb_agg(${other("n", `, 'via', a."via"`)} ORDER BY n."number"), '[]') FROM ahead a JOIN "Recommendation" n ON n."id" = a."id" WHERE NOT n."voided")`;

/** What waits for `r`, or for what it took the place of. */
export const BLOCKS = Prisma.sql`
  (WITH RECURSIVE behind ("id") AS (
      SELECT r."id"
      UNION
      SELECT c."fromId" FROM behind b JOIN "CarriedOver" c ON c."toId" = b."id" JOIN "Recommendation" o ON o."id" = c."fromId" AND o."status" = 'CLOSED_CARRIED_OVER')
    SELECT coalesce(jsonb_agg(${other("n")} ORDER BY n."number"), '[]') FROM "Recommendation" n
    WHERE n."id" IN (SELECT d."fromId" FROM behind b JOIN "Dependency" d ON d."toId" = b."id") AND NOT n."voided" AND n."status" <> 'CLOSED_CARRIED_OVER')`;

/** Items on which a merge waits that names `r`. */
export const MERGING = Prisma.sql`
  (SELECT coalesce(jsonb_agg(${other("n")} ORDER BY n."number"), '[]') FROM "Proposal" p JOIN "Recommendation" n ON n."id" = p."recommendationId"
    WHERE p."programmeId" = r."programmeId" AND p."state" = 'WAITING' AND p."act" = 'merge' AND p."recommendationId" <> r."id"
      AND EXISTS (SELECT FROM jsonb_array_elements(p."changes") one WHERE one ->> 'field' = 'succession'
        AND (one -> 'to' -> 'closing' @> jsonb_build_array(jsonb_build_object('id', r."id")) OR (one -> 'to' -> 'into' ->> 'id')::int = r."id")))`;

/** Items at the other end of a carrying over. */
export function carried(near: "fromId" | "toId", far: "fromId" | "toId") {
  const [here, there] = [Prisma.raw(`c."${near}"`), Prisma.raw(`c."${far}"`)];
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(${other("n")} ORDER BY n."number"), '[]') FROM "CarriedOver" c JOIN "Recommendation" n ON n."id" = ${there} WHERE ${here} = r."id")`;
}
