import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import type { MeetingPageAct } from "./meeting-page-acts";

const KEYS: Partial<Record<MeetingPageAct, string>> = { edit: "e", next: "c" };

/** The acts of a meeting's page: one that comes next, the others beside it. */
export function MeetingActs({ acts, base, list, meetingId }: { acts: readonly MeetingPageAct[]; base: string; list: string; meetingId: number }) {
  const t = useT();
  const label = (act: MeetingPageAct) => (act === "edit" ? t("meetings.page.edit") : act === "next" ? t("meetings.page.planNext") : t(`meetings.moves.${act}.name`));
  return (
    <>
      {acts.map((act, index) => (
        <ButtonLink key={act} to={act === "next" ? `${list}/new?after=${meetingId}` : `${base}/${act}`} keyName={KEYS[act]}
          kind={index === 0 ? "primary" : act === "cancel" ? "quiet" : "secondary"}>{label(act)}</ButtonLink>
      ))}
    </>
  );
}
