import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { ask } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import type { ReviewCandidate } from "./candidate";

/** So many rows are weighed, those with the rarest words first; so many are shown; so alike they must be (1 is the same). */
const MOST_WEIGHED = 600;
const MOST_SHOWN = 5;
const ALIKE = 0.38;
/** So many words of a passage are asked. */
const MOST_WORDS = 40;

const Repeats = z.array(z.object({
  number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), since: z.string().nullable(), likeness: z.number(), sources: z.array(z.string()),
}));
export type Repeat = z.infer<typeof Repeats>[number];

/**
 * The items of a programme that say likely the same as a passage, in one statement: found by the passage's rarer words in their titles and wordings in
 * force, or by a title of nearly the same letters; ordered by how much of what both say is the same, where a rare word weighs more than a common one.
 */
export async function findRepeats({ id }: Pick<Programme, "id">, { title, item }: Pick<ReviewCandidate, "id" | "title" | "item">, words: string): Promise<Repeat[]> {
  const rows = await ask`
    WITH known AS MATERIALIZED (
      SELECT e."word", f."share" FROM pg_stats s,
        LATERAL unnest(s."most_common_elems"::text::text[]) WITH ORDINALITY e ("word", "place"), LATERAL (SELECT s."most_common_elem_freqs"[e."place"] AS "share") f
      WHERE s."schemaname" = 'public' AND s."tablename" = 'Recommendation' AND s."attname" = 'search'),
    said AS MATERIALIZED (
      SELECT w."lexeme", quote_literal(w."lexeme")::tsquery AS "asked", -ln(greatest(coalesce(k."share", 0.0002), 0.0002)) AS "weight"
      FROM unnest(to_tsvector('followthrough', ${`${title} ${words}`})) w LEFT JOIN known k ON k."word" = w."lexeme" ORDER BY 3 DESC LIMIT ${MOST_WORDS}),
    rare AS MATERIALIZED (SELECT string_agg("asked"::text, ' | ')::tsquery AS "asked" FROM (SELECT "asked" FROM said WHERE "weight" > 3 ORDER BY "weight" DESC LIMIT 8) s),
    met AS MATERIALIZED (
      (SELECT r."id", r."title", r."search" FROM "Recommendation" r, rare WHERE r."programmeId" = ${id} AND NOT r."voided" AND r."search" @@ rare."asked"
        ORDER BY ts_rank(r."search", rare."asked") DESC LIMIT ${MOST_WEIGHED})
      UNION ALL
      (SELECT r."id", r."title", r."search" FROM "Recommendation" r WHERE r."programmeId" = ${id} AND NOT r."voided" AND lower(r."title") % lower(${title}) LIMIT ${MOST_WEIGHED})),
    weighed AS (
      SELECT m."id", greatest(similarity(lower(m."title"), lower(${title})),
        coalesce((SELECT sum(s."weight") FROM said s WHERE m."search" @@ s."asked"), 0) / nullif((SELECT sum("weight") FROM said), 0)) AS "score"
      FROM (SELECT DISTINCT ON ("id") * FROM met) m),
    best AS (SELECT * FROM weighed WHERE "score" >= ${ALIKE} AND "id" IS DISTINCT FROM ${item?.id ?? null}::int ORDER BY "score" DESC, "id" LIMIT ${MOST_SHOWN})
    SELECT r."number", r."reference", r."title", r."status", b."score"::float8 AS "likeness", ${STATUS_SINCE} AS "since",
      ARRAY(SELECT DISTINCT u."title" FROM "Passage" p JOIN "Source" u ON u."id" = p."sourceId" WHERE p."recommendationId" = r."id" ORDER BY 1 LIMIT 5) AS "sources"
    FROM best b JOIN "Recommendation" r ON r."id" = b."id" ORDER BY b."score" DESC, r."number"`;
  return Repeats.parse(rows);
}

/** The day since which an item has had its status. */
const STATUS_SINCE = Prisma.sql`
  (SELECT to_char(min(y."validFrom") AT TIME ZONE (SELECT g."timeZone" FROM "Programme" g WHERE g."id" = r."programmeId"), 'YYYY-MM-DD') FROM "RecommendationValidity" y WHERE y."recommendationId" = r."id"
    AND y."validFrom" > coalesce((SELECT max(x."validFrom") FROM "RecommendationValidity" x WHERE x."recommendationId" = r."id" AND x."status" <> r."status"), '-infinity'))`;
