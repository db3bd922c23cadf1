import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { StatusMark } from "~/ui/status-mark";
import { addressOf } from "./address";
import type { SessionView } from "./read-session.server";

type Props = { session: SessionView; base: string; list: string };

/** The recommendations of a group: each is opened and recorded on. */
export function GroupList({ session: { entry, group, recorded }, base, list }: Props) {
  const t = useT();
  if (!entry || !group) return null;
  return (
    <Panel title={t("session.point.members")} count={group.more ? undefined : group.items.length}>
      {group.items.length ? null : <p className="text-quiet">{t("session.point.membersNone")}</p>}
      <ol className="grid">
        {group.items.map(({ number, reference, title, status }) => {
          const outcomes = recorded.filter(({ item }) => item?.number === number).length;
          return (
            <li key={number} className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1.5">
              <span className="w-20 shrink-0 font-semibold tabular-nums">{reference}</span>
              <Link to={addressOf(base, { entry: entry.id, item: number })} preventScrollReset className="min-w-40 grow basis-60" dir="auto">{title}</Link>
              <span className="text-small"><StatusMark status={status} /></span>
              {outcomes ? <span className="text-small font-semibold text-good">✓ {t("session.agenda.outcomes", { count: outcomes })}</span> : null}
            </li>
          );
        })}
      </ol>
      {group.more ? <p className="mt-1 text-small"><Link to={`${list}?${entry.query}`}>{t("session.point.membersMore")}</Link></p> : null}
    </Panel>
  );
}
