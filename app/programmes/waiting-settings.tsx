import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatInstant } from "~/ui/dates";
import { Written } from "~/ui/panel";
import { Changes } from "~/ui/timeline";
import { tellField } from "./change-words";
import type { ProgrammeFieldChange } from "./programme-acts";

export type WaitingSettings = {
  id: number;
  changes: ProgrammeFieldChange[];
  note: string;
  proposedAt: string;
  proposedByName: string;
  /** Sides whose reply is awaited; empty where a second secretary of the one side confirms. */
  awaited: string[];
  mayReply: boolean;
  mayWithdraw: boolean;
};

/** The change of settings that waits: for whom, since when, what it is, and what the reader may do about it. */
export function WaitingSettings({ waiting, base, timeZone }: { waiting: WaitingSettings; base: string; timeZone: string }) {
  const t = useT();
  const { intl } = useLocale();
  const date = formatInstant(waiting.proposedAt, intl, timeZone);
  const sides = new Intl.ListFormat(intl).format(waiting.awaited);
  const to = `${base}/proposals/${waiting.id}`;
  return (
    <section className="grid gap-2 border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      <h3>{waiting.awaited.length ? t("programmes.settings.waiting", { sides, date }) : t("programmes.settings.waitingAlone", { date })}</h3>
      <Changes changes={waiting.changes.map((change) => tellField(t, change))} />
      <Written>{waiting.note}</Written>
      <p className="text-small text-quiet" dir="auto">{t("programmes.settings.proposedBy", { name: waiting.proposedByName })}</p>
      {waiting.mayReply || waiting.mayWithdraw ? (
        <div className="flex flex-wrap gap-2">
          {waiting.mayReply ? <PostButton action={`${to}/concur`} kind="primary" keyName="y">{t("programmes.settings.concur")}</PostButton> : null}
          {waiting.mayReply ? <ButtonLink to={`${to}/decline`}>{t("programmes.settings.decline")}</ButtonLink> : null}
          {waiting.mayWithdraw ? <PostButton action={`${to}/withdraw`}>{t("programmes.settings.withdraw")}</PostButton> : null}
        </div>
      ) : null}
    </section>
  );
}
