import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { sayValue } from "~/history/change-words";
import { conflictOf } from "~/history/conflict";
import { refuseIfOutdated } from "~/history/outdated.server";
import type { Words } from "~/history/value-words";
import { refused, type Answer, type Typed } from "~/http.server";
import { DEFAULT_LOCALE, describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Refusal } from "~/refusal";
import type { ConflictFields } from "~/ui/answer";
import type { FieldChange } from "./changes";
import type { Kept } from "./forms-evidence.server";
import type { Asked } from "./forms-item.server";
import type { Change } from "./item";

/** Choices that mend a field, for the page to offer. */
export type Offered = { value: string; label: string }[];

/** What a refused form of an act gets back: errors, what was typed, the files that need not be chosen again, and both versions of what changed meanwhile. */
export type ActAnswer = Omit<Answer, "meanwhile"> & { kept: Kept[]; conflict: ConflictFields | null; choices: Offered | null };

type Sent = { typed: Typed; kept?: Kept[]; choices?: Offered | null; tried?: Change | null; version?: number };

/** The answer to a refused act. */
export async function answerRefusal(asked: Asked, refusal: Refusal, { typed, kept = [], choices = null, tried = null, version }: Sent) {
  const { data: { meanwhile: _, ...answer }, init } = refused(refusal, typed);
  const conflict = await findConflict(asked, refusal, tried, version);
  return data<ActAnswer>({ ...answer, kept, choices, conflict }, init ?? undefined);
}

/** Both versions, after a save that came too late; also where an act is refused because the status was moved meanwhile. */
async function findConflict(asked: Asked, refusal: Refusal, tried: Change | null, version: number | undefined): Promise<ConflictFields | null> {
  const moved = refusal.reason === "invalid" && !refusal.field && version !== undefined && version < asked.item.version;
  const stale = moved ? await refuseIfOutdated(db, asked.item, version, [{ field: "status", key: "", from: null, to: null }]) : refusal;
  if (!stale?.meanwhile?.length) return null;
  const changes = tried?.changes ?? [];
  const words = await wordsFor(asked, [...changes, ...stale.meanwhile.flatMap((one) => one.changes)], tried);
  return conflictOf(stale, words, Object.fromEntries(changes.map((one) => [`${one.field}/${one.key}`, sayValue(one.field, one.to, words)])));
}

async function wordsFor({ viewer, programme, item }: Asked, changes: FieldChange[], tried: Change | null): Promise<Words> {
  const { intl } = describeLocale(isLocale(viewer.locale) ? viewer.locale : DEFAULT_LOCALE);
  const named = changes.flatMap((one) => (one.field === "wording" && one.to ? [one.to] : []));
  const rows = named.length ? await db.wording.findMany({ where: { recommendationId: item.id, sha256: { in: named } } }) : [];
  const texts = Object.fromEntries([...rows, ...(tried?.wordings ?? [])].map(({ sha256, text }) => [sha256, text]));
  return { t: translator(viewer.locale), intl, timeZone: viewer.timeZone, sides: programme.sides, texts };
}

