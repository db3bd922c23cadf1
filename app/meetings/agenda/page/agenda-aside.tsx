import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Instant } from "~/ui/day";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { Press } from "~/ui/press";
import type { AgendaPageData } from "./read-agenda-page.server";

type Props = { data: AgendaPageData; base: string; zone: string };

/** Which sides have concurred in the agenda as it stands, and what comes next. */
export function Concurrence({ data: { concurrence, may, stamp, side, version, points }, base, zone }: Props) {
  const t = useT();
  if (!concurrence || !points.length) return null;
  const own = concurrence.find(({ sideId }) => sideId === side?.id);
  return (
    <Panel title={t("agenda.concurrence.title")}>
      <ul className="grid gap-1">
        {concurrence.map(({ sideId, side: name, by, at }) => (
          <li key={sideId}><span aria-hidden="true" className={by ? "text-good" : "text-waiting"}>{by ? "✓" : "○"}</span> <bdi className="font-semibold">{name}</bdi>{" "}
            {by && at ? <span className="text-small text-quiet"><bdi>{t("agenda.concurrence.has", { by })}</bdi>, <Instant at={at} timeZone={zone} /></span> : <span className="text-small text-quiet">{t("agenda.concurrence.hasNot")}</span>}</li>
        ))}
      </ul>
      <p data-screen="" className="mt-1 text-small text-quiet">{t("agenda.concurrence.asked")}</p>
      <div data-screen="" className="mt-3 flex flex-wrap gap-2">
        {may.concur && own && !own.by ? <Press action={`${base}/agenda/concur`} values={{ stamp }} kind="primary" keyName="y">{t("agenda.concurrence.act", { side: own.side })}</Press> : null}
        {may.circulate ? <ButtonLink to={`${base}/agenda/circulate`} keyName="c" kind={own && !own.by ? "secondary" : "primary"}>{t(version ? "agenda.concurrence.circulateAgain" : "agenda.concurrence.circulate")}</ButtonLink> : null}
      </div>
    </Panel>
  );
}

/** Every version that went round. */
export function Versions({ versions, base, zone, current }: { versions: AgendaPageData["versions"]; base: string; zone: string; current: number | null }) {
  const t = useT();
  if (!versions.length) return null;
  return (
    <div data-screen="">
      <Panel title={t("agenda.versions.title")}>
        <ul className="grid gap-1 text-small">
          {current === null ? null : <li><Link to={`${base}/agenda`}>{t("agenda.versions.now")}</Link></li>}
          {versions.map(({ number, at, by }) => (
            <li key={number}>
              {number === current ? <span className="font-semibold">{t("agenda.versions.of", { number })}</span> : <Link to={`${base}/agenda?version=${number}`}>{t("agenda.versions.of", { number })}</Link>}
              <span className="text-quiet">, <Instant at={at} timeZone={zone} />, <bdi>{by}</bdi></span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** What came off: to be put back by those who order the agenda. */
export function TakenOff({ data: { removed, may, version }, base }: Omit<Props, "zone">) {
  const t = useT();
  if (!removed.length) return null;
  const since = version && removed.every((point) => point.since);
  return (
    <Panel title={since ? t("agenda.page.offSince", { number: version.number }) : t("agenda.page.off")}>
      <ul>
        {removed.map(({ id, title, reference, since: was }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b border-rule py-1.5 text-small">
            <span className="min-w-40 grow basis-40"><s><span className="me-1.5 font-semibold tabular-nums">{reference}</span><bdi>{title || t("agenda.page.pause")}</bdi></s>{was && version && !since ? <span className="text-accent"> {t("agenda.page.offSince", { number: version.number })}</span> : null}</span>
            {may.edit ? <Press action={`${base}/agenda/${id}/put-back`} size="small" label={t("agenda.page.putBackNamed", { point: [reference, title].filter(Boolean).join(" ") })}>{t("agenda.page.putBack")}</Press> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
