import { useNavigate } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { dayNumber } from "~/history/calendar";
import { useLocale, useT } from "~/locales/use-t";
import { dayAt, placeTicks, type SessionDay, type Tick } from "./as-of-ticks";
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
  const marks = useMemo(() => placeTicks(first, today, sessions), [first, today, sessions]);
  const session = sessions.find((one) => one.day === day)?.title;
  const said = day === today ? t("asOf.today") : formatDay(day, intl);
  return (
    <div className="slider noscript:hidden">
      <Ticks kind="session" marks={marks} />
      <input type="range" min={0} max={dayNumber(today) - dayNumber(first)} step={1} value={dayNumber(day) - dayNumber(first)} aria-label={t("asOf.slider")}
        aria-valuetext={session ? t("asOf.onSession", { date: said, session }) : said} onKeyDown={jump}
        onChange={({ currentTarget }) => slide(dayAt(first, Number(currentTarget.value)))} onPointerUp={() => go(day, 0)} />
      <Ticks kind="year" marks={marks} />
      <p className="mt-1 text-base font-semibold tabular-nums" aria-hidden="true">{said}{session ? <span className="font-normal text-quiet" dir="auto"> · {session}</span> : null}</p>
    </div>
  );
}

/** Sessions stand above the line, years below it. */
function Ticks({ kind, marks }: { kind: Tick["kind"]; marks: readonly Tick[] }) {
  const { intl } = useLocale();
  const above = kind === "session";
  return (
    <svg aria-hidden="true" data-kind={kind} className={`block overflow-visible text-quiet ${above ? "h-7" : "h-6"}`}>
      {marks.filter((mark) => mark.kind === kind).map(({ day, label, at, labelled }) => (
        <g key={`${day} ${label}`}>
          <line x1={`${at}%`} x2={`${at}%`} y1={above ? 18 : 0} y2={above ? 28 : 6} stroke="currentColor" strokeWidth={above ? 3 : 1} />
          {labelled ? <text x={`${at}%`} y={above ? 13 : 19} textAnchor="middle" fill="currentColor">{label}</text> : null}
          <title>{above ? `${formatDay(day, intl)}, ${label}` : label}</title>
        </g>
      ))}
    </svg>
  );
}
