import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import type { WorkView } from "./my-work-view";

/** The next meetings of the programme. */
export function NextMeetings({ meetings, base, of }: { meetings: WorkView["meetings"]; base: string; of: string | null }) {
  const t = useT();
  const title = <span>{t("myWork.meetings.title")}{of ? <span className="sr-only">{`, ${of}`}</span> : null}</span>;
  return (
    <Panel title={title} acts={<Link to={`${base}/meetings`}>{t("myWork.meetings.all")}</Link>}>
      {meetings.length ? (
        <ul>
          {meetings.map(({ id, title, body, place, heldOn, precision, followed }) => (
            <li key={id} data-row="" className="grid gap-0.5 border-b border-rule py-2">
              <p className="text-small text-quiet tabular-nums"><Day day={heldOn} precision={precision} short /></p>
              <p className="wrap-anywhere"><Link to={`${base}/meetings/${id}`} data-open="" dir="auto">{title}</Link></p>
              <p className="text-small text-quiet wrap-anywhere">
                {[body, place].filter(Boolean).map((one, index) => <span key={index}>{index ? " · " : null}<bdi>{one}</bdi></span>)}{followed ? <> · {t("views.following")}</> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : <p className="text-quiet">{t("myWork.meetings.none")}</p>}
    </Panel>
  );
}

/** Changes of many items that go on, or in which something was refused. */
export function ChangesOfMany({ changes, base }: { changes: WorkView["many"]; base: string }) {
  const t = useT();
  const { intl } = useLocale();
  if (!changes.length) return null;
  return (
    <Panel title={t("myWork.many.title")}>
      <ul>
        {changes.map(({ id, running, day, items, refused }) => (
          <li key={id} data-row="" className="border-b border-rule py-2">
            <p className="text-small text-quiet"><Day day={day} short /></p>
            <Link to={`${base}/recommendations/many/${id}`} data-open="">{running ? t("myWork.many.running", { count: items }) : t("myWork.many.refused", { count: refused, items: formatNumber(items, intl) })}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
