import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Panel, Written } from "~/ui/panel";
import { PositionMark } from "~/ui/position-mark";
import { SideBand } from "~/ui/side-band";
import type { SideView } from "./parts";
import type { ItemView } from "./view";

/** A part a side: its position with reason and date, and who leads and supports. */
export function SidePanel({ item: { sides }, url }: { item: ItemView; url: string }) {
  const t = useT();
  return (
    <Panel title={t(sides.length > 1 ? "item.sides.title" : "item.sides.titleOne")} id="sides">
      <div className="grid gap-4">{sides.map((side) => <Side key={side.code} side={side} only={sides.length === 1} url={url} />)}</div>
    </Panel>
  );
}

function Side({ side, only, url }: { side: SideView; only: boolean; url: string }) {
  const t = useT();
  return (
    <section aria-label={side.name} className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        {only ? null : <h3 dir="auto">{side.name}</h3>}
        <span><PositionMark position={side.value} /></span>
      </div>
      <Written>{side.reason}</Written>
      {side.on ? <p className="text-small text-quiet">{t("item.sides.since", { day: side.on })}</p> : null}
      {side.draft ? <SideBand side={side.name}><p>{t("item.sides.draft")} <PositionMark position={side.draft.value} /></p><Written>{side.draft.reason}</Written></SideBand> : null}
      <Organisations organisations={side.organisations} />
      <SideActs side={side} url={url} />
    </section>
  );
}

function Organisations({ organisations }: Pick<SideView, "organisations">) {
  const t = useT();
  if (!organisations.length) return <p className="text-small text-quiet">{t("item.sides.none")}</p>;
  return (
    <ul className="grid gap-1">
      {organisations.map(({ name, abbreviation, role, suggested, focalPoint }) => (
        <li key={name} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
          <span className="text-small leading-6 text-quiet">{t(`item.sides.${role}`)}</span>
          <span className="min-w-0">
            <bdi>{name}</bdi>{abbreviation ? <span className="text-quiet"> ({abbreviation})</span> : null}
            {suggested ? <> <span className="text-small text-quiet italic" title={t("item.sides.suggestedHelp")}>{t("item.sides.suggested")}</span></> : null}
            {focalPoint ? <span className="block text-small text-quiet">{t("item.sides.focalPoint", { name: focalPoint })}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SideActs({ side: { code, name, setPosition, setOrganisations, organisations }, url }: { side: SideView; url: string }) {
  const t = useT();
  if (!setPosition && !setOrganisations) return null;
  const position = setPosition === "own" ? t("item.sides.setPosition") : t("item.sides.setCommunicated");
  const naming = t(organisations.length ? "item.sides.changeOrganisations" : "item.sides.setOrganisations");
  return (
    <p data-screen="" className="flex flex-wrap gap-x-4 text-small">
      {setPosition ? <Link to={`${url}/position/${code}`} aria-label={t("item.sides.ofSide", { act: position, side: name })}>{position}</Link> : null}
      {setOrganisations ? <Link to={`${url}/organisations/${code}`} aria-label={t("item.sides.ofSide", { act: naming, side: name })}>{naming}</Link> : null}
    </p>
  );
}
