import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Written } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import { StatusMark } from "~/ui/status-mark";
import { Changes } from "~/ui/timeline";
import type { WorkView } from "./my-work-view";

type RowOf<P extends "replies" | "confirmations"> = NonNullable<WorkView[P]>["rows"][number];
type UrgentRowOf<P extends "steps" | "owned"> = NonNullable<WorkView[P]>["groups"][number]["rows"][number];
type Props<R> = { row: R; base: string; first: boolean };
type Named = { number: number; reference: string; title: string };

/** Where an act of one press leads back to. */
const BACK = { to: "/me" };

/** A row; what its keys are is shown on the first of a list and on the one that is stood on. */
const Line = ({ children, end, first }: { children: ReactNode; end: ReactNode; first: boolean }) => (
  <li data-row="" className={`grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_auto] ${first ? "" : "not-aria-[current]:[&_kbd]:hidden"}`}>
    <div className="grid min-w-0 gap-0.5">{children}</div>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 self-start sm:justify-end sm:min-h-6">{end}</div>
  </li>
);

function Title({ row: { number, reference, title }, base }: { row: Named; base: string }) {
  return (
    <p className="wrap-anywhere">
      <span className="me-2 text-small whitespace-nowrap text-quiet tabular-nums">{reference}</span>
      <Link to={`${base}/recommendations/${number}`} data-open="" dir="auto">{title}</Link>
    </p>
  );
}

/** A proposal: what would be so, and the reply of one press. */
export function Reply({ row, base, concur, first }: Props<RowOf<"replies">> & { concur: string }) {
  const t = useT();
  const { intl } = useLocale();
  const at = `${base}/recommendations/${row.number}`;
  const label = t("myWork.replies.concurNamed", { concur, act: row.act, reference: row.reference });
  return (
    <Line first={first} end={<>
      <Link to={`${at}/proposals/${row.id}/decline`} className="text-small" aria-label={`${t("item.proposal.decline")}: ${row.reference}`}>{t("item.proposal.decline")}</Link>
      {row.atOnce
        ? <PostButton action={`${at}/proposals/${row.id}/concur`} values={{ version: row.version, ...BACK }} kind={first ? "primary" : undefined} size="small" keyName="y" label={label}>{concur}</PostButton>
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

/** Other joint settings, proposed and not yet answered by the reader's side. */
export function SettingsReply({ row, base }: { row: NonNullable<WorkView["settings"]>; base: string }) {
  const t = useT();
  const { intl } = useLocale();
  const at = `${base}/settings/proposals/${row.id}`;
  return (
    <Line first end={<>
      <Link to={`${at}/decline`} className="text-small">{t("programmes.settings.decline")}</Link>
      <PostButton action={`${at}/concur`} size="small" keyName="y" label={t("programmes.settings.concurTitle")}>{t("programmes.settings.concur")}</PostButton>
    </>}>
      <p><Link to={`${base}/settings`} data-open="">{t("programmes.settings.title")}</Link></p>
      <div className="text-small"><Changes changes={row.changes} /></div>
      <Written>{row.note}</Written>
      <p className="text-small text-quiet" dir="auto">{t("myWork.replies.by", { by: row.by, day: formatDay(row.since, intl) })}</p>
    </Line>
  );
}

const ANSWER_KEYS = { confirmCompletion: "c", return: "r" } as const;

/** An item reported implemented, and the answers this person may give. */
export function Confirmation({ row, base, first }: Props<RowOf<"confirmations">>) {
  const t = useT();
  return (
    <Line first={first} end={row.answers.map((act) => (
      <ButtonLink key={act} to={`${base}/recommendations/${row.number}/status/${act}`} kind="quiet" size="small" keyName={ANSWER_KEYS[act]}
        aria-label={t("myWork.confirmations.act", { act: t(`acts.${act}.name`), reference: row.reference })}>{t(`acts.${act}.name`)}</ButtonLink>
    ))}><Title row={row} base={base} /></Line>
  );
}

/** A step to be done, and the press that says it is. */
export function Step({ row, base, first }: Props<UrgentRowOf<"steps">>) {
  const t = useT();
  const at = `${base}/recommendations/${row.number}`;
  return (
    <Line first={first} end={<>
      {row.due ? <bdi className="text-small">{row.due}</bdi> : null}
      {row.complete ? <PostButton action={`${at}/action-items/${row.id}/complete`} values={{ version: row.version, ...BACK }} size="small" keyName="e" label={t("item.actions.completeNamed", { what: row.what })}>{t("item.actions.complete")}</PostButton> : null}
    </>}>
      <p className="wrap-anywhere"><Link to={`${at}#action-item-${row.id}`} data-open="" dir="auto">{row.what}</Link>{row.side ? <> <SideMark side={row.side} /></> : null}</p>
      <p className="text-small text-quiet wrap-anywhere"><span className="me-2 tabular-nums">{row.reference}</span><bdi>{row.title}</bdi>{row.who ? <> · <bdi>{row.who}</bdi></> : null}</p>
    </Line>
  );
}

/** An open recommendation: by when, and how it stands. */
export function Owned({ row, base, first }: Props<UrgentRowOf<"owned">>) {
  const t = useT();
  return (
    <Line first={first} end={<>
      {row.due ? <bdi className="text-small">{row.due}</bdi> : null}<span className="text-small"><StatusMark status={row.status} /></span>
      {row.update ? <ButtonLink to={`${base}/recommendations/${row.number}/update`} kind="quiet" size="small" keyName="u" aria-label={t("myWork.owned.updateNamed", { reference: row.reference })}>{t("myWork.owned.update")}</ButtonLink> : null}
    </>}>
      <Title row={row} base={base} />
      {row.who ? <p className="text-small text-quiet">{t("myWork.owned.owner")} <bdi>{row.who}</bdi></p> : null}
    </Line>
  );
}
