import { Fragment, type KeyboardEvent } from "react";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import { Link } from "~/ui/link";
import { StatusMark } from "~/ui/status-mark";
import { TextField } from "~/ui/text-fields";
import { Day } from "~/ui/day";
import { candidateAddress } from "./address";
import type { CandidatePageData } from "./read-review.server";

/** Says that the passage is an item that is there already. */
export function SameField({ action }: { action: string }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-end gap-2" onKeyDown={linkByEnter}>
      <div className="min-w-48 grow"><TextField name="item" label={t("candidates.same.label")} hint={t("candidates.same.hint")} maxLength={40} keyName="r" /></div>
      <Button formAction={action} data-links="">{t("candidates.same.act")}</Button>
    </div>
  );
}

/** Enter in the field links, where it would else accept. */
function linkByEnter(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>("[data-links]")?.click();
}

/** Candidates of the same document that ask for the same: each leads to its place. */
export function WithinList({ within, head }: Pick<CandidatePageData, "within" | "head">) {
  const t = useT();
  if (!within.length) return null;
  return (
    <p className="text-small">
      {t("candidates.repeats.within")} {within.map(({ id, number, title }, index) => <Fragment key={id}>{index ? " · " : null}<Link to={candidateAddress(head, id)} title={title}>{t("candidates.repeats.candidate", { number })}</Link></Fragment>)}
    </p>
  );
}

type Props = { repeats: CandidatePageData["repeats"]; head: CandidatePageData["head"]; action: string; late: boolean };

/** Items that likely say the same already, each with one press that links the passage to it. */
export function RepeatList({ repeats, head, action, late }: Props) {
  const t = useT();
  const items = `${head.base}/recommendations`;
  if (!repeats.length) return null;
  return (
    <section aria-label={t("candidates.repeats.title")} className="border-s-4 border-waiting bg-waiting-wash px-4 py-2">
      <h3 className="text-base">{t("candidates.repeats.title")}</h3>
      <ul className="grid gap-2 pt-1">
        {repeats.map(({ number, reference, title, status, since, sources }, index) => (
          <li key={number} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="min-w-0 grow basis-48">
              <p><span className="me-2 text-quiet">{reference}</span><Link to={`${items}/${number}`} dir="auto">{title}</Link></p>
              <p className="text-small text-quiet">
                <StatusMark status={status} />{since ? <> {t("candidates.repeats.since")} <Day day={since} /></> : null}
                {sources.length ? <> · {t("candidates.repeats.in")} <bdi>{sources.join("; ")}</bdi></> : null}
              </p>
            </div>
            {late ? null : <Button size="small" name="item" value={reference} formAction={action} keyName={index < 9 ? String(index + 1) : undefined} aria-label={t("candidates.repeats.act", { reference })}>{t("candidates.repeats.same")}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
