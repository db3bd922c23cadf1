import type { T } from "~/locales/translator";
import { precisionOf } from "~/history/periods";
import { formatInstant, formatPeriod } from "~/ui/dates";
import type { MeetingState } from "#db/enums";
import { MEETING_STATES } from "./meeting";
import type { MeetingFieldChange, MeetingValue } from "./meeting-acts";

type Words = { t: T; intl: string; timeZone: string };
/** The time zones that a meeting's times were said in before and after an entry. */
export type Zones = { before: string; after: string };

/** One field of an entry of a meeting's history: its name, and both values as people read them; null where there was nothing. */
export function tellMeetingField({ field, from, to }: MeetingFieldChange, words: Omit<Words, "timeZone">, { before, after }: Zones) {
  const at = (timeZone: string) => ({ ...words, timeZone });
  return { field: words.t(`meetings.changes.fields.${field}`), from: tell(field, from, at(before)), to: tell(field, to, at(after)) };
}

/** The zones of each entry, the newest first, from the one that stands now backwards. */
export function zonesOf(entries: readonly { changes: readonly MeetingFieldChange[] }[], now: string): Zones[] {
  let after = now;
  return entries.map(({ changes }) => {
    const change = changes.find(({ field }) => field === "timeZone");
    const zones = { before: change ? String(change.from ?? "") : after, after };
    after = zones.before;
    return zones;
  });
}

function tell(field: MeetingFieldChange["field"], value: MeetingValue, { t, intl, timeZone }: Words): string | null {
  if (value === null || value === "" || (Array.isArray(value) && !value.length)) return null;
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : t("meetings.changes.inRole", { who: one.said, role: t(`delegations.role.${one.role}`) }))).join("; ");
  const text = String(value);
  if (field === "heldOn") return formatPeriod(text, precisionOf(text), t, intl);
  if (field === "startsAt" || field === "endsAt") return formatInstant(text, intl, timeZone || "UTC");
  if (field === "state") return isState(text) ? t(`meetings.state.${text}`) : text;
  return text;
}

const isState = (text: string): text is MeetingState => MEETING_STATES.some((state) => state === text);
