import { describeEntry } from "~/history/timeline-view";
import { nameLanguage } from "~/history/change-words";
import { nameSide, sayDeadline, type Words } from "~/history/value-words";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { formatDay } from "~/ui/dates";
import { sayClosures } from "~/programmes/holiday-words";
import { isDueSoon, isPastDue } from "~/recommendations/deadlines";
import { subjectOf } from "~/recommendations/item";
import { offerActs } from "./offers";
import { showDates } from "./dates";
import { showEvidence, showSources } from "./papers";
import { showRelated } from "./related-parts";
import { showActionItems, showProposals, showSides } from "./parts";
import type { ItemReading } from "./read-item.server";
import { isOpen } from "~/recommendations/status";

export type ItemView = ReturnType<typeof showItem>;

type Reader = { actor: Actor; programme: Programme; words: Words; today: string; now: string; url: string; /** The past day whose end is shown. */ asOf?: string };

/** The page of one item in words: what it is, what waits, what may be done, and all that happened. */
export function showItem({ row, entries, more, dates }: ItemReading, { actor, programme, now, today, url, asOf, ...reader }: Reader) {
  const words = { ...reader.words, texts: Object.fromEntries(row.texts.map(({ sha256, text }) => [sha256, text])) };
  const shown = { row, actor, programme, words, today };
  const subject = subjectOf({ ...row, programme });
  const latest = { joint: row.version, room: row.roomVersion };
  const reading = { words: reader.words, actor, subject, voided: row.voided, zone: programme.timeZone, now, latest };
  return {
    ...head(shown),
    wordings: Object.entries(row.wordings).map(([language, sha256]) => ({ language, name: nameLanguage(language, words), text: words.texts[sha256] ?? "" })),
    hasEarlierWordings: row.hasEarlierWordings,
    sources: showSources(shown),
    sides: showSides(shown),
    proposals: showProposals(shown),
    actionItems: showActionItems(shown),
    evidence: showEvidence(shown),
    livesOnIn: row.livesOnIn,
    carriedFrom: row.carriedFrom,
    merging: row.merging,
    related: showRelated(shown),
    acts: offerActs(shown),
    dates: showDates(dates, words, url),
    entries: entries.map((entry) => describeEntry(entry, reading)),
    more,
    /** What ends the addresses of other items on this page: they are shown as of the same day. */
    ending: asOf ? `?asOf=${asOf}` : "",
  };
}

function head({ row, words, today, programme }: Parameters<typeof offerActs>[0]) {
  const { t, intl } = words;
  const open = isOpen(row.status) && !row.voided;
  return {
    number: row.number,
    reference: row.reference,
    version: row.version,
    open,
    title: row.title,
    status: row.status,
    jointPosition: row.jointPosition,
    voided: row.voided,
    confirmed: row.confirmed,
    kind: t(`item.kinds.${row.kind}`),
    sector: row.sector?.name ?? "",
    priority: t(`item.priorities.${row.priority}`),
    successMeasure: row.successMeasure,
    reviewOn: row.reviewOn && formatDay(row.reviewOn, intl),
    reviewPast: row.reviewOn !== null && row.reviewOn < today,
    owner: row.owner && {
      name: row.owner.name,
      office: row.owner.name.includes(row.ownerOffice) ? "" : row.ownerOffice,
      side: programme.sides.length > 1 && !row.owner.name.includes(nameSide(row.owner.side, words)) ? nameSide(row.owner.side, words) : "",
      left: row.ownerLeft,
      acting: row.acting && t("item.head.acting", { name: row.acting.name, day: formatDay(row.acting.until, intl) }),
    },
    deadline: row.deadline && {
      words: sayDeadline(row.deadline, words),
      pastDue: open && isPastDue(row.deadline, today),
      dueSoon: open && isDueSoon(row.deadline, today),
      closures: open && row.deadline.lastDay ? sayClosures(row.deadline.lastDay, { t, intl, sides: programme.sides }) : "",
    },
    daysRescheduled: row.daysRescheduled,
    follows: row.follows,
    today,
  };
}
