import { useLocale, useT } from "~/locales/use-t";
import type { Stuck } from "~/people/completable";
import { isJointAct } from "./settings";

/** Every joint act that nobody can complete as members stand now, and why. */
export function StuckActs({ stuck }: { stuck: readonly Stuck[] }) {
  const t = useT();
  const { intl } = useLocale();
  const list = (sides: string[]) => new Intl.ListFormat(intl, { type: "disjunction" }).format(sides);
  if (!stuck.length) return <p className="text-quiet">{t("programmes.stuck.fine")}</p>;
  return (
    <div role="note" className="border-s-4 border-waiting bg-waiting-wash px-4 py-2">
      <p className="mb-1">{t("programmes.stuck.help")}</p>
      <ul className="grid gap-1">
        {stuck.map(({ act, sides, alone }) => {
          const name = isJointAct(act) ? t(`acts.${act}.name`) : t("programmes.stuck.settings");
          return <li key={act}>{alone ? t("programmes.stuck.alone", { act: name }) : t("programmes.stuck.noneOf", { act: name, sides: list(sides) })}</li>;
        })}
      </ul>
    </div>
  );
}
