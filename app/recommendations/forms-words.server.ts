import { db } from "~/db.server";
import type { Words } from "~/history/value-words";
import { DEFAULT_LOCALE, describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { FieldChange } from "./changes";
import type { Asked } from "./forms-item.server";

/** What it takes to say changes of an item to the reader, the texts of its wordings included. */
export async function wordsFor({ viewer, programme, item }: Asked, changes: FieldChange[], more: { sha256: string; text: string }[] = []): Promise<Words> {
  const { intl } = describeLocale(isLocale(viewer.locale) ? viewer.locale : DEFAULT_LOCALE);
  const named = changes.flatMap((one) => (one.field === "wording" ? [one.from, one.to].filter((sha256) => sha256 !== null) : []));
  const rows = named.length ? await db.wording.findMany({ where: { recommendationId: item.id, sha256: { in: named } } }) : [];
  const texts = Object.fromEntries([...rows, ...more].map(({ sha256, text }) => [sha256, text]));
  return { t: translator(viewer.locale), intl, timeZone: viewer.timeZone, sides: programme.sides, texts };
}
