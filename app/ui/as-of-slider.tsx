import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { dayNumber } from "~/history/calendar";
import { useLocale, useT } from "~/locales/use-t";
import { dayAt, placeTicks, type SessionDay } from "./as-of-ticks";
import { formatDay } from "./dates";

type Props = { first: string; today: string; sessions: readonly SessionDay[]; now: string; to: (day: string) => string };

/** The keys of a slider come fast; where it goes is asked when they rest. */
const REST_MS = 350;

/** The line of a programme's life with its sessions and years; where its handle is let go is the day that is shown. It needs script, and hides without. */
export function AsOfSlider({ first, today, sessions, now, to }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const navigate = useNavigate();
  const [day, setDay] = useState(now);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setDay(now), [now]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (next: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => next !== now && navigate(to(next), { preventScrollReset: true }), wait);
  };
  const slide = (next: string) => {
    setDay(next);
    go(next, REST_MS);
  };
  const jump = (event: KeyboardEvent) => {
    const next = event.key === "PageUp" ? [...sessions, { day: today }].find((one) => one.day > day)?.day : event.key === "PageDown" ? sessions.filter((one) => one.day < day).at(-1)?.day ?? first : undefined;
    if (!next) return;
    event.preventDefault();
    slide(next);
  };
  const session = sessions.find((one) => one.day === day)?.title;
  const said = day === today ? t("asOf.today") : formatDay(day, intl);
  return (
    <div className="slider noscript:hidden">
      <input type="range" min={0} max={dayNumber(today) - dayNumber(first)} step={1} value={dayNumber(day) - dayNumber(first)} aria-label={t("asOf.slider")}
        aria-valuetext={session ? t("asOf.onSession", { date: said, session }) : said} onKeyDown={jump}
        onChange={({ currentTarget }) => slide(dayAt(first, Number(currentTarget.value)))} onPointerUp={() => go(day, 0)} />
      <Ticks first={first} today={today} sessions={sessions} />
      <output className="block font-semibold tabular-nums" aria-hidden="true">{said}{session ? <span className="font-normal text-quiet" dir="auto"> · {session}</span> : null}</output>
    </div>
  );
}

function Ticks({ first, today, sessions }: Pick<Props, "first" | "today" | "sessions">) {
  const { intl } = useLocale();
  return (
    <svg aria-hidden="true" className="block h-9 w-full overflow-visible text-quiet">
      {placeTicks(first, today, sessions).map(({ day, kind, label, at, labelled }) => (
        <g key={`${kind} ${day} ${label}`} data-kind={kind}>
          <line x1={`${at}%`} x2={`${at}%`} y1="0" y2={kind === "session" ? 8 : 20} stroke="currentColor" strokeWidth={kind === "session" ? 3 : 1} />
          {labelled ? <text x={`${at}%`} y={kind === "session" ? 19 : 33} textAnchor="middle" fill="currentColor">{label}</text> : null}
          <title>{`${formatDay(day, intl)}${kind === "session" ? `, ${label}` : ""}`}</title>
        </g>
      ))}
    </svg>
  );
}
