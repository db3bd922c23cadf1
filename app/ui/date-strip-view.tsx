import { useLocale, useT } from "~/locales/use-t";
import { Link } from "./link";
import { inOrder, layOutStrip, type Strip, type StripDate } from "./date-strip";
import { daysBetween } from "./dates";
import { Day } from "./day";

const LANE = 26;

/** Announced dates ◦ and agreed dates ● over the years, with their moves; the same as a list below. */
export function DateStrip({ dates, today }: { dates: readonly StripDate[]; today: string }) {
  const strip = layOutStrip(dates, today);
  if (!dates.length) return null;
  return (
    <figure className="min-w-0">
      {strip ? <Drawing strip={strip} /> : null}
      <figcaption className="sr-only"><StripTitle /></figcaption>
      <DateList dates={dates} />
    </figure>
  );
}

function StripTitle() {
  return <>{useT()("ui.strip.title")}</>;
}

function Drawing({ strip }: { strip: Strip }) {
  const t = useT();
  const { dir } = useLocale();
  const at = (x: number) => `${dir === "rtl" ? 100 - x : x}%`;
  const base = strip.lanes.length * LANE + 4;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2" aria-hidden="true">
      <div className="text-small text-quiet">
        {strip.lanes.map(({ kind }) => <p key={kind} className="h-6.5 leading-6.5">{t(`ui.strip.${kind}`)}</p>)}
      </div>
      <svg width="100%" height={base + 22} className="overflow-visible">
        <defs>
          <marker id="strip-arrow" viewBox="0 0 6 8" refX="9" refY="4" markerWidth="6" markerHeight="8" orient="auto"><path d="M0 0.5 5.5 4 0 7.5" className="fill-none stroke-quiet" /></marker>
        </defs>
        <line x1="0" x2="100%" y1={base} y2={base} className="stroke-rule" />
        {strip.ticks.map(({ year, x }) => (
          <g key={year}>
            <line x1={at(x)} x2={at(x)} y1={base} y2={base + 4} className="stroke-edge" />
            <text x={at(x)} y={base + 18} textAnchor="middle" className="fill-quiet text-small tabular-nums">{year}</text>
          </g>
        ))}
        {strip.today === null ? null : <line x1={at(strip.today)} x2={at(strip.today)} y1={0} y2={base} className="stroke-accent" strokeDasharray="2 3" />}
        {strip.lanes.map((lane, index) => <Lane key={lane.kind} lane={lane} y={index * LANE + LANE / 2} at={at} />)}
      </svg>
    </div>
  );
}

function Lane({ lane: { kind, points, moves }, y, at }: { lane: Strip["lanes"][number]; y: number; at: (x: number) => string }) {
  return (
    <g>
      {moves.map(({ id, from, to }) => <line key={id} x1={at(from)} x2={at(to)} y1={y} y2={y} className="stroke-quiet" markerEnd="url(#strip-arrow)" />)}
      {points.map(({ id, x, current }) => kind === "agreed"
        ? <circle key={id} cx={at(x)} cy={y} r={current ? 5.5 : 3.5} className={current ? "fill-ink" : "fill-quiet"} />
        : <circle key={id} cx={at(x)} cy={y} r={current ? 4.5 : 3.5} strokeWidth={current ? 2 : 1.2} className={`fill-paper ${current ? "stroke-ink" : "stroke-quiet"}`} />)}
    </g>
  );
}

function DateList({ dates }: { dates: readonly StripDate[] }) {
  const t = useT();
  const ordered = inOrder(dates);
  return (
    <ol className="mt-2 grid gap-1.5 text-small">
      {ordered.map((date) => {
        const before = ordered.slice(0, ordered.indexOf(date)).filter(({ kind }) => kind === date.kind).at(-1);
        const moved = (date.replaces ?? true) && before?.day && date.day ? daysBetween(before.day, date.day) : 0;
        return (
          <li key={`${date.kind}-${date.id}`} className="flex flex-wrap gap-x-2">
            <span aria-hidden="true" className="w-3 text-center leading-4 text-lead">{date.kind === "agreed" ? "●" : "◦"}</span>
            <bdi className="font-semibold">{date.to ? <Link to={date.to} className="text-ink">{date.said}</Link> : date.said}</bdi>
            <span className="text-quiet">
              {t(`ui.strip.${date.kind}`)} <Day day={date.on} short />{date.source ? ` · ${date.source}` : ""}
              {moved ? ` · ${t(moved > 0 ? "ui.strip.moved" : "ui.strip.brought", { count: Math.abs(moved) })}: ${date.reason || t("ui.strip.reasonNotStated")}` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
