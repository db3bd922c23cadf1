import { useLocale, useT } from "~/locales/use-t";
import { formatTime } from "~/ui/dates";
import { Link } from "~/ui/link";
import type { PagePoint } from "./read-agenda-page.server";
import { sayMinutes } from "./reason-words";

/** A point as it is called in a label: its reference and title. */
export const callPoint = ({ title, item, reference = item?.reference ?? "" }: { title: string; item?: { reference: string } | null; reference?: string }) => [reference, title].filter(Boolean).join(" ");

/** A point's title, leading to what it is of; a topic leads nowhere and is stood on itself. */
export function PointTitle({ point: { kind, title, item, query, body }, base }: { point: Pick<PagePoint, "kind" | "title" | "item" | "query" | "body">; base: string }) {
  const t = useT();
  const programme = base.replace(/\/meetings\/\d+$/, "");
  const look = "text-ink decoration-transparent hover:decoration-current font-medium";
  const to = item ? `${programme}/recommendations/${item.number}` : kind === "GROUP" ? `${programme}/recommendations?${query}` : kind === "REPORT" && body ? `${programme}/bodies/${body.id}` : null;
  const said = title || (kind === "PAUSE" ? t("agenda.page.pause") : t(`agenda.add.kind.${KINDS[kind]}`));
  const reference = item ? <span className="me-2 font-semibold whitespace-nowrap tabular-nums">{item.reference}</span> : null;
  return to
    ? <Link to={to} data-open="" className={look}>{reference}<bdi>{said}</bdi></Link>
    : <span tabIndex={-1} data-open="" className={kind === "PAUSE" ? "text-quiet italic" : "font-medium"} dir="auto">{said}</span>;
}

/** What each kind is called in the messages. */
export const KINDS = { ITEM: "item", GROUP: "group", REPORT: "report", TOPIC: "topic", PAUSE: "pause" } as const;

/** When a point ends: on the clocks of the session's place, or how long after the beginning. */
export function PointEnds({ ends, timeZone }: { ends: PagePoint["ends"]; timeZone: string }) {
  const t = useT();
  const { intl } = useLocale();
  if (!ends) return null;
  return <>{ends.at ? t("agenda.page.until", { time: formatTime(ends.at, intl, timeZone) }) : t("agenda.page.after", { time: sayMinutes(ends.total, t) })}</>;
}
