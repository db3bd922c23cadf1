import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Columns } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { Confirmation, News, Owned, Reply, Step } from "./my-work-rows";
import type { WorkView } from "./my-work-view";

type Part<Row> = { rows: Row[]; more: boolean; all: string | null } | null;

/** What is one person's to do, programme by programme. */
export function MyWork({ work }: { work: readonly WorkView[] }) {
  const t = useT();
  if (!work.length) return <Empty title={t("programmes.choose.none")}>{t("programmes.choose.noneHelp")}</Empty>;
  const first = work.flatMap(({ replies }) => replies?.rows.filter(({ atOnce }) => atOnce) ?? [])[0]?.id;
  return (
    <div className="grid gap-12">
      {work.map((one) => (
        <section key={one.base} aria-label={one.name}>
          <p className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={`${one.base}/recommendations`} className="font-serif text-lead" dir="auto">{one.name}</Link>
            <span className="text-quiet" dir="auto">{one.office}</span>
          </p>
          <Lists work={one} first={first} of={work.length > 1 ? one.name : null} />
        </section>
      ))}
    </div>
  );
}

function Lists({ work, first, of }: { work: WorkView; first: string | undefined; of: string | null }) {
  const t = useT();
  const { base, replies, confirmations, steps, owned, led, followed, oneSided, organisation } = work;
  const anything = [replies, confirmations, steps, owned, led].some((part) => part?.rows.length);
  return (
    <Columns aside={
      <List of={of} part={followed} title={t("myWork.followed.title")} none={t("myWork.followed.none")}>{(row, key) => <News key={key} row={row} base={base} />}</List>
    }>
      {anything ? null : <Empty title={t("myWork.nothing")} act={<ButtonLink to={`${base}/recommendations`}>{t("myWork.toList")}</ButtonLink>} />}
      <List of={of} part={replies} title={t(oneSided ? "myWork.replies.titleOne" : "myWork.replies.title")} none={t(oneSided ? "myWork.replies.noneOne" : "myWork.replies.none")}>
        {(row) => <Reply key={row.id} row={row} base={base} concur={t(oneSided ? "item.proposal.confirm" : "item.proposal.concur")} keyName={row.id === first ? "y" : undefined} />}
      </List>
      <List of={of} part={confirmations} title={t("myWork.confirmations.title")} none={t("myWork.confirmations.none")}>
        {(row) => <Confirmation key={row.number} row={row} base={base} />}
      </List>
      <List of={of} part={steps} title={t("myWork.steps.title")} none={t(organisation ? "myWork.steps.none" : "myWork.steps.noneAlone")}>
        {(row) => <Step key={row.id} row={row} base={base} />}
      </List>
      <List of={of} part={owned} title={t("myWork.owned.title")} none={t("myWork.owned.none")}>{(row) => <Owned key={row.number} row={row} base={base} />}</List>
      <List of={of} part={led} title={t("myWork.led.title", { organisation: organisation ?? "" })} none={t("myWork.led.none")}>
        {(row) => <Owned key={row.number} row={row} base={base} />}
      </List>
    </Columns>
  );
}

/** `of` tells lists of one name apart: the programme, where there are several. */
type ListProps<Row> = { of: string | null; part: Part<Row>; title: string; none: string; children: (row: Row, index: number) => ReactNode };

function List<Row>({ of, part, title, none, children }: ListProps<Row>) {
  const t = useT();
  if (!part) return null;
  const { rows, more, all } = part;
  const name = <span><bdi>{title}</bdi>{of ? <span className="sr-only">{`, ${of}`}</span> : null}</span>;
  const whole = all && rows.length && !more ? <Link to={all} aria-label={[`${t("myWork.all")}: ${title}`, of].filter(Boolean).join(", ")}>{t("myWork.all")}</Link> : null;
  return (
    <Panel title={name} count={more || !rows.length ? undefined : rows.length} acts={whole}>
      {rows.length ? <ul>{rows.map(children)}</ul> : <p className="text-quiet">{none}</p>}
      {more ? <p className="py-2 text-small">{all ? <Link to={all}>{t("myWork.allMore", { count: rows.length })}</Link> : t("myWork.newest", { count: rows.length })}</p> : null}
    </Panel>
  );
}
