import { useRef } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { formatDay, formatNumber } from "~/ui/dates";
import { Pager } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { StatusMark } from "~/ui/status-mark";
import { callPoint, PointTitle } from "./point-words";
import { Press } from "~/ui/press";
import type { AgendaPageData } from "./read-agenda-page.server";
import { standOnNext, useStanding } from "~/ui/standing";

type Proposed = NonNullable<AgendaPageData["proposed"]>;
type Suggested = Proposed["suggestions"][number];
type Props = { proposed: Proposed; left: AgendaPageData["left"]; base: string };

/** What the record proposes for the agenda, each with its reasons; and what was left out. */
export function ProposedPanel({ proposed, left, base }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { suggestions, previous, total } = proposed;
  const list = useRef<HTMLUListElement>(null);
  const standing = useStanding(list, suggestions);
  const since = previous ? t("agenda.proposed.since", { title: previous.title, day: formatDay(previous.day, intl) }) : t("agenda.proposed.first");
  return (
    <div data-screen="">
      <Panel id="proposed" title={t("agenda.proposed.title")} count={total + suggestions.filter(({ item }) => !item).length}>
        <p className="text-small text-quiet">{since}</p>
        {suggestions.length ? null : <p className="py-3">{t("agenda.proposed.none")}</p>}
        <ul ref={list} data-rows="" aria-label={t("agenda.proposed.title")} {...standing}>
          {suggestions.map((one) => <Row key={one.name} one={one} base={base} />)}
        </ul>
        {suggestions.length ? <Many proposed={proposed} base={base} /> : null}
      </Panel>
      {left.length ? <Left left={left} base={base} /> : null}
    </div>
  );
}

function Row({ one, base }: { one: Suggested; base: string }) {
  const t = useT();
  const { name, kind, title, item, why } = one;
  const point = callPoint(one);
  const look = { kind: "secondary", size: "small", onSend: standOnNext } as const;
  return (
    <li id={name} data-row="" className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2 border-b border-rule py-2 aria-[current]:bg-accent-wash">
      <input type="checkbox" form="chosen" name="name" value={name} aria-label={t("agenda.proposed.choose", { point })} className="translate-y-0.5" />
      <div className="min-w-0">
        <p className="wrap-anywhere"><PointTitle point={{ kind, title, item: item && { ...item, title, version: 0 }, query: "", body: kind === "REPORT" ? { id: Number(name.replace("report-", "")), name: title } : null }} base={base} /></p>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <div className="min-w-40 grow basis-40 text-small">
            {kind === "REPORT" ? <p className="text-quiet">{t("agenda.proposed.report")}</p> : null}
            <ul className="inline-flex flex-wrap gap-x-3">
              {item ? <li className="whitespace-nowrap"><StatusMark status={item.status} /></li> : null}
              {why.map((said) => <li key={said}>{said}</li>)}
            </ul>
          </div>
          <div className="flex gap-2">
            <Press action={`${base}/agenda/take`} values={{ name }} keyName="t" label={t("agenda.proposed.takeNamed", { point })} {...look}>{t("agenda.proposed.take")}</Press>
            <Press action={`${base}/agenda/leave`} values={{ name }} keyName="l" label={t("agenda.proposed.leaveNamed", { point })} {...look}>{t("agenda.proposed.leave")}</Press>
          </div>
        </div>
      </div>
    </li>
  );
}

/** What is done with those that are ticked, with all that are shown, and the way to the others. */
function Many({ proposed: { suggestions, page, total, many, more, size }, base }: { proposed: Proposed; base: string }) {
  const t = useT();
  const { intl } = useLocale();
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, total)];
  const at = (number: number) => (number === 1 ? `${base}/agenda#proposed` : `${base}/agenda?page=${number}#proposed`);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 py-2">
        <form id="chosen" method="post" action={`${base}/agenda/take`} className="flex flex-wrap gap-2">
          <button className="button" data-size="small">{t("agenda.proposed.chosenTake")}</button>
          <button className="button" data-size="small" formAction={`${base}/agenda/leave`}>{t("agenda.proposed.chosenLeave")}</button>
        </form>
        <Press action={`${base}/agenda/take`} values={{ name: suggestions.map(({ name }) => name) }} kind="quiet" size="small">{t("agenda.proposed.takePage", { count: suggestions.length })}</Press>
      </div>
      {total > size ? (
        <Pager previous={page > 1 ? at(page - 1) : null} next={more ? at(page + 1) : null}>
          {t(many ? "agenda.proposed.shownMany" : "agenda.proposed.shown", { from: formatNumber(from, intl), to: formatNumber(to, intl), total: formatNumber(total, intl) })}
        </Pager>
      ) : null}
    </>
  );
}

function Left({ left, base }: { left: Props["left"]; base: string }) {
  const t = useT();
  return (
    <details className="mt-6">
      <summary><span className="font-semibold">{t("agenda.proposed.left")}</span> <span className="text-quiet tabular-nums">{left.length}</span></summary>
      <ul className="mt-1">
        {left.map(({ name, title, reference, by }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b border-rule py-1.5 text-small">
            <span className="min-w-40 grow basis-40"><span className="me-1.5 font-semibold tabular-nums">{reference}</span><bdi>{title}</bdi> <span className="text-quiet">· {t("agenda.proposed.leftBy", { name: by })}</span></span>
            <Press action={`${base}/agenda/bring-back`} values={{ name }} size="small" label={t("agenda.proposed.bringBackNamed", { point: [reference, title].filter(Boolean).join(" ") })}>{t("agenda.proposed.bringBack")}</Press>
          </li>
        ))}
      </ul>
    </details>
  );
}
