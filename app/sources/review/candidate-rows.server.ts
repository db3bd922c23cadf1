import { z } from "zod";
import { Prisma } from "#db/client";
import { CandidateState, Kind, Status } from "#db/enums";
import { ask } from "~/db.server";
import type { MessageKey } from "~/locales/translator";
import { Deadline } from "~/recommendations/changes";
import type { Tx } from "~/recommendations/load-item.server";
import type { ReviewCandidate } from "./candidate";

const Span = z.object({ start: z.number(), end: z.number() });
const Reason = z.object({ key: z.string().transform((key) => key as MessageKey), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

const Rows: z.ZodType<ReviewCandidate[]> = z.array(Span.extend({
  id: z.number(),
  state: z.enum(CandidateState),
  version: z.number(),
  replaces: z.array(z.number()),
  kind: z.enum(Kind),
  title: z.string(),
  wording: z.string(),
  score: z.number().nullable(),
  reasons: z.array(Reason),
  heading: z.string(),
  page: z.number().nullable(),
  reference: z.string(),
  organisations: z.array(Span.extend({ id: z.number() })),
  figures: z.array(Span.extend({ text: z.string() })),
  deadlines: z.array(z.object({ said: z.string(), deadline: Deadline.nullable() })),
  sectorId: z.number().nullable(),
  leads: z.record(z.string(), z.number()),
  deadlineSaid: z.string(),
  item: z.object({ id: z.number(), number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), voided: z.boolean() }).nullable(),
  partId: z.string().nullable(),
  written: z.number().nullable(),
  reason: z.string(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string(),
  decidedById: z.number().nullable(),
}));

const COLUMNS = Prisma.sql`
  c."id", c."state", c."version", coalesce(c."replaces", '{}') AS "replaces", c."start", c."end", c."kind", c."title", c."wording", c."score", c."reasons", c."heading", c."page",
  c."reference", c."organisations", c."figures", c."deadlines", c."sectorId", c."leads", c."deadlineSaid", c."partId"::text, c."written", c."reason",
  to_json(c."decidedAt") #>> '{}' AS "decidedAt", c."decidedByName", c."decidedById",
  (SELECT jsonb_build_object('id', r."id", 'number', r."number", 'reference', r."reference", 'title', r."title", 'status', r."status", 'voided', r."voided")
    FROM "Recommendation" r WHERE r."id" = c."recommendationId") AS "item"`;

/** Every candidate of a document in the order of its text, but those that were merged or split. */
export async function readCandidates(sourceId: number): Promise<ReviewCandidate[]> {
  return Rows.parse(await ask`SELECT ${COLUMNS} FROM "Candidate" c WHERE c."sourceId" = ${sourceId} AND c."state" <> 'REPLACED' ORDER BY c."start", c."id"`);
}

/** Candidates of a document by their ids, locked for this transaction in the order of their ids; fewer where there are not so many. */
export async function lockCandidates(tx: Tx, sourceId: number, ids: readonly number[]): Promise<ReviewCandidate[]> {
  await tx.$queryRaw`SELECT "id" FROM "Candidate" WHERE "sourceId" = ${sourceId} AND "id" = ANY(${ids}::int[]) ORDER BY "id" FOR UPDATE`;
  return Rows.parse(await tx.$queryRaw`SELECT ${COLUMNS} FROM "Candidate" c WHERE c."sourceId" = ${sourceId} AND c."id" = ANY(${ids}::int[]) ORDER BY c."start", c."id"`);
}
