import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import type { ReviewCandidate } from "./candidate";

/** So alike an item must be (1 is the same) to be shown, and so many are. */
const ALIKE = 0.38;
const MOST_SHOWN = 5;
/** So many words of a passage are asked, and so many of its rarest in pairs; about so many items are looked at. */
const MOST_WORDS = 24;
const MOST_PAIRED = 8;
const MOST_LOOKED_AT = 800;
/** How alike the letters of two titles must be. */
const LETTERS_ALIKE = 0.5;

const Repeats = z.array(z.object({
  number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), since: z.string().nullable(), likeness: z.number(), sources: z.array(z.string()),
}));
export type Repeat = z.infer<typeof Repeats>[number];

/**
 * The items of a programme that say likely the same as a passage, in one statement: found by two of its rarer words in their titles and wordings in force,
 * or, where there is none, by a title of nearly the same letters; ordered by how much of what the passage says they say too, where a rare word weighs more than a common one.
 */
export async function findRepeats({ id }: Pick<Programme, "id">, { title, item }: Pick<ReviewCandidate, "id" | "title" | "item">, words: string): Promise<Repeat[]> {
  const own = item?.id ?? null;
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(LETTERS_ALIKE)}, true)`,
    db.$queryRaw`
      WITH ${SAID(`${title} ${words}`)}, ${PAIRED},
      worded AS MATERIALIZED (SELECT l.* FROM (SELECT r."id", ${likeness(title)} AS "likeness" FROM paired, "Recommendation" r
        WHERE r."programmeId" = ${id} AND NOT r."voided" AND r."search" @@ paired."asked" LIMIT ${MOST_LOOKED_AT}) l WHERE l."likeness" >= ${ALIKE}),
      spelt AS MATERIALIZED (SELECT l.* FROM (SELECT r."id", ${likeness(title)} AS "likeness" FROM "Recommendation" r
        WHERE r."programmeId" = ${id} AND NOT r."voided" AND lower(r."title") % lower(${title}) AND NOT EXISTS (SELECT FROM worded) LIMIT ${MOST_LOOKED_AT}) l),
      best AS (SELECT * FROM (SELECT * FROM worded UNION ALL SELECT * FROM spelt) f WHERE "id" IS DISTINCT FROM ${own}::int ORDER BY "likeness" DESC, "id" LIMIT ${MOST_SHOWN})
      SELECT r."number", r."reference", r."title", r."status", b."likeness", ${STATUS_SINCE} AS "since",
        ARRAY(SELECT DISTINCT u."title" FROM "Passage" p JOIN "Source" u ON u."id" = p."sourceId" WHERE p."recommendationId" = r."id" ORDER BY 1 LIMIT 5) AS "sources"
      FROM best b JOIN "Recommendation" r ON r."id" = b."id" ORDER BY b."likeness" DESC, r."number"`,
  ]);
  return Repeats.parse(rows);
}

/** The words of a passage, the share of items that have each as the statistics of the database know it (the least there is, where they do not), and its weight. */
const SAID = (text: string) => Prisma.sql`
  known AS MATERIALIZED (
    SELECT e."word", (s."most_common_elem_freqs")[e."place"] AS "share"
    FROM pg_stats s, LATERAL unnest(s."most_common_elems"::text::text[]) WITH ORDINALITY e ("word", "place")
    WHERE s."schemaname" = 'public' AND s."tablename" = 'Recommendation' AND s."attname" = 'search'),
  said AS MATERIALIZED (
    SELECT w."lexeme", quote_literal(w."lexeme")::tsquery AS "asked", greatest(coalesce(k."share", 0), 0.0005) AS "share", k."share" IS NOT NULL AS "common", least(6, -ln(greatest(coalesce(k."share", 0), 0.0005))) AS "weight"
    FROM unnest(to_tsvector('followthrough', ${text})) w LEFT JOIN known k ON k."word" = w."lexeme" ORDER BY "weight" DESC LIMIT ${MOST_WORDS})`;

/** Pairs of the rarest words that stand in any item at all, as many as lead to so many items; of a single word, that word. */
const PAIRED = Prisma.sql`
  there AS MATERIALIZED (
    SELECT "asked", "lexeme", "share" FROM said WHERE "common" OR EXISTS (SELECT FROM "Recommendation" e WHERE e."search" @@ said."asked") ORDER BY "share", "lexeme" LIMIT ${MOST_PAIRED}),
  paired AS MATERIALIZED (
    SELECT string_agg('(' || p."asked" || ')', ' | ')::tsquery AS "asked" FROM (
      SELECT (a."asked" && b."asked")::text AS "asked", sum(a."share" * b."share") OVER (ORDER BY a."share" * b."share", a."lexeme", b."lexeme")
          * (SELECT "reltuples" FROM pg_class WHERE "oid" = '"Recommendation"'::regclass) AS "items"
      FROM there a JOIN there b ON a."lexeme" < b."lexeme" OR (a."lexeme" = b."lexeme" AND (SELECT count(*) FROM there) = 1)) p
    WHERE p."items" <= ${MOST_LOOKED_AT})`;

/** How much of what a passage says the item `r` says too; of a title, how much of its letters. */
const likeness = (title: string) => Prisma.sql`
  greatest(similarity(lower(r."title"), lower(${title})),
    coalesce((SELECT sum(s."weight") FROM said s WHERE r."search" @@ s."asked"), 0) / nullif((SELECT sum("weight") FROM said), 0))::float8`;

/** The day since which an item has had its status. */
const STATUS_SINCE = Prisma.sql`
  (SELECT to_char(min(y."validFrom") AT TIME ZONE (SELECT g."timeZone" FROM "Programme" g WHERE g."id" = r."programmeId"), 'YYYY-MM-DD')
    FROM "RecommendationValidity" y WHERE y."recommendationId" = r."id"
      AND y."validFrom" > coalesce((SELECT max(x."validFrom") FROM "RecommendationValidity" x WHERE x."recommendationId" = r."id" AND x."status" <> r."status"), '-infinity'))`;
