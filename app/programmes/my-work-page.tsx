import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { StatusMark } from "~/ui/status-mark";
import type { WorkIn } from "./my-work.server";

type Rows = WorkIn["owned"];

/** What waits for one person, programme by programme. */
export function MyWork({ work }: { work: readonly WorkIn[] }) {
  const t = useT();
  if (!work.length) return <Empty title={t("programmes.choose.none")}>{t("programmes.choose.noneHelp")}</Empty>;
  return <div className="grid gap-10">{work.map((one) => <Programme key={one.key} work={one} alone={work.length === 1} />)}</div>;
}

function Programme({ work, alone }: { work: WorkIn; alone: boolean }) {
  const t = useT();
  const { key, name, office, awaiting, owned, steps } = work;
  const base = `/p/${key}`;
  return (
    <section aria-label={name}>
      <p className="mb-4"><Link to={`${base}/recommendations`} className="font-serif text-lead" dir="auto">{name}</Link> <span className="ms-2 text-quiet" dir="auto">{office}</span></p>
      {alone || !isEmpty(work) ? (
        <div className="grid gap-8">
          {awaiting ? <Items title={t("programmes.work.awaiting")} none={t("programmes.work.noneAwaiting")} items={awaiting} base={base} /> : null}
          <Items title={t("programmes.work.owned")} none={t("programmes.work.noneOwned")} items={owned} base={base} />
          <Panel title={t("programmes.work.steps")}>
            {steps.rows.length ? <List>{steps.rows.map((row) => <Step key={row.id} row={row} base={base} today={work.today} />)}</List> : <None>{t("programmes.work.noneSteps")}</None>}
            {steps.more ? <p className="py-2"><Link to={`${base}/action-items?whose=mine`}>{t("programmes.work.all")}</Link></p> : null}
          </Panel>
        </div>
      ) : <None>{t("programmes.work.nothing")}</None>}
    </section>
  );
}

const isEmpty = ({ awaiting, owned, steps }: WorkIn) => !awaiting?.rows.length && !owned.rows.length && !steps.rows.length;

const List = ({ children }: { children: ReactNode }) => <ul>{children}</ul>;
const None = ({ children }: { children: ReactNode }) => <p className="text-quiet">{children}</p>;

function Items({ title, none, items: { rows, all }, base }: { title: string; none: string; items: Rows; base: string }) {
  const t = useT();
  return (
    <Panel title={title}>
      {rows.length ? <List>{rows.map((row) => <Item key={row.number} row={row} base={base} />)}</List> : <None>{none}</None>}
      {all ? <p className="py-2"><Link to={`${base}/recommendations${all}`}>{t("programmes.work.all")}</Link></p> : null}
    </Panel>
  );
}

const ROW = "flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2";

function Item({ row: { number, reference, title, status, deadline }, base }: { row: Rows["rows"][number]; base: string }) {
  const t = useT();
  return (
    <li data-row="" className={ROW}>
      <span className="text-small text-quiet tabular-nums">{reference}</span>
      <Link to={`${base}/recommendations/${number}`} className="min-w-0 wrap-anywhere" dir="auto">{title}</Link>
      <span className="ms-auto inline-flex flex-wrap gap-x-4 text-small">
        {deadline ? <span><bdi>{deadline.said}</bdi> {deadline.day ? <Day day={deadline.day} short /> : null}{deadline.due === "past" ? <Late>{t("list.row.pastDue")}</Late> : null}</span> : null}
        {status ? <StatusMark status={status} /> : null}
      </span>
    </li>
  );
}

function Step({ row, base, today }: { row: WorkIn["steps"]["rows"][number]; base: string; today: string }) {
  const t = useT();
  return (
    <li data-row="" className={ROW}>
      <Link to={`${base}/recommendations/${row.number}#action-items`} className="min-w-0 wrap-anywhere" dir="auto">{row.what}</Link>
      <span className="text-small text-quiet tabular-nums">{row.reference}</span>
      <span className="ms-auto text-small">
        {row.kind === "DAY" && row.day ? <Day day={row.day} short /> : <bdi>{row.said || t("actionItems.noDate")}</bdi>}
        {row.day && row.day < today ? <Late>{t("actionItems.pastDue")}</Late> : null}
      </span>
    </li>
  );
}

const Late = ({ children }: { children: ReactNode }) => <strong className="ms-2 text-attention">{children}</strong>;
