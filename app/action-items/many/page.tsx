import { useLocation } from "@remix-run/react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { Message } from "~/refusal";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { SelectField } from "~/ui/choice-fields";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { SideMark } from "~/ui/side-band";
import { Table } from "~/ui/table";
import { TextArea, TextField } from "~/ui/text-fields";
import { groupAssignees } from "../action-item-form";
import { MOST_STEPS, STEP_ACTS, type StepAct } from "./acts";
import type { ChosenSteps } from "./ask.server";

type Step = ChosenSteps["chosen"][number];
type Result = Answer & { outcomes: { id: string; reason: Message | null }[]; done: number };

/** One act on the action items that were chosen: what becomes of each, the fields, and one button. */
export function ManyStepsPage({ chosen: asked, answer }: { chosen: ChosenSteps; answer: Result | undefined }) {
  const t = useT();
  const { act, chosen, back, tooMany } = asked;
  const page = { crumbs: [{ to: back, label: t("actionItems.title") }] };
  if (tooMany) return <Page {...page} title={t("actionItems.many.tooMany", { count: MOST_STEPS })}><Empty title={t("actionItems.many.narrow")} act={<ButtonLink to={back}>{t("actionItems.many.back")}</ButtonLink>} /></Page>;
  if (!chosen.length) return <Page {...page} title={t("actionItems.many.nothing")}><Empty title={t("actionItems.many.nothingHelp")} act={<ButtonLink to={back}>{t("actionItems.many.back")}</ButtonLink>} /></Page>;
  if (!act) return <Page {...page} title={t("actionItems.many.choose", { count: chosen.length })}><Acts /></Page>;
  const able = chosen.filter(({ reason }) => !reason);
  const left = chosen.filter(({ reason }) => reason);
  return (
    <Page {...page} title={t(`actionItems.many.acts.${act}`)} flash={answer?.outcomes.length ? <Refused result={answer} /> : null}>
      <div className="grid gap-6">
        {able.length ? (
          <ActForm answer={answer} submit={t(`actionItems.many.submit.${act}`, { count: able.length })} back={back} danger={act === "cancel"}
            consequence={t(`actionItems.many.will.${act}`, { count: able.length })} labelOf={(field) => (field === "assignee" || field === "due" ? t(`actionItems.many.${field}`) : field === "note" ? t("actionItems.many.note") : null)}>
            {able.map(({ id }) => <input key={id} type="hidden" name="step" value={id} />)}
            <input type="hidden" name="act" value={act} />
            <input type="hidden" name="seen" value={asked.seen} />
            <Fields act={act} asked={asked} />
          </ActForm>
        ) : <Empty title={t("actionItems.many.none")} act={<ButtonLink to={back}>{t("actionItems.many.back")}</ButtonLink>} />}
        {able.length ? <Steps caption={t("actionItems.many.able", { count: able.length })} rows={able} back={back} act={act} /> : null}
        {left.length ? <Steps caption={t("actionItems.many.left", { count: left.length })} rows={left} back={back} reasons /> : null}
      </div>
    </Page>
  );
}

function Fields({ act, asked: { assignees, sides } }: { act: StepAct; asked: ChosenSteps }) {
  const t = useT();
  return (
    <>
      {act === "assign" ? <SelectField name="assignee" label={t("actionItems.many.assignee")} empty={t("actionItemForms.nobody")} choices={groupAssignees(assignees, sides, t)} /> : null}
      {act === "due" ? <TextField name="due" label={t("actionItems.many.due")} hint={t("actionItems.many.dueHint")} maxLength={LONGEST.line} autoComplete="off" autoFocus /> : null}
      <TextArea name="note" label={t("actionItems.many.note")} hint={t(act === "cancel" ? "forms.note.why" : "forms.note.optional")} rows={3} maxLength={LONGEST.note} required={act === "cancel"} />
    </>
  );
}

function Steps({ caption, rows, back, act, reasons }: { caption: string; rows: Step[]; back: string; act?: StepAct; reasons?: boolean }) {
  const t = useT();
  const items = back.replace(/action-items.*$/, "recommendations");
  return (
    <section>
      <h2 className="mb-1 text-base">{caption}</h2>
      <Table caption={caption} rows={rows} rowKey={({ id }) => id} columns={[
        { id: "what", label: t("actionItems.columns.what"), lead: true, cell: ({ what, number, side }: Step) => <><Link to={`${items}/${number}#action-items`} dir="auto">{what}</Link>{side ? <> <SideMark side={side} /></> : null}</> },
        { id: "who", label: t("actionItems.columns.who"), cell: ({ who }: Step) => (who ? <span dir="auto">{who}</span> : t("actionItems.nobody")) },
        { id: "due", label: t("actionItems.columns.due"), cell: ({ due }: Step) => (due ? <span dir="auto">{due}</span> : t("actionItems.noDate")) },
        { id: "item", label: t("actionItems.columns.item"), quiet: true, cell: ({ reference }: Step) => reference },
        ...(act === "complete" || act === "cancel" ? [{ id: "becomes", label: t("actionItems.many.becomes"), cell: () => t(`actionItems.many.becomesOf.${act}`) }] : []),
        ...(reasons ? [{ id: "reason", label: t("actionItems.many.reason"), cell: ({ reason }: Step) => (reason ? sayMessage(reason, t) : null) }] : []),
      ]} />
    </section>
  );
}

function Refused({ result: { outcomes, done } }: { result: Result }) {
  const t = useT();
  const reasons = [...new Set(outcomes.flatMap(({ reason }) => (reason ? [sayMessage(reason, t)] : [])))];
  return <Notice tone="attention">{done ? t("actionItems.many.done", { count: done }) : null} {t("actionItems.many.refused", { count: outcomes.length })} {reasons.join(" ")}</Notice>;
}

function Acts() {
  const t = useT();
  const { search } = useLocation();
  const to = (act: StepAct) => {
    const params = new URLSearchParams(search);
    params.set("act", act);
    return `?${params}`;
  };
  return <ul className="grid gap-1">{STEP_ACTS.map((act) => <li key={act} data-row=""><Link to={to(act)}>{t(`actionItems.many.acts.${act}`)}</Link></li>)}</ul>;
}
