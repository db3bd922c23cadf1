import { useT } from "~/locales/use-t";
import { Definitions, Panel, Written } from "~/ui/panel";
import type { ItemView } from "./view";

/** The facts of the register's columns, a row each. */
export function FactPanel({ item }: { item: ItemView }) {
  const t = useT();
  const { owner, daysRescheduled: days } = item;
  return (
    <Panel title={t("item.facts.title")} id="facts">
      <Definitions rows={[
        { term: t("item.facts.kind"), value: item.kind },
        { term: t("item.facts.sector"), value: item.sector && <bdi>{item.sector}</bdi> },
        { term: t("item.facts.owner"), value: owner && <><bdi>{owner.name}</bdi>{[owner.office, owner.side].filter(Boolean).map((part) => <span key={part} className="block text-small text-quiet" dir="auto">{part}</span>)}</> },
        { term: t("item.facts.closures"), value: item.deadline?.closures },
        { term: t("item.facts.rescheduled"), value: days ? t(days > 0 ? "item.deadline.later" : "item.deadline.earlier", { count: Math.abs(days) }) : "" },
        { term: t("item.facts.review"), value: item.reviewOn },
        { term: t("item.facts.priority"), value: item.priority },
        { term: t("item.facts.measure"), value: item.successMeasure && <Written>{item.successMeasure}</Written> },
      ]} />
    </Panel>
  );
}
