import { z } from "zod";
import { db } from "~/db.server";
import type { T } from "~/locales/translator";
import type { Typed } from "~/http.server";
import type { ConflictFields } from "~/ui/answer";
import { formatInstant } from "~/ui/dates";
import type { MeetingValues } from "./meeting-fields";
import type { Meeting } from "~/meetings/meeting";

type Words = { t: T; intl: string; timeZone: string };
type Fields = Pick<MeetingValues, "when"> & Partial<Omit<MeetingValues, "when">>;
const Text = z.string().catch("");
const Version = z.coerce.number().int().min(0).max(999_999_999).nullable().catch(null);

/** What others saved of a meeting meanwhile and who they are, beside what was typed; `now` are the values that its form would show. */
export async function describeConflict(meeting: Meeting, now: Fields, typed: Typed, sides: readonly { id: number; name: string }[], words: Words): Promise<ConflictFields> {
  const since = Version.parse(typed.version) ?? meeting.version - 1;
  const later = await db.meetingChange.findMany({ where: { meetingId: meeting.id, version: { gt: since } }, orderBy: { version: "asc" }, select: { actorName: true, recordedAt: true } });
  const host = (id: string) => sides.find((side) => String(side.id) === id)?.name ?? words.t("meetings.fields.hostOpen");
  const { when, number, hostSideId, ...rest } = now;
  const all = { ...rest, ...(number === undefined ? {} : { number: number === null ? "" : String(number) }), ...when };
  const fields = Object.entries(all).flatMap(([name, theirs]) => {
    const yours = Text.parse(typed[name]);
    return theirs === yours ? [] : [{ label: labelOf(words.t, name), theirs, yours }];
  });
  const hosts = hostSideId === undefined ? null : { theirs: host(String(hostSideId)), yours: host(Text.parse(typed.hostSideId)) };
  if (hosts && hosts.theirs !== hosts.yours) fields.push({ label: words.t("meetings.fields.host"), ...hosts });
  const last = later.at(-1);
  const by = new Intl.ListFormat(words.intl).format(new Set(later.map(({ actorName }) => actorName)));
  return { version: meeting.version, by, at: last && formatInstant(last.recordedAt.toISOString(), words.intl, words.timeZone), fields };
}

const NAMED = ["title", "number", "on", "startTime", "startWhich", "endDay", "endTime", "endWhich", "timeZone", "place", "link"] as const;

function labelOf(t: T, name: string) {
  const known = NAMED.find((one) => one === name);
  return known ? t(`meetings.fields.${known}`) : name;
}
