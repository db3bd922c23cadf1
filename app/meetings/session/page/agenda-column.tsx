import { memo, useEffect, useRef } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { addressOf } from "./address";
import type { SessionView } from "./read-session.server";

type Point = SessionView["agenda"][number];
export type Place = { name: string; entryId: number | null; writes: boolean };
type Props = { agenda: Point[]; current: number | null; base: string; places: readonly Place[]; screen: number | null };

/** The agenda beside the session: what is done, where one stands, who else is where. */
export function AgendaColumn({ agenda, current, base, places, screen }: Props) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => keepInView(list.current), [current]);
  const counted = agenda.filter(({ kind }) => kind !== "PAUSE");
  const done = counted.filter(({ outcomes }) => outcomes > 0).length;
  return (
    <nav aria-label={t("session.agenda.title")} className="flex min-h-0 flex-col">
      <p className="flex items-baseline justify-between gap-3 border-b border-edge pb-1"><span className="font-semibold">{t("session.agenda.title")}</span> <span className="text-small text-quiet tabular-nums">{t("session.agenda.done", { done, count: counted.length })}</span></p>
      <div ref={list} className="min-h-0 overflow-y-auto overscroll-contain max-xl:max-h-[60vh]">
        <ol className="grid">
          {agenda.map((point) => (
            <Row key={point.id} point={point} base={base} isCurrent={point.id === current} onScreen={point.id === screen} here={places.filter(({ entryId }) => entryId === point.id).map(({ name }) => name).join(", ")} writes={places.some(({ entryId, writes }) => entryId === point.id && writes)} />
          ))}
        </ol>
      </div>
    </nav>
  );
}

/** Scrolls the list alone, not the page. */
function keepInView(list: HTMLElement | null) {
  const row = list?.querySelector<HTMLElement>("[aria-current]")?.closest("li");
  if (!list || !row) return;
  const [outer, inner] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
}

type RowProps = { point: Point; base: string; isCurrent: boolean; onScreen: boolean; here: string; writes: boolean };

/** One point; drawn anew only when something of it changes, however long the agenda is. */
const Row = memo(function Row({ point: { id, number, kind, title, reference, outcomes, fromTheFloor }, base, isCurrent, onScreen, here, writes }: RowProps) {
  const t = useT();
  if (kind === "PAUSE") return <li className="border-b border-rule px-2 py-1 text-small text-quiet italic" dir="auto">{title || t("session.agenda.pause")}</li>;
  return (
    <li className="border-b border-rule">
      <Link to={addressOf(base, { entry: id })} aria-current={isCurrent ? "step" : undefined} preventScrollReset
        className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-1 border-s-3 border-transparent py-1.5 ps-1.5 text-ink no-underline hover:bg-raised aria-[current]:border-accent aria-[current]:bg-accent-wash aria-[current]:font-semibold">
        <span className="text-small text-quiet tabular-nums">{number}</span>
        <span className="min-w-0 text-small">
          {reference ? <span className="me-1 font-semibold whitespace-nowrap tabular-nums">{reference}</span> : null}<bdi className="line-clamp-2">{title}</bdi>
          {fromTheFloor ? <span className="block font-normal text-quiet">{t("session.agenda.floor")}</span> : null}
          {onScreen ? <span className="block font-normal text-accent">{t("session.agenda.onScreen")}</span> : null}
          {here ? <span className="block font-normal text-waiting" dir="auto">{t(writes ? "session.agenda.writes" : "session.agenda.here", { name: here })}</span> : null}
        </span>
        {outcomes ? <span role="img" aria-label={t("session.agenda.outcomes", { count: outcomes })} title={t("session.agenda.outcomes", { count: outcomes })} className="px-1 font-semibold text-good">✓</span> : null}
      </Link>
    </li>
  );
});
