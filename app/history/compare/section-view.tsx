import type { ReactNode } from "react";
import type { Status } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Pager } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { StatusMark } from "~/ui/status-mark";
import { Table } from "~/ui/table";
import type { Balance } from "./balance";
import type { Line } from "./lines.server";
import type { ShownSection } from "./page.server";
import type { PageSection } from "./sections";
import type { Part } from "./trail";

/** What a section's number is out of. */
const OUT_OF: Partial<Record<PageSection, { date: "from" | "to"; sum: "total" | "open" | "closed" }>> = {
  closed: { date: "from", sum: "open" }, reopened: { date: "from", sum: "closed" }, void: { date: "from", sum: "total" }, silent: { date: "to", sum: "open" },
};

/** The columns of all sections stand below each other. */
const WIDTHS = "min-[60rem]:[&_table]:table-fixed min-[60rem]:[&_th:first-child]:w-24 min-[60rem]:[&_th:nth-child(2)]:w-[42%] print:[&_table]:table-fixed print:[&_th:first-child]:w-20 print:[&_th:nth-child(2)]:w-[38%]";

type Props = { shown: ShownSection; balance: Balance; base: string; alone: boolean };

/** One kind of change: how many out of how many, and each from → to with the entry that made it so. */
export function SectionView({ shown: { section, count, lines, all, previous, next, first }, balance, base, alone }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { date, sum } = OUT_OF[section] ?? { date: "to" as const, sum: "total" as const };
  const title = t(`compare.sections.${section}`);
  const out = t(`compare.out.${sum}`, { count: formatNumber(count, intl), total: formatNumber(balance[date][sum], intl) });
  return (
    <Panel id={section} title={<>{title} <span className="font-normal text-quiet tabular-nums">{out}</span></>}>
      {lines.length ? null : <p className="py-2 text-quiet">{t("compare.nothingHere")}</p>}
      <div className={lines.length ? WIDTHS : "hidden"}>
        <Table caption={title} rows={lines} rowKey={({ number }) => number} columns={[
          { id: "reference", label: t("compare.columns.reference"), cell: ({ reference }) => <span className="text-quiet">{reference}</span>, tight: true, bare: true },
          { id: "title", label: t("compare.columns.title"), cell: ({ number, title }) => <Link to={`${base}/${number}`} dir="auto" discover="none">{title}</Link>, lead: true },
          { id: "change", label: t(section === "silent" ? "compare.columns.silent" : "compare.columns.change"), cell: (line) => <Change line={line} base={base} />, bare: true },
        ]} />
      </div>
      {alone ? (
        <Pager first={first} previous={previous} next={next}>{t("compare.page", { shown: lines.length, count: formatNumber(count, intl) })}</Pager>
      ) : all ? (
        <p className="py-2 text-small text-quiet">
          {t("compare.firstOf", { shown: lines.length, count: formatNumber(count, intl) })} <Link to={all} data-screen="">{t("compare.all", { count })}</Link>
        </p>
      ) : null}
    </Panel>
  );
}

function Change({ line: { number, parts }, base }: { line: Line; base: string }) {
  const t = useT();
  return (
    <ul className="grid gap-0.5">
      {parts.map((part, index) => (
        <li key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
          <span className="wrap-anywhere"><FromTo part={part} /></span>
          {part.entry ? <Link to={`${base}/${number}#entry-${part.entry.version}`} discover="none" className="text-quiet"><span className="sr-only">{t("compare.entryOf")} </span><Day day={part.entry.day} short /></Link> : null}
        </li>
      ))}
    </ul>
  );
}

function FromTo({ part: { label, from, to, statuses, days, note } }: { part: Part }) {
  const t = useT();
  const [was, is]: [ReactNode, ReactNode] = statuses ? [mark(statuses[0]), mark(statuses[1])] : [words(from), words(to)];
  return (
    <>
      {label ? <span className="text-quiet">{t("compare.labelled", { label })} </span> : null}
      {was || !statuses ? (
        <>
          <span className="sr-only">{t("ui.item.from")} </span>{was || <Nothing />}
          <span aria-hidden="true" className="mx-2 inline-block text-quiet rtl:-scale-x-100">→</span>
          <span className="sr-only"> {t("ui.item.to")} </span>{is || <Nothing />}
        </>
      ) : is}
      {days ? <span className="ms-2 text-quiet">{t(days > 0 ? "compare.later" : "compare.earlier", { count: Math.abs(days) })}</span> : null}
      {note ? <span className="ms-2 text-quiet">{note}</span> : null}
    </>
  );
}

const mark = (status: Status | null) => (status ? <StatusMark status={status} /> : null);
const words = (said: string) => (said ? <span dir="auto">{said}</span> : null);

function Nothing() {
  const t = useT();
  return <span className="text-quiet">{t("ui.item.nothing")}</span>;
}
