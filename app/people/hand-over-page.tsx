import { useLocale, useT } from "~/locales/use-t";
import { CheckboxField, SelectField, type Choice } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { Definitions, Panel } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import { Table } from "~/ui/table";
import { TextArea, TextField } from "~/ui/text-fields";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import type { Counts, WorkOfItem } from "./hand-over-work";
import type { Staying } from "./read-hand-over.server";

export type ShownWork = { number: number; reference: string; title: string; work: WorkOfItem };

/** Who takes over, from when, and what to say of it. */
export function HandOverFields({ name, candidates, today, seen, mayEnd }: { name: string; candidates: readonly Choice[]; today: string; seen: string; mayEnd: boolean }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <SelectField name="to" label={t("offices.handOver.to")} hint={t("offices.handOver.toHint")} choices={candidates} autoFocus />
      <fieldset className="grid gap-3 border-s border-rule ps-4">
        <legend className="-ms-4 mb-1 font-semibold">{t("offices.handOver.new")}</legend>
        <p className="text-small text-quiet">{t("offices.handOver.newHint")}</p>
        <TextField name="email" type="email" label={t("offices.handOver.email")} maxLength={254} />
        <TextField name="name" label={t("offices.handOver.name")} hint={t("people.members.nameHint")} maxLength={120} />
      </fieldset>
      <DateField name="on" label={t("offices.handOver.on")} defaultValue={today} max={today} required />
      {mayEnd ? <CheckboxField name="ends" label={t("offices.handOver.ends", { name })} hint={t("offices.handOver.endsHint")} defaultChecked /> : <p className="text-small text-quiet">{t("offices.handOver.own")}</p>}
      <TextArea name="note" label={t("offices.handOver.note")} hint={t("offices.handOver.noteHint")} rows={2} maxLength={2000} />
    </>
  );
}

type Preview = { rows: readonly ShownWork[]; total: number; counts: Counts; proposals: readonly Staying[]; drafts: readonly Staying[]; side: string; base: string };

/** All that a hand over moves, and what stays. */
export function HandOverPreview({ rows, total, counts, proposals, drafts, side, base }: Preview) {
  const t = useT();
  const { intl } = useLocale();
  const personal = (["follows", "bodies", "followedViews", "views"] as const).map((kind) => ({ term: t(`offices.handOver.${kind}`), value: counts[kind] ? formatNumber(counts[kind], intl) : null }));
  return (
    <div className="grid gap-8">
      <Panel title={t("offices.handOver.goesOver")} count={total} id="goes-over">
        {rows.length ? (
          <Table caption={t("offices.handOver.what")} rows={rows} rowKey={({ number }) => number} columns={[
            { id: "reference", label: t("offices.move.reference"), tight: true, bare: true, cell: ({ reference }) => <span className="text-quiet tabular-nums">{reference}</span> },
            { id: "title", label: t("offices.move.itemTitle"), lead: true, cell: ({ number, title }) => <Link to={`${base}/recommendations/${number}`} data-open="" dir="auto">{title}</Link> },
            { id: "what", label: t("offices.handOver.what"), cell: ({ work }) => <What work={work} side={side} /> },
          ]} />
        ) : <p className="text-quiet">{t("offices.handOver.nothing")}</p>}
        {total > rows.length ? <p className="py-2 text-small text-quiet">{t("offices.handOver.more", { count: total - rows.length })}</p> : null}
      </Panel>
      {personal.some(({ value }) => value) ? <Panel title={t("offices.handOver.personal")}><Definitions rows={personal} /></Panel> : null}
      {proposals.length || drafts.length ? (
        <Panel title={t("offices.handOver.stays")}>
          <Stays say={t("offices.handOver.proposals")} rows={proposals} base={base} />
          <Stays say={t("offices.handOver.drafts")} rows={drafts} base={base} />
        </Panel>
      ) : null}
    </div>
  );
}

function What({ work: { owner, focalPoint, steps }, side }: { work: WorkOfItem; side: string }) {
  const t = useT();
  const lines = [owner ? t("offices.handOver.owner") : "", focalPoint ? t("offices.handOver.focalPoint") : ""].filter(Boolean);
  return (
    <>
      {lines.join(", ")}
      {steps.map(({ what, ours }, index) => <span key={index} className="block" dir="auto">{t("offices.handOver.step", { what })}{ours ? <> <SideMark side={side} /></> : null}</span>)}
    </>
  );
}

function Stays({ say, rows, base }: { say: string; rows: readonly Staying[]; base: string }) {
  if (!rows.length) return null;
  return (
    <div className="py-1.5">
      <p>{say}</p>
      <ul>{rows.map(({ number, reference, title }) => <li key={number} className="text-small"><span className="me-2 text-quiet tabular-nums">{reference}</span><Link to={`${base}/recommendations/${number}`} dir="auto">{title}</Link></li>)}</ul>
    </div>
  );
}
