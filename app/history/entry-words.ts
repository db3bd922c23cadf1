import { dayOfInstant, formatDay, formatInstant, formatPeriod } from "~/ui/dates";
import type { HistoryEntry } from "./entry";
import { lastDay } from "./periods";
import { isPress } from "./press-words";
import { nameSide, type Words } from "./value-words";

export type Citation = { publisher: string; date?: string; url: string };

type Say = (entry: HistoryEntry, words: Words, zone: string) => string;

/** By whom in which office and for whom, in which meeting, through which channel, recorded when: what applies, in words. */
export function describeCircumstances(entry: HistoryEntry, words: Words, zone: string): string[] {
  return [onBehalfOf, meeting, channel, said, reason, office, recorded, countsFrom].map((say) => say(entry, words, zone)).filter(Boolean);
}

/** Who recorded a press report on which day: its sentence names nobody of the programme. "" for any other entry. */
export function describeRecording(entry: HistoryEntry, words: Words): string {
  if (!isPress(entry)) return "";
  const when = formatDay(dayOfInstant(entry.recordedAt, words.timeZone), words.intl);
  return words.t("history.meta.recordedBy", { when, by: [entry.by.name, officeOf(entry, words)].filter(Boolean).join(", ") });
}

/** The office the person held then. */
const office: Say = (entry, words) => (isPress(entry) ? "" : officeOf(entry, words));

function officeOf({ by }: HistoryEntry, words: Words): string {
  const held = [by.office, by.organisation].filter((part, index, all) => part && part !== by.name && all.indexOf(part) === index).join(", ");
  const side = by.side && words.sides.length > 1 ? nameSide(by.side, words) : "";
  return side && !`${by.name} ${held}`.includes(side) ? [held, side].filter(Boolean).join(", ") : held;
}

const onBehalfOf: Say = (entry, { t }) => (entry.onBehalfOf ? t("history.meta.onBehalfOf", { name: entry.onBehalfOf }) : "");

const meeting: Say = (entry, { t, intl }) => {
  if (!entry.meeting) return "";
  const { title, heldOn, heldPrecision, asReported, paragraph, unsigned } = entry.meeting;
  const where = { meeting: title, day: formatPeriod(heldOn, heldPrecision, t, intl) };
  if (paragraph) return t("history.meta.meetingParagraph", { ...where, paragraph });
  if (unsigned) return t("history.meta.meetingUnsigned", where);
  return t(asReported ? "history.meta.meetingReported" : "history.meta.meeting", where);
};

const channel: Say = (entry, { t }) => {
  const name = t(`history.channel.${entry.channel}`);
  if (entry.channelReference) return t("history.channel.reference", { channel: name, reference: entry.channelReference });
  return entry.channel === "PAGE" || isPress(entry) || (entry.channel === "SESSION" && entry.meeting) ? "" : name;
};

/** The deadline that the document names from which it was registered. */
const said: Say = ({ report }, { t }) => (report?.said ? t("history.meta.deadlineSaid", { said: report.said }) : "");

const reason: Say = ({ report }, { t }) => {
  if (!report?.announcedFor) return "";
  if (report.announcedFor.reason) return t("history.press.reason", { reason: report.announcedFor.reason });
  return report.kind === "rescheduled" ? t("history.press.reasonNotStated") : "";
};

/** When it was recorded, where that was another day than it happened. */
const recorded: Say = (entry, { t, intl, timeZone }, zone) => {
  const { happened, recordedAt } = entry;
  const same = isPress(entry) || (happened.precision === "DAY" && happened.on === dayOfInstant(recordedAt, zone));
  return same ? "" : t("history.meta.recorded", { when: formatInstant(recordedAt, intl, timeZone) });
};

/** Changes never count from before the change before them: says so where that moved the day. */
const countsFrom: Say = ({ effectiveAt, happened, act, recordedAt }, { t, intl }, zone) => {
  if (!effectiveAt || act === "undo") return "";
  const day = dayOfInstant(effectiveAt, zone);
  const said = lastDay(happened.on);
  return said < day && said < dayOfInstant(recordedAt, zone) ? t("history.meta.countsFrom", { day: formatDay(day, intl) }) : "";
};

/** What most press reports of a page say of their recording, if it is more than one: it is said once above them. */
export function sharedRecording(entries: readonly { recording: string }[]): string {
  const counts = new Map<string, number>();
  for (const { recording } of entries) if (recording) counts.set(recording, (counts.get(recording) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : "";
}
