import { useT } from "~/locales/use-t";
import { Definitions } from "~/ui/panel";
import { isJointAct, type Settings } from "./settings";

type Facts = { key: string; name: string; referencePrefix: string; timeZone: string; notice: string | null; sides: readonly string[] };

/** What a programme is called, where it lies and by which clock it goes. */
export function ProgrammeFacts({ facts }: { facts: Facts }) {
  const t = useT();
  return (
    <Definitions rows={[
      { term: t("programmes.details.name"), value: <bdi>{facts.name}</bdi> },
      { term: t("programmes.details.key"), value: `/p/${facts.key}` },
      { term: t("programmes.details.prefix"), value: facts.referencePrefix },
      { term: t("programmes.details.timeZone"), value: facts.timeZone.replaceAll("_", " ") },
      { term: t("programmes.details.sides"), value: facts.sides.join(", ") },
      { term: t("programmes.details.notice"), value: facts.notice ? <span dir="auto">{facts.notice}</span> : t("programmes.details.none") },
    ]} />
  );
}

/** The joint settings now in force. */
export function SettingsInForce({ settings: { exemptActs, observersComment } }: { settings: Settings }) {
  const t = useT();
  const exempt = exemptActs.filter(isJointAct).map((act) => t(`acts.${act}.name`));
  return (
    <dl className="grid gap-3">
      <div>
        <dt className="text-small text-quiet">{t("programmes.settings.exemptActs")}</dt>
        <dd>{exempt.length ? exempt.join(", ") : t("programmes.settings.exemptNone")}</dd>
      </div>
      <div>
        <dt className="text-small text-quiet">{t("programmes.settings.observersComment")}</dt>
        <dd>{t(observersComment ? "programmes.settings.yes" : "programmes.settings.no")}</dd>
      </div>
    </dl>
  );
}
