import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

type Props = { link: string; name: string; back: string; backLabel: string; reset?: boolean };

/** A one-time link, shown this once, to be copied and sent. */
export function OneTimeLink({ link, name, back, backLabel, reset = false }: Props) {
  const t = useT();
  return (
    <div className="grid max-w-text gap-4">
      <Notice tone="done">{t(reset ? "admin.person.linkDone" : "admin.invite.done", { name })}</Notice>
      <div className="grid gap-1">
        <label htmlFor="link" className="font-semibold">{t("people.members.linkFor", { name })}</label>
        <p id="link-hint" className="text-small text-quiet">{t(reset ? "admin.person.linkHelp" : "people.members.linkHelp")}</p>
        <input id="link" className="entry font-mono text-small" readOnly value={link} aria-describedby="link-hint" autoFocus onFocus={(event) => event.currentTarget.select()} />
      </div>
      <p><ButtonLink to={back}>{backLabel}</ButtonLink></p>
    </div>
  );
}
