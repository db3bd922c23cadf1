import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Columns } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { HandedOver } from "./hand-over-notice";
import type { HandOverRow } from "./hand-overs.server";
import type { Urgency } from "./my-work";
import { ChangesOfMany, NextMeetings } from "./my-work-ahead";
import { Confirmation, Owned, Reply, SettingsReply, Step } from "./my-work-rows";
import type { WorkView } from "./my-work-view";
import { NewsPanel } from "./news-panel";

type Part<Row> = { rows: Row[]; more: boolean; all: string | null } | null;
type UrgentPart<Row> = { groups: { urgency: Urgency; rows: Row[] }[]; count: number; more: boolean; all: string } | null;

type Work = WorkView & { handOvers: readonly HandOverRow[] };

/** What is one person's to do, programme by programme. */
export function MyWork({ work }: { work: readonly Work[] }) {
  const t = useT();
  if (!work.length) return <Empty title={t("programmes.choose.none")}>{t("programmes.choose.noneHelp")}</Empty>;
  return (
    <div className="grid gap-12">
      {work.map((one) => (
        <section key={one.base} id={one.key} aria-label={one.name} className="scroll-mt-4">
          <p className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={`${one.base}/recommendations`} className="font-serif text-lead" dir="auto">{one.name}</Link>
            <span className="text-quiet" dir="auto">{one.office}</span>
          </p>
          <Lists work={one} of={work.length > 1 ? one.name : null} />
        </section>
      ))}
    </div>
  );
}

function Lists({ work, of }: { work: Work; of: string | null }) {
  const t = useT();
  const { base, replies, settings, confirmations, steps, owned, led, oneSided, organisation } = work;
  const toDo = Boolean(settings || replies?.rows.length || confirmations?.rows.length || steps?.count || owned?.count || led?.count);
  const news = <NewsPanel of={of} news={work.news} base={base} />;
  const meetings = <NextMeetings of={of} meetings={work.meetings} base={base} />;
  // Who has nothing of their own to do reads the news first.
  const reader = !toDo && !replies && !confirmations && !steps && !owned && !led;
  const concur = t(oneSided ? "item.proposal.confirm" : "item.proposal.concur");
  return (
    <Columns aside={<><HandedOver rows={work.handOvers} /><ChangesOfMany changes={work.many} base={base} />{work.meetings.length ? meetings : null}{reader ? null : news}{work.meetings.length ? null : meetings}</>}>
      {toDo ? null : <Empty title={t("myWork.nothing")} act={<ButtonLink to={`${base}/recommendations`}>{t("myWork.toList")}</ButtonLink>} />}
      {reader ? news : null}
      {settings ? <Panel title={t("myWork.settings.title")}><ul><SettingsReply row={settings} base={base} /></ul></Panel> : null}
      <List of={of} part={replies} title={t(oneSided ? "myWork.replies.titleOne" : "myWork.replies.title")} none={t(oneSided ? "myWork.replies.noneOne" : "myWork.replies.none")}>
        {(row, index) => <Reply key={row.id} row={row} base={base} concur={concur} first={index === 0} />}
      </List>
      <List of={of} part={confirmations} title={t("myWork.confirmations.title")} none={t("myWork.confirmations.none")}>
        {(row, index) => <Confirmation key={row.number} row={row} base={base} first={index === 0} />}
      </List>
      <Urgent of={of} part={steps} title={t("myWork.steps.title")} none={t(organisation ? "myWork.steps.none" : "myWork.steps.noneAlone")}>
        {(row, first) => <Step key={row.id} row={row} base={base} first={first} />}
      </Urgent>
      <Urgent of={of} part={owned} title={t("myWork.owned.title")} none={t("myWork.owned.none")}>{(row, first) => <Owned key={row.number} row={row} base={base} first={first} />}</Urgent>
      <Urgent of={of} part={led} title={t("myWork.led.title", { organisation: organisation ?? "" })} none={t("myWork.led.none")}>
        {(row) => <Owned key={row.number} row={row} base={base} first={false} />}
      </Urgent>
    </Columns>
  );
}

/** Rows by urgency, each kind under its own words. */
function Urgent<Row>({ part, children, ...list }: { of: string | null; part: UrgentPart<Row>; title: string; none: string; children: (row: Row, first: boolean) => ReactNode }) {
  const t = useT();
  if (!part) return null;
  const { groups, count, more, all } = part;
  return (
    <Section {...list} count={count} more={more} all={all}>
      {groups.map(({ urgency, rows }, group) => (
        <section key={urgency} className="mb-3 last:mb-0">
          <h3 className={`text-small font-semibold ${urgency === "past" ? "text-attention" : urgency === "soon" ? "text-waiting" : "text-quiet"}`}>{t(`myWork.urgency.${urgency}`)}</h3>
          <ul>{rows.map((row, index) => children(row, !group && !index))}</ul>
        </section>
      ))}
    </Section>
  );
}

function List<Row>({ part, children, ...list }: { of: string | null; part: Part<Row>; title: string; none: string; children: (row: Row, index: number) => ReactNode }) {
  if (!part) return null;
  return <Section {...list} count={part.rows.length} more={part.more} all={part.all}><ul>{part.rows.map(children)}</ul></Section>;
}

/** `of` tells lists of one name apart: the programme, where there are several. */
type SectionProps = { of: string | null; title: string; none: string; count: number; more: boolean; all: string | null; children: ReactNode };

function Section({ of, title, none, count, more, all, children }: SectionProps) {
  const t = useT();
  const name = <span><bdi>{title}</bdi>{of ? <span className="sr-only">{`, ${of}`}</span> : null}</span>;
  const whole = all && count && !more ? <Link to={all} aria-label={[`${t("myWork.all")}: ${title}`, of].filter(Boolean).join(", ")}>{t("myWork.all")}</Link> : null;
  return (
    <Panel title={name} count={more || !count ? undefined : count} acts={whole}>
      {count ? children : <p className="text-quiet">{none}</p>}
      {more && all ? <p className="py-2 text-small"><Link to={all}>{t("myWork.allMore", { count })}</Link></p> : null}
    </Panel>
  );
}
