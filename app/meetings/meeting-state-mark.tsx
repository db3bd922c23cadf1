import type { MeetingState } from "#db/enums";
import { useT } from "~/locales/use-t";

const TONES: Partial<Record<MeetingState, string>> = {
  IN_SESSION: "border-accent text-accent",
  CONCLUDED: "border-good text-good",
  ADJOURNED: "border-waiting text-waiting",
  POSTPONED: "border-waiting text-waiting",
  CANCELLED: "border-edge text-quiet",
};

/** Where a meeting stands, in a word. */
export function MeetingStateMark({ state }: { state: MeetingState }) {
  const t = useT();
  return <span className={`rounded-part border px-1.5 text-small whitespace-nowrap ${TONES[state] ?? "border-edge text-ink"}`}>{t(`meetings.state.${state}`)}</span>;
}
