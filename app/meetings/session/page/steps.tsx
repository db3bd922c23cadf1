import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { addressOf } from "./address";
import { Clock } from "./clock";
import type { SessionView } from "./read-session.server";

type Props = { session: SessionView; base: string; meetingId: number };

/** The way from point to point, and the clock of who wants one. */
export function Steps({ session: { entry, before, after, keeper }, base, meetingId }: Props) {
  const t = useT();
  return (
    <nav data-screen="" aria-label={t("session.agenda.steps")} className="flex flex-wrap items-center gap-2">
      {before ? <ButtonLink to={addressOf(base, { entry: before })} size="small" keyName="k" preventScrollReset>{t("session.agenda.previous")}</ButtonLink> : null}
      {after ? <ButtonLink to={addressOf(base, { entry: after })} size="small" keyName="j" preventScrollReset>{t("session.agenda.next")}</ButtonLink> : null}
      {keeper && entry ? <Clock name={`${meetingId}.${entry.id}`} planned={entry.minutes} /> : null}
    </nav>
  );
}
