import { db } from "~/db.server";
import type { Words } from "~/history/value-words";
import type { FieldChange } from "~/recommendations/changes";
import type { Asked } from "./item.server";

/** The reader's words, with the texts of the wordings that these changes name. */
export async function wordsOf({ words, item }: Asked, changes: FieldChange[], more: { sha256: string; text: string }[] = []): Promise<Words> {
  const named = changes.flatMap((one) => (one.field === "wording" ? [one.from, one.to].filter((sha256) => sha256 !== null) : []));
  const rows = named.length ? await db.wording.findMany({ where: { recommendationId: item.id, sha256: { in: named } } }) : [];
  return { ...words, texts: Object.fromEntries([...rows, ...more].map(({ sha256, text }) => [sha256, text])) };
}
