import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import type { SessionData } from "./load-session.server";

/** What its keeper does to the session on the day, the likeliest first; and the ways to who is present and to the screen of the room. */
export function RunButtons({ data: { meeting, base, moves, recorder } }: { data: SessionData }) {
  const t = useT();
  return (
    <>
      {moves.map((move, index) => move === "close" ? <ButtonLink key={move} to={`${base}/run?act=close`}>{t("session.run.close")}</ButtonLink> : (
        <PostButton key={move} action={`${base}/run`} values={{ act: move }} kind={index === 0 && move === "open" ? "primary" : undefined}>
          {t(move === "open" && meeting.state === "ADJOURNED" ? "session.run.reopen" : `session.run.${move}`)}
        </PostButton>
      ))}
      {recorder ? <ButtonLink to={`${base}/attendance`} kind="quiet">{t("session.run.attendance")}</ButtonLink> : null}
      <ButtonLink to={`${base}/screen`} kind="quiet">{t("session.run.screen")}</ButtonLink>
    </>
  );
}
