import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { readItems } from "~/recommendations/many/read-items.server";
import type { Found } from "./plan-row";

/** Reads items as rows find them: as a decision would, with their texts in force and the notes that were made of them. */
export async function readFound(programme: Programme, actor: Actor, ids: readonly number[], language: string): Promise<Map<number, Found>> {
  if (!ids.length) return new Map();
  const [items, texts, notes] = await Promise.all([
    readItems(programme, actor, ids),
    db.$queryRaw<{ id: number; language: string; text: string; sha256: string }[]>`
      SELECT r."id", w."language", w."text", w."sha256" FROM "Recommendation" r JOIN "Wording" w ON w."recommendationId" = r."id" AND r."wordings" ->> w."language" = w."sha256"
      WHERE r."id" = ANY(${[...ids]}::int[])`,
    db.$queryRaw<{ id: number; note: string }[]>`
      SELECT v."recommendationId" AS "id", v."note" FROM "Revision" v WHERE v."recommendationId" = ANY(${[...ids]}::int[]) AND v."audienceSideId" IS NULL AND v."note" <> ''`,
  ]);
  return new Map(items.map((item) => {
    const own = texts.filter(({ id }) => id === item.id).map(({ language, text, sha256 }) => ({ language, text, sha256 }));
    const beside = { wording: own.find((one) => one.language === language)?.text ?? "", notes: new Set(notes.filter(({ id }) => id === item.id).map(({ note }) => note)) };
    return [item.id, { item, beside, texts: own }];
  }));
}
