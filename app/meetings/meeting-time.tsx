import { useLocale, useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import type { Meeting } from "./meeting";
import { offsetName, saySpan } from "./meeting-times";

type When = Pick<Meeting, "heldOn" | "precision" | "startsAt" | "endsAt" | "timeZone">;

/** When a meeting is, in its own time zone, as far as that is known. */
export function MeetingTime({ meeting: { heldOn, precision, startsAt, endsAt, timeZone } }: { meeting: When }) {
  const { intl } = useLocale();
  if (!startsAt) return <Day day={heldOn} precision={precision} />;
  return (
    <span className="tabular-nums">
      <time dateTime={startsAt}>{saySpan({ startsAt, endsAt }, intl, timeZone)}</time> <span className="text-quiet">{offsetName(startsAt, intl, timeZone)}</span>
    </span>
  );
}

/** The same hours where the reader is; nothing where their clock shows the same. */
export function MeetingTimeHere({ meeting: { startsAt, endsAt, timeZone }, zone }: { meeting: When; zone: string }) {
  const t = useT();
  const { intl } = useLocale();
  if (!startsAt) return null;
  const here = saySpan({ startsAt, endsAt }, intl, zone);
  if (here === saySpan({ startsAt, endsAt }, intl, timeZone)) return null;
  return <span className="block text-small text-quiet tabular-nums">{t("meetings.page.yourTime", { when: here, zone: offsetName(startsAt, intl, zone) })}</span>;
}
