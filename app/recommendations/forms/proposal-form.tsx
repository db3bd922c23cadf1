import { useLocale, useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { Panel, Written } from "~/ui/panel";
import { Instant } from "~/ui/day";
import { Changes } from "~/ui/timeline";
import { ChannelFields, EvidenceFields, NoteField, type MeetingOption } from "./entry-form";
import type { ProposalShown } from "./proposal.server";
import type { ActName } from "./joint-effect";
import { PeriodField } from "./period-field";

/** What was proposed, by whom, and what would change. */
export function ProposalWords({ proposal, timeZone }: { proposal: ProposalShown; timeZone: string }) {
  const t = useT();
  return (
    <Panel title={t("forms.proposal.what")}>
      <div className="grid gap-2">
        <p className="font-semibold">{t(`acts.${proposal.act}.name`)}</p>
        <Changes changes={proposal.changes} />
        <Written>{proposal.note}</Written>
        <p className="text-small text-quiet">
          {t("forms.proposal.by", { by: proposal.by })} · <Instant at={proposal.proposedAt} timeZone={timeZone} />
        </p>
      </div>
    </Panel>
  );
}

/** Whether a concurrence is the last one needed. */
export function EffectOfReply({ left }: { left: string[] }) {
  const t = useT();
  const { intl } = useLocale();
  return <>{left.length ? t("forms.proposal.effectAwaits", { sides: new Intl.ListFormat(intl).format(left) }) : t("forms.proposal.effectNow")}</>;
}

type ReplyProps = { act: ActName; proposal: ProposalShown | null; timeZone: string; required?: boolean };

/** A reply to a proposal: what was proposed, and a note. */
export function ReplyForm({ act, proposal, timeZone, required }: ReplyProps) {
  const t = useT();
  return (
    <>
      {proposal ? <ProposalWords proposal={proposal} timeZone={timeZone} /> : null}
      <NoteField act={act} required={required} hint={t(required ? "forms.note.why" : "forms.note.optional")} rows={3} />
    </>
  );
}

type RecordProps = Omit<ReplyProps, "act" | "required"> & { sides: { code: string; name: string }[]; today: string; meetings: MeetingOption[] };

/** A concurrence that came by letter or otherwise, with the paper it came on. */
export function RecordForm({ proposal, timeZone, sides, today, meetings }: RecordProps) {
  const t = useT();
  return (
    <>
      {proposal ? <ProposalWords proposal={proposal} timeZone={timeZone} /> : null}
      <SelectField name="side" label={t("forms.proposal.side")} required empty={sides.length === 1 ? null : undefined}
        choices={sides.map(({ code, name }) => ({ value: code, label: name }))} />
      <ChannelFields meetings={meetings} required />
      <PeriodField name="happenedOn" label={t("forms.proposal.on")} hint={t("forms.period.hint")} today={today} />
      <EvidenceFields label={t("forms.proposal.letter")} required />
      <NoteField act="recordConcurrence" hint={t("forms.note.optional")} rows={2} />
    </>
  );
}
