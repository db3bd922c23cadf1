import { useT } from "~/locales/use-t";
import type { Sign } from "./outbox";

const TONES: Record<Sign, string> = {
  saved: "text-good", saving: "text-quiet", offline: "bg-waiting-wash text-waiting px-2", signedOut: "bg-attention-wash text-attention px-2", refused: "text-attention",
};
const MARKS: Record<Sign, string> = {
  saved: "M2.5 6.5l2.5 2.5l4.5 -6", saving: "M6 1.5a4.5 4.5 0 1 1 -4.5 4.5", offline: "M1.5 10.5l9 -9M3 4.5a6 6 0 0 1 6 0M4.5 7.5a3 3 0 0 1 3 0",
  signedOut: "M3 5.5h6v5h-6zM4.5 5.5v-2a1.5 1.5 0 0 1 3 0v2", refused: "M6 1.5v5.5M6 9.5v1",
};

/** Says how what was typed stands, in a word and a mark; read out when it changes. */
export function SaveSign({ at }: { at: Sign }) {
  const t = useT();
  return (
    <p role="status" data-sign={at} className={`noscript:hidden inline-flex items-baseline gap-1.5 rounded-part text-small ${TONES[at]}`}>
      <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12" className="shrink-0 self-center" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <path d={MARKS[at]} />
      </svg>
      <span>
        {t(`sessionLive.sign.${at}`)}
        {at === "signedOut" ? <> <a href="/sign-in" target="_blank" rel="opener">{t("sessionLive.signIn")}</a></> : null}
      </span>
    </p>
  );
}
