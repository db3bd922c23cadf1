import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Written } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import { StatusMark } from "~/ui/status-mark";
import { Changes } from "~/ui/timeline";
import type { WorkView } from "./my-work-view";

type RowOf<P extends "replies" | "confirmations" | "steps" | "owned" | "followed"> = NonNullable<WorkView[P]>["rows"][number];
type Props<R> = { row: R; base: string };
type Named = { number: number; reference: string; title: string };

const LINE = "grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_auto]";

const Line = ({ children, end }: { children: ReactNode; end: ReactNode }) => (
  <li data-row="" className={LINE}><div className="grid min-w-0 gap-0.5">{children}</div><div className="flex flex-wrap items-center gap-x-4 gap-y-1 self-start sm:justify-end sm:min-h-6">{end}</div></li>
);

function Title({ row: { number, reference, title }, base, children }: Props<Named> & { children?: ReactNode }) {
  return (
    <p className="wrap-anywhere">
      <span className="me-2 text-small whitespace-nowrap text-quiet tabular-nums">{reference}</span>
      <Link to={`${base}/recommendations/${number}`} data-open="" dir="auto">{title}</Link>{children}
    </p>
  );
}

/** A proposal: what would be so, and the reply of one press. */
export function Reply({ row, base, concur, keyName }: Props<RowOf<"replies">> & { concur: string; keyName: string | undefined }) {
  const t = useT();
  const { intl } = useLocale();
  const at = `${base}/recommendations/${row.number}`;
  const label = t("myWork.replies.concurNamed", { concur, act: row.act, reference: row.reference });
  return (
    <Line end={<>
      <Link to={`${at}/proposals/${row.id}/decline`} className="text-small" aria-label={`${t("item.proposal.decline")}: ${row.reference}`}>{t("item.proposal.decline")}</Link>
      {row.atOnce ? <PostButton action={`${at}/proposals/${row.id}/concur`} values={{ version: row.version }} kind={keyName ? "primary" : undefined} size="small" keyName={keyName} label={label}>{concur}</PostButton>
        : <ButtonLink to={`${at}#proposals`} size="small">{t("myWork.replies.read")}</ButtonLink>}
    </>}>
      <Title row={row} base={base} />
      <p className="font-semibold">{t("item.proposal.heading", { act: row.act })}</p>
      <div className="text-small"><Changes changes={row.changes} /></div>
      <Written>{row.note}</Written>
      <p className="text-small text-quiet" dir="auto">{t("myWork.replies.by", { by: row.by, day: formatDay(row.since, intl) })}</p>
    </Line>
  );
}

/** An item reported implemented, and the answers this person may give. */
export function Confirmation({ row, base }: Props<RowOf<"confirmations">>) {
  const t = useT();
  return (
    <Line end={row.answers.map((act) => (
      <Link key={act} to={`${base}/recommendations/${row.number}/status/${act}`} className="text-small" aria-label={t("myWork.confirmations.act", { act: t(`acts.${act}.name`), reference: row.reference })}>
        {t(`acts.${act}.name`)}
      </Link>
    ))}><Title row={row} base={base} /></Line>
  );
}

/** A step to be done, and the press that says it is. */
export function Step({ row, base }: Props<RowOf<"steps">>) {
  const t = useT();
  const at = `${base}/recommendations/${row.number}`;
  return (
    <Line end={<>
      <Due due={row.due} none={t("actionItems.noDate")} />
      {row.complete ? <PostButton action={`${at}/action-items/${row.id}/complete`} values={{ version: row.version }} size="small" label={t("item.actions.completeNamed", { what: row.what })}>{t("item.actions.complete")}</PostButton> : null}
    </>}>
      <p className="wrap-anywhere"><Link to={`${at}#action-item-${row.id}`} data-open="" dir="auto">{row.what}</Link>{row.side ? <> <SideMark side={row.side} /></> : null}</p>
      <p className="text-small text-quiet wrap-anywhere"><span className="me-2 tabular-nums">{row.reference}</span><bdi>{row.title}</bdi>{row.who ? <> · <bdi>{row.who}</bdi></> : null}</p>
    </Line>
  );
}

/** An open recommendation: by when, and how it stands. */
export function Owned({ row, base }: Props<RowOf<"owned">>) {
  return <Line end={<><Due due={row.due} none={null} /><span className="text-small"><StatusMark status={row.status} /></span></>}><Title row={row} base={base} /></Line>;
}

/** One entry of the history of an item that is followed. */
export function News({ row, base }: Props<RowOf<"followed">>) {
  return (
    <li data-row="" className="grid gap-0.5 border-b border-rule py-2">
      <p className="text-small text-quiet"><Day day={row.day} short />{row.side ? <> <SideMark side={row.side} /></> : null}</p>
      <p className="wrap-anywhere"><bdi>{row.sentence}.</bdi></p>
      <p className="text-small wrap-anywhere"><span className="me-2 text-quiet tabular-nums">{row.reference}</span><Link to={`${base}/recommendations/${row.number}#entry-${row.entry}`} data-open="" dir="auto">{row.title}</Link></p>
    </li>
  );
}

function Due({ due, none }: { due: RowOf<"steps">["due"]; none: string | null }) {
  const t = useT();
  if (!due) return none ? <span className="text-small text-quiet">{none}</span> : null;
  return (
    <span className="text-small">
      <bdi>{due.said}</bdi>
      {due.urgency === "past" ? <strong className="ms-2 text-attention">{t("list.row.pastDue")}</strong> : null}
      {due.urgency === "soon" ? <span className="ms-2 text-waiting">{t("list.row.dueSoon")}</span> : null}
    </span>
  );
}
