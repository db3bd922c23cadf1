import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import type { ActionItemAct, ActionItemView } from "./parts";
import type { ItemView } from "./view";

type Props = { item: ItemView; url: string };

/** The concrete steps: what, who, by when; those that are over folded away. */
export function ActionItemPanel({ item, url }: Props) {
  const t = useT();
  const open = item.actionItems.filter(({ status }) => status === "OPEN");
  const closed = item.actionItems.filter(({ status }) => status !== "OPEN");
  const add = item.acts.first.find(({ act }) => act === "addActionItem");
  return (
    <Panel title={t("item.actions.title")} id="action-items" count={open.length || undefined} acts={add && open.length ? <Link to={`${url}/${add.to}`}>{t("item.actions.add")}</Link> : null}>
      {open.length ? <Steps steps={open} item={item} url={url} /> : <p className="text-quiet">{t(closed.length || !item.open ? "item.actions.noneOpen" : add ? "item.actions.none" : "item.actions.noneReader")}</p>}
      {add && !open.length ? <p className="mt-2" data-screen=""><ButtonLink to={`${url}/${add.to}`} size="small">{t("item.actions.add")}</ButtonLink></p> : null}
      {closed.length ? (
        <details className="mt-3">
          <summary className="text-small">{t("item.actions.closed", { count: closed.length })}</summary>
          <Steps steps={closed} item={item} url={url} />
        </details>
      ) : null}
    </Panel>
  );
}

function Steps({ steps, item, url }: Props & { steps: ActionItemView[] }) {
  return <ul className="grid">{steps.map((step) => <Step key={step.id} step={step} item={item} url={url} />)}</ul>;
}

function Step({ step, item, url }: Props & { step: ActionItemView }) {
  const t = useT();
  const over = step.status !== "OPEN";
  return (
    <li id={`action-item-${step.id}`} className="grid gap-x-4 gap-y-0.5 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className={over ? "text-quiet" : ""} dir="auto">{step.status === "CANCELLED" ? <s>{step.what}</s> : step.what}</p>
        <p className="flex flex-wrap gap-x-3 text-small text-quiet">
          <bdi>{step.who || t("item.actions.nobody")}</bdi>
          <span>{step.due || t("item.actions.noDue")}{step.pastDue ? <strong className="text-attention"> · {t("item.actions.pastDue")}</strong> : null}</span>
          {over ? <span>{t(`history.actionItem.statuses.${step.status}`)}</span> : null}
          {step.side ? <SideMark side={step.side} /> : null}
        </p>
      </div>
      {step.acts.length ? <StepActs step={step} item={item} url={url} /> : null}
    </li>
  );
}

const ADDRESSES = { editActionItem: "edit", cancelActionItem: "cancel" } as const satisfies Partial<Record<ActionItemAct, string>>;

function StepActs({ step: { id, what, acts }, item, url }: Props & { step: ActionItemView }) {
  const t = useT();
  const at = `${url}/action-items/${id}`;
  const values = { version: item.version };
  return (
    <div data-screen="" className="flex flex-wrap items-center gap-3 text-small">
      {(["editActionItem", "cancelActionItem"] as const).filter((act) => acts.includes(act)).map((act) => (
        <Link key={act} to={`${at}/${ADDRESSES[act]}`} aria-label={t("item.actions.named", { act: t(`acts.${act}.name`), what })}>{t(`acts.${act}.name`)}</Link>
      ))}
      {acts.includes("completeActionItem") ? <PostButton action={`${at}/complete`} values={values} size="small" label={t("item.actions.completeNamed", { what })}>{t("item.actions.complete")}</PostButton> : null}
      {acts.includes("reopenActionItem") ? <PostButton action={`${at}/reopen`} values={values} size="small" label={t("item.actions.named", { act: t("item.actions.reopen"), what })}>{t("item.actions.reopen")}</PostButton> : null}
    </div>
  );
}
