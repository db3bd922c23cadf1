import { z } from "zod";
import { AgendaKind, EvidenceKind, Status } from "#db/enums";
import { Prisma } from "#db/client";
import { askByKey } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Tx } from "../change-meeting.server";
import { AGENDA_REASONS, type AgendaEntry } from "./agenda";

const Row = z.object({
  id: z.number(),
  kind: z.enum(AgendaKind),
  title: z.string(),
  item: z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), version: z.number() }).nullable(),
  query: z.string(),
  body: z.object({ id: z.number(), name: z.string() }).nullable(),
  minutes: z.number().nullable(),
  presenter: z.string(),
  standing: z.boolean(),
  reasons: z.array(z.object({ reason: z.enum(AGENDA_REASONS), count: z.number().nullable().default(null), on: z.string().nullable().default(null) })),
  addedAfter: z.number().nullable(),
  fromTheFloor: z.boolean(),
  papers: z.array(z.object({ id: z.number(), kind: z.enum(EvidenceKind), title: z.string(), url: z.string() })),
  outcomes: z.number(),
});

/** The points of a meeting's agenda in order, each with its number; pauses have none. */
export async function findAgenda(meetingId: number, actor: Pick<Actor, "side">, tx: Pick<Tx, "$queryRaw"> | null = null): Promise<AgendaEntry[]> {
  const asked = Prisma.sql`
    SELECT a."id", a."kind", CASE WHEN r."id" IS NULL THEN coalesce(nullif(a."title", ''), b."name", '') ELSE r."title" END AS "title", a."query", a."minutes", a."presenter", a."standing",
      a."reasons", a."addedAfter", a."fromTheFloor",
      CASE WHEN r."id" IS NOT NULL THEN jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'status', r."status", 'version', r."version") END AS "item",
      CASE WHEN b."id" IS NOT NULL THEN jsonb_build_object('id', b."id", 'name', b."name") END AS "body",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'kind', p."kind", 'title', p."title", 'url', p."url") ORDER BY p."id"), '[]')
        FROM "AgendaPaper" p WHERE p."entryId" = a."id") AS "papers",
      (SELECT count(*)::int FROM "Outcome" o WHERE o."entryId" = a."id" AND o."takenBackAt" IS NULL AND ${visibleTo(actor, "o")}) AS "outcomes"
    FROM "AgendaEntry" a LEFT JOIN "Recommendation" r ON r."id" = a."recommendationId" LEFT JOIN "Body" b ON b."id" = a."bodyId"
    WHERE a."meetingId" = ${meetingId} AND a."removedAt" IS NULL ORDER BY a."place", a."id"`;
  const rows = await (tx ? tx.$queryRaw<unknown[]>(asked) : askByKey(asked));
  let number = 0;
  return z.array(Row).parse(rows).map((row) => ({ ...row, number: row.kind === "PAUSE" ? "" : String(++number) }));
}
