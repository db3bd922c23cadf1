import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import type { OtherDraft } from "../live/entry-draft";
import { sayTyped } from "./typed";

type Props = { other: OtherDraft; take: () => void; drop: () => void };

/** Another text of the same point, typed by oneself in another window: to be taken, or let go. */
export function OtherText({ other, take, drop }: Props) {
  const t = useT();
  return (
    <div className="grid gap-1 border-s-4 border-waiting bg-waiting-wash px-3 py-2">
      <p className="text-small text-waiting">{t("session.outcome.other")}</p>
      <p className="said" dir="auto">{sayTyped(Object.fromEntries(Object.entries(other.fields).map(([name, values]) => [name, values[0]])))}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" onClick={take}>{t("session.outcome.takeOther")}</Button>
        <Button type="button" size="small" kind="quiet" onClick={drop}>{t("session.refused.drop")}</Button>
      </div>
    </div>
  );
}
