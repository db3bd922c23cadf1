import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** What an act of one press answers where the browser went along: why it was refused, and the way back. */
export function RefusedWork({ meeting, base, answer }: { meeting: Meeting; base: string; answer: Answer | null | undefined }) {
  const t = useT();
  const refusal = answer?.message ?? Object.values(answer?.errors ?? {})[0]?.[0];
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      {refusal ? <Notice tone="attention">{sayMessage(refusal, t)}</Notice> : null}
      <p className="mt-4"><ButtonLink to={`${base}/record`} kind="primary" keyName="Escape">{t("recordText.title")}</ButtonLink></p>
    </MeetingPage>
  );
}
