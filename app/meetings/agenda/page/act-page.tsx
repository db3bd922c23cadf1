import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { sayMessage } from "~/locales/say-message";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

type Frame = { meeting: Meeting; base: string; title: string; point?: string | null; children: ReactNode };

/** The page of one act on an agenda: what is done, and to which point. */
export function AgendaActPage({ meeting, base, title, point, children }: Frame) {
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{title}</h2>
      {point ? <p dir="auto" className="said mb-4 border-s border-rule ps-4">{point}</p> : null}
      {children}
    </MeetingPage>
  );
}

/** What an act of one press answers where the browser went along: why it was refused, and the way back. */
export function RefusedActPage({ meeting, base, title, point, answer }: Omit<Frame, "children"> & { answer: Answer | null | undefined }) {
  const t = useT();
  const refusal = answer?.message ?? Object.values(answer?.errors ?? {})[0]?.[0];
  return (
    <AgendaActPage meeting={meeting} base={base} title={title} point={point}>
      <Notice tone="attention">{refusal ? sayMessage(refusal, t) : t("agenda.acts.noneTitle")}</Notice>
      <p className="mt-4"><ButtonLink to={`${base}/agenda`} kind="primary" keyName="Escape">{t("agenda.acts.back")}</ButtonLink></p>
    </AgendaActPage>
  );
}
