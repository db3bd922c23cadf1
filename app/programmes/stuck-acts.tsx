import { useLocale, useT } from "~/locales/use-t";
import type { Stuck } from "~/people/completable";
import { isJointAct } from "./settings";

/** Every joint act that nobody can complete as members stand now, by the reason. */
export function StuckActs({ stuck }: { stuck: readonly Stuck[] }) {
  const t = useT();
  const { intl } = useLocale();
  if (!stuck.length) return <p className="text-quiet">{t("programmes.stuck.fine")}</p>;
  const either = new Intl.ListFormat(intl, { type: "disjunction" });
  const reasons = new Map<string, Stuck["act"][]>();
  for (const { act, sides, alone } of stuck) {
    const reason = alone ? t("programmes.stuck.alone") : t("programmes.stuck.noneOf", { sides: either.format(sides) });
    reasons.set(reason, [...(reasons.get(reason) ?? []), act]);
  }
  return (
    <div role="note" className="grid gap-2 border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      {[...reasons].map(([reason, acts]) => (
        <div key={reason}>
          <p className="font-semibold">{reason}</p>
          <p>{acts.map((act) => (isJointAct(act) ? t(`acts.${act}.name`) : t("programmes.stuck.settings"))).join(" · ")}</p>
        </div>
      ))}
      <p className="text-small text-quiet">{t("programmes.stuck.help")}</p>
    </div>
  );
}
