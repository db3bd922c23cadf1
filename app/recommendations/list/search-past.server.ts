import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { pastSource } from "./past-source.server";
import type { Past } from "./past.server";
import type { Reader, Source } from "./source.server";

/**
 * The first items of a past day that a search names, by the words they had then. Nearly all have the same words now, for which there is an index;
 * those that were reworded since are read one by one.
 */
export function matchPast({ programme }: Reader, past: Past, most: number, asks: (source: Source) => Prisma.Sql): Prisma.Sql {
  const { at } = past;
  const source = pastSource(programme, past, { by: "walk" });
  const reworded = rewordedSince(programme, past);
  // By ids, so that an organisation and a word can be looked for in indexes of the same table.
  const isOf = (ids: readonly number[]) => Prisma.sql`i."id" = ANY(ARRAY(SELECT y."recommendationId" FROM "RecommendationValidity" y
    WHERE y."organisationIds" && ${ids}::int[] AND y."validFrom" <= ${at}::timestamptz AND (y."validTo" IS NULL OR y."validTo" > ${at}::timestamptz)))`;
  const now = { ...source, words: Prisma.sql`i."search"`, isOf };
  // Where there were few items yet, most that have the words now were not among them.
  const there = past.few ? Prisma.sql`AND i."id" = ANY(ARRAY(SELECT r."recommendationId" FROM ${pastSource(programme, past, { by: "span", alone: true }).from} WHERE NOT r."voided"))` : Prisma.empty;
  const select = (where: Prisma.Sql) => Prisma.sql`(SELECT i."id", i."number" FROM ${source.from}
    WHERE r."programmeId" = ${programme.id} AND NOT r."voided" AND ${where} ORDER BY i."number" LIMIT ${most})`;
  return Prisma.sql`SELECT f."id" FROM (${select(Prisma.sql`i."id" NOT IN ${reworded} ${there} AND ${asks(now)}`)}
    UNION ALL ${select(Prisma.sql`i."id" = ANY(ARRAY${reworded}) AND ${asks(source)}`)}) f`;
}

/** Whether a row of a past day is what a search asks for, by the words it had then: so many that each is asked. */
export const asksThen = ({ programme }: Reader, past: Past, asks: (source: Source) => Prisma.Sql) => (source: Source) => {
  const reworded = rewordedSince(programme, past);
  return Prisma.sql`((i."id" NOT IN ${reworded} AND ${asks({ ...source, words: Prisma.sql`i."search"` })})
    OR (i."id" = ANY(ARRAY${reworded}) AND ${asks(source)}))`;
};

const rewordedSince = ({ id }: Programme, { at }: Past) => Prisma.sql`(SELECT v."recommendationId" FROM "Revision" v WHERE v."programmeId" = ${id}
  AND v."version" > 1 AND (v."changes" @> '[{"field": "title"}]' OR v."changes" @> '[{"field": "wording"}]') AND v."effectiveAt" > ${at}::timestamptz)`;

/** Of these items, those that had the title of now on a past day already. */
export async function keepSameTitles(programme: Programme, past: Past, ids: readonly number[]): Promise<number[]> {
  const { from } = pastSource(programme, past, { by: "walk" });
  const rows = await db.$queryRaw<{ id: number }[]>`SELECT i."id" FROM ${from} WHERE i."id" = ANY(${ids}::int[]) AND r."title" = i."title"`;
  return rows.map(({ id }) => id);
}
