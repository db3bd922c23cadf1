import { z } from "zod";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { Citations } from "~/sources/citations.server";

const Figures = z.array(
  z.object({ id: z.number(), measure: z.string(), unit: z.string(), series: z.string(), year: z.number(), value: z.number(), citations: Citations }),
);

export type Figure = z.infer<typeof Figures>[number];
export type Measure = { measure: string; unit: string; figures: Figure[] };

/** Figures as published, by what they measure and by year; those of different series stand beside each other and nothing is computed from them. */
export async function findStatistics({ id }: Pick<Programme, "id">): Promise<Measure[]> {
  const figures = Figures.parse(await db.$queryRaw`
    SELECT s."id", s."measure", s."unit", s."series", s."year", s."value"::float8 AS "value", s."citations" FROM "Statistic" s
    WHERE s."programmeId" = ${id} ORDER BY s."measure" COLLATE "und-x-icu", s."unit", s."year", s."series" COLLATE "und-x-icu"`);
  const measures: Measure[] = [];
  for (const figure of figures) {
    const last = measures.at(-1);
    if (last && last.measure === figure.measure && last.unit === figure.unit) last.figures.push(figure);
    else measures.push({ measure: figure.measure, unit: figure.unit, figures: [figure] });
  }
  return measures;
}
