import { useLocale, useT } from "~/locales/use-t";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { formatInstant, formatTime } from "~/ui/dates";
import { Versions } from "./agenda-aside";
import type { FrozenPage as Data } from "./read-agenda-page.server";

type Props = Data & { meeting: Meeting; base: string; zone: string };

/** A version of an agenda as it went round. */
export function FrozenAgendaPage({ version: { number, at, by, agenda }, versions, meeting, base, zone }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { points, concurred, without, timeZone } = agenda;
  return (
    <MeetingPage meeting={meeting} base={base} current="agenda">
      <div className="grid max-w-4xl gap-8">
        <section aria-label={t("agenda.versions.of", { number })}>
          <div className="mb-4 border-s-4 border-past px-4 py-2">
            <p className="font-semibold">{t("agenda.versions.shown", { number, at: formatInstant(at, intl, zone), by })}</p>
            {concurred.length ? <p className="text-small">{t("agenda.versions.concurred", { sides: concurred.join(", ") })}</p> : null}
            {without.length ? <p className="text-small">{t("agenda.versions.without", { sides: without.join(", ") })}</p> : null}
          </div>
          <ol className="border-t border-rule">
            {points.map((point) => (
              <li key={point.id} className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-b border-rule py-2">
                <span className="text-end text-quiet tabular-nums">{point.number || "·"}</span>
                <div className="min-w-0">
                  <p className={`wrap-anywhere ${point.kind === "PAUSE" ? "text-quiet italic" : "font-medium"}`}><span className="me-2 font-semibold tabular-nums empty:hidden">{point.reference}</span><bdi>{point.title || t("agenda.page.pause")}</bdi></p>
                  {point.presenter ? <p className="text-small text-quiet" dir="auto">{t("agenda.page.presenter", { name: point.presenter })}</p> : null}
                  {point.papers.length ? <p className="text-small text-quiet" dir="auto">{t("agenda.page.paper")}: {point.papers.join("; ")}</p> : null}
                </div>
                <p className="grid justify-items-end text-small whitespace-nowrap text-quiet tabular-nums">
                  {point.minutes === null ? null : <span className="text-ink">{t("agenda.page.minutes", { count: point.minutes })}</span>}
                  {point.ends ? <span>{t("agenda.page.until", { time: formatTime(point.ends, intl, timeZone || "UTC") })}</span> : null}
                </p>
              </li>
            ))}
          </ol>
        </section>
        <Versions versions={versions} base={base} zone={zone} current={number} />
      </div>
    </MeetingPage>
  );
}
