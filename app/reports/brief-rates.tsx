import { useLocale, useT } from "~/locales/use-t";
import { FIRST_QUERY, withChange, type Filters } from "~/recommendations/list/query";
import { OPEN_STATUSES } from "~/recommendations/status";
import { formatNumber } from "~/ui/dates";
import { Panel } from "~/ui/panel";
import { ageInWords } from "./ageing";
import { CountBar } from "./bars";
import { STANDING_FILTERS } from "./brief-sectors";
import type { Brief } from "./brief.server";
import { OutOf, Percent } from "./share";
import { Counted } from "./standing-table";

type Props = { brief: Brief };

/** The four rates, each with what it is out of and its rule in one sentence. */
export function BriefRates({ brief: { rates, positions, counted, standing, outside } }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const say = (count: number) => formatNumber(count, intl);
  const rows = [
    { id: "agreement", name: t("reviews.rates.agreement"), part: rates.agreement, rule: t("reviews.rates.agreementRule", { partly: say(positions.partlyAgreed), not: say(positions.notAgreed), pending: say(positions.pending) }) },
    { id: "implementation", name: t("reviews.rates.implementation"), part: rates.implementation, rule: t("reviews.rates.implementationRule") },
    { id: "onTimeFirst", name: t("reviews.rates.onTimeFirst"), part: rates.onTimeFirst, rule: t("reviews.rates.onTimeFirstRule") },
    { id: "onTime", name: t("reviews.rates.onTime"), part: rates.onTime, rule: t("reviews.rates.onTimeRule") },
  ];
  return (
    <Panel title={t("reviews.rates.title")}>
      <dl>
        {rows.map(({ id, name, part, rule }) => (
          <div key={id} className="border-b border-rule py-1 print:py-0.5">
            <dt className="flex flex-wrap items-baseline justify-between gap-x-3"><span>{name}</span> <span className="font-semibold tabular-nums"><OutOf part={part} /> <span className="ps-2"><Percent part={part} /></span></span></dt>
            <dd className="text-small text-quiet">{rule}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-small text-quiet">
        {t("reviews.rates.outside", { counted: say(counted), total: say(standing.total), unconfirmed: say(outside.unconfirmed), carriedOver: say(outside.carriedOver) })}
      </p>
    </Panel>
  );
}

/** How old what is open is: bars with their numbers, and the median. */
export function BriefAges({ brief: { ageing } }: Props) {
  const t = useT();
  const longest = Math.max(0, ...ageing.bands.map(({ count }) => count));
  if (!ageing.total) return <Panel title={t("reviews.ageing.title")}><p className="text-quiet">{t("reviews.ageing.none")}</p></Panel>;
  return (
    <Panel title={t("reviews.ageing.title")}>
      <table className="register">
        <caption className="sr-only">{t("reviews.ageing.title")}</caption>
        <thead><tr><th scope="col">{t("reviews.ageing.band")}</th><th scope="col">{t("reviews.standing.chart")}</th><th scope="col" data-align="end">{t("reviews.ageing.count")}</th><th scope="col" data-align="end">{t("reviews.rates.share")}</th></tr></thead>
        <tbody>
          {ageing.bands.map(({ band, count }) => (
            <tr key={band}>
              <td className="text-base max-md:basis-full print:py-px! print:text-small">{t(`reviews.ageing.bands.${band}`)}</td>
              <td><CountBar count={count} longest={longest} /></td>
              <td data-label={t("reviews.ageing.count")} data-align="end"><OutOf part={{ count, of: ageing.total }} /></td>
              <td data-label={t("reviews.rates.share")} data-align="end"><Percent part={{ count, of: ageing.total }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {ageing.median === null ? null : <p className="mt-1">{t("reviews.ageing.median")}: <span className="font-semibold"><Age days={ageing.median} /></span></p>}
      <p className="text-small text-quiet print:hidden">{t("reviews.ageing.rule")}</p>
    </Panel>
  );
}

/** An age in the unit one would say it in. */
function Age({ days }: { days: number }) {
  const t = useT();
  const { intl } = useLocale();
  const { count, unit } = ageInWords(days);
  return <>{unit === "years" ? t("reviews.ageing.years", { years: formatNumber(count, intl) }) : t(`reviews.ageing.${unit}`, { count })}</>;
}

/** What the reader's own side answers for; nobody else reads it, and no other side stands beside it. */
export function BriefOwn({ brief: { own, key, standing, past } }: Props) {
  const t = useT();
  if (!own) return null;
  const { side } = own;
  const rows: { id: string; name: string; count: number; of: number; filters: Partial<Filters> }[] = [
    { id: "items", name: t("reviews.own.items"), count: own.total, of: standing.total, filters: { side: side.code } },
    ...(["open", "pastDue", "closed"] as const).map((name) => ({ id: name, name: t(`reviews.own.${name}`), count: own[name], of: name === "pastDue" ? own.open : own.total, filters: { ...STANDING_FILTERS[name], side: side.code } })),
    { id: "silent", name: t("reviews.own.silent"), count: own.silent, of: standing.open, filters: { status: [...OPEN_STATUSES], positions: { [side.code]: "NOT_COMMUNICATED" } } },
    { id: "awaited", name: t("reviews.own.awaited"), count: own.awaited, of: standing.total, filters: { is: ["awaiting-our-reply"] } },
  ];
  return (
    <Panel title={t("reviews.own.title", { side: side.name })}>
      <p className="text-small text-quiet print:hidden">{t("reviews.own.explain", { side: side.name })}</p>
      <dl className="grid gap-x-8 sm:grid-cols-2 print:grid-cols-1">
        {rows.map(({ id, name, count, of, filters }) => (
          <div key={id} className="flex flex-wrap justify-between gap-x-3 border-b border-rule py-1 print:py-0.5">
            <dt>{name}</dt>
            <dd className="font-semibold tabular-nums"><Counted count={count} to={`/p/${key}/recommendations${withChange({ ...FIRST_QUERY, asOf: past }, filters)}`} /> <Of of={of} /></dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** What a linked number is out of. */
export function Of({ of }: { of: number }) {
  const t = useT();
  const { intl } = useLocale();
  return <span className="font-normal text-quiet">{t("reviews.brief.of", { of: formatNumber(of, intl) })}</span>;
}
