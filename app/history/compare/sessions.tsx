import { useLocale, useT } from "~/locales/use-t";
import { formatDay } from "~/ui/dates";
import { Rail } from "~/ui/rail";
import { withChange, type Address } from "./address";
import type { ComparisonData } from "./page.server";

type Session = ComparisonData["sessions"][number];

/** How many sessions of a body stand beside the page; the dates of the others can be typed. */
const SHOWN = 6;

/** The time since each session of each body, and between each and the next. */
export function Sessions({ comparison: { sessions, address, today, period } }: { comparison: ComparisonData }) {
  const t = useT();
  const { intl } = useLocale();
  const bodies = [...new Set([...sessions].reverse().map(({ body }) => body))];
  if (!sessions.length) return <Rail title={t("compare.sessions.title")} links={[]}><p className="text-small text-quiet">{t("compare.sessions.none")}</p></Rail>;
  const name = ({ title, day }: Session) => t("compare.sessions.onDay", { title, day: formatDay(day, intl, "short") });
  const to = (change: Partial<Address>) => withChange(address, { ...change, section: "" });
  const link = (from: Session, until: Session | null) => ({
    to: to({ from: from.day, to: until?.day ?? "", by: from.by }),
    label: until ? t("compare.sessions.between", { from: from.title, to: until.title }) : t("compare.sessions.since", { session: name(from) }),
    current: period !== null && period.from === from.day && period.to === (until?.day ?? today) && period.basis === from.by,
  });
  return bodies.map((body) => {
    const held = sessions.filter((session) => session.body === body).slice(-SHOWN - 1).reverse();
    const links = held.slice(0, SHOWN).flatMap((session, index) => [link(session, null), ...(held[index + 1] ? [link(held[index + 1] as Session, session)] : [])]);
    return <Rail key={body} title={body || t("compare.sessions.title")} links={links} />;
  });
}
