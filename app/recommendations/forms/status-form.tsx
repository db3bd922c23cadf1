import { useT } from "~/locales/use-t";
import type { StatusActName } from "~/recommendations/acts";
import { EvidenceFields, HappenedFields, NoteField, type MeetingOption } from "./entry-form";
import { needs, NeedFields } from "./needs-form";

type StatusFormProps = { act: StatusActName; prefix: string; reviewOn: string | null; today: string; meetings: MeetingOption[] };

/** The fields of a move of the status: what it needs first. */
export function StatusForm({ act, prefix, reviewOn, today, meetings }: StatusFormProps) {
  const t = useT();
  const shown = needs(act, "evidence");
  const first = needs(act, "livesOnIn") || needs(act, "status");
  return (
    <>
      {first ? <NeedFields act={act} prefix={prefix} reviewOn={reviewOn} /> : null}
      <NoteField act={act} required={needs(act, "note")} hint={t(needs(act, "note") ? "forms.note.why" : "forms.note.optional")} autoFocus={!first} />
      {first ? null : <NeedFields act={act} prefix={prefix} reviewOn={reviewOn} />}
      <EvidenceFields required={shown} />
      <HappenedFields today={today} meetings={meetings} />
    </>
  );
}
