import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { SideBySide } from "~/recommendations/item-page/wording";
import { Link } from "~/ui/link";
import { JointPositionMark, PositionMark } from "~/ui/position-mark";
import { StatusMark } from "~/ui/status-mark";
import { addressOf } from "./address";
import type { PointView } from "./read-point.server";
import type { SessionView } from "./read-session.server";

type Props = { session: SessionView; base: string };

/** What is before the session now: the point, its recommendation, its wording, how it stands. */
export function PointHead({ session: { entry, point, agenda }, base }: Props) {
  const t = useT();
  if (!entry) return null;
  const title = point?.title ?? entry.title;
  const of = agenda.filter(({ kind }) => kind !== "PAUSE").length;
  return (
    <header className="grid gap-3">
      <div>
        <p className="flex flex-wrap gap-x-3 text-small text-quiet">
          <span className="tabular-nums xl:hidden">{t("session.agenda.fold", { number: entry.number || "–", count: of })}</span>
          {point ? <Link to={point.url} className="font-semibold tabular-nums">{point.reference}</Link> : null}
          <span>{point && entry.kind === "ITEM" ? point.kind : t(`session.point.kinds.${entry.kind}`)}</span>
          {point?.sector ? <bdi>{point.sector}</bdi> : null}
          {entry.standing ? <span>{t("session.point.standing")}</span> : null}
          {entry.presenter ? <span dir="auto">{t("session.point.presenter", { name: entry.presenter })}</span> : null}
          {point && entry.kind === "GROUP" ? <Link to={addressOf(base, { entry: entry.id })} data-key="b">{t("session.point.back")}</Link> : null}
        </p>
        <h2 className={`mt-1 max-w-4xl font-serif font-semibold wrap-anywhere ${title.length > 110 ? "text-lead" : "text-title"}`} dir="auto">{title || t(`session.point.kinds.${entry.kind}`)}</h2>
      </div>
      {point ? <Facts point={point} /> : null}
      {point?.wordings.length ? <SideBySide texts={point.wordings} /> : null}
      {point && point.sides.length > 1 ? <Positions point={point} /> : null}
    </header>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => <span className="text-quiet">{children}</span>;

function Facts({ point: { status, owner, deadline, daysRescheduled: _, reviewOn, reviewPast } }: { point: PointView }) {
  const t = useT();
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1">
      <span className="font-semibold"><StatusMark status={status} /></span>
      {owner ? <span><Quiet>{t("item.head.owner")}</Quiet> <bdi>{owner.name}</bdi></span> : <Quiet>{t("item.head.noOwner")}</Quiet>}
      {deadline ? (
        <span>
          <Quiet>{t("item.head.deadline")}</Quiet> <bdi>{deadline.words}</bdi>
          {deadline.pastDue ? <strong className="text-attention"> · {t("item.head.pastDue")}</strong> : null}
          {deadline.dueSoon ? <strong className="text-waiting"> · {t("item.head.dueSoon")}</strong> : null}
        </span>
      ) : <Quiet>{t("item.head.noDeadline")}</Quiet>}
      {reviewOn ? <span className={reviewPast ? "text-attention" : ""}>{t(reviewPast ? "item.head.reviewPast" : "item.head.reviewOn", { day: reviewOn })}</span> : null}
    </p>
  );
}

/** The joint position, and a line a side: what it says and who leads there. */
function Positions({ point }: { point: PointView }) {
  const t = useT();
  return (
    <section aria-label={t("session.point.positions")}>
      <p className="flex flex-wrap items-baseline gap-x-2 border-b border-rule pb-1"><Quiet>{t("item.head.joint")}</Quiet> <JointPositionMark position={point.jointPosition} /></p>
      <dl className="grid">
        {point.sides.map(({ code, name, value, reason, organisations }) => (
          <div key={code} className="grid gap-x-4 border-b border-rule py-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt dir="auto" className="text-small leading-6 text-quiet">{name}</dt>
            <dd className="flex min-w-0 flex-wrap items-baseline gap-x-4">
              <PositionMark position={value} />
              {reason ? <span className="said" dir="auto">{reason}</span> : null}
              <span className="text-small text-quiet" dir="auto">{organisations.map((one) => one.abbreviation || one.name).join(", ")}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
