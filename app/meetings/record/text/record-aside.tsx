import { useLocale, useT } from "~/locales/use-t";
import { formatInstant } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { sayHeading } from "../exports/record-words";
import type { RecordPageData } from "./read-record-page.server";

type Props = { data: RecordPageData; base: string };

/** Beside the record: comments nobody has resolved, its contents, and how to take it along. */
export function RecordAside({ data, base }: Props) {
  const t = useT();
  return (
    <div data-screen="" className="grid gap-8">
      <OpenComments data={data} base={base} />
      <Contents data={data} base={base} />
      <Panel title={t("recordText.download")}>
        <ul className="grid gap-1">
          <li><a href={`${base}/record.docx`} download>{t("papers.docx")}</a></li>
          {data.record.sides.length > 1 ? data.record.sides.map(({ code, name }) => <li key={code}><a href={`${base}/record.docx?original=${encodeURIComponent(code)}`} download>{t("papers.docx")}: {t("papers.record.original", { side: name })}</a></li>) : null}
          <li><a href={`${base}/record.md`} download>{t("papers.markdown")}</a></li>
          <li><a href={`${base}/record.json`} download>{t("papers.json")}</a></li>
        </ul>
      </Panel>
    </div>
  );
}

function OpenComments({ data: { openComments, may, zone }, base }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (!openComments.length) return null;
  return (
    <Panel title={t("recordText.comments")} count={openComments.length}>
      <ul>
        {openComments.map(({ id, number, text, by, at }) => (
          <li key={id} className="border-b border-rule py-1.5">
            <p dir="auto" className="line-clamp-3">{number ? <a href={`#p-${number}`} className="me-2 tabular-nums">{number}</a> : null}{text}</p>
            <p className="flex flex-wrap gap-x-4 text-small text-quiet">
              {number === null ? <span className="text-attention">{t("recordText.orphan")}</span> : null}
              <bdi>{t("recordText.comment.by", { name: by, at: formatInstant(at, intl, zone) })}</bdi>
              {may.comment ? <Link to={`${base}/record/comments/${id}/resolve`} data-key="r">{t("recordText.acts.resolve")}</Link> : null}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Contents({ data: { contents, page, pages }, base }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const points = contents.filter(({ part }) => part === null);
  if (points.length < 2) return null;
  return (
    <nav aria-label={t("recordText.contents")}>
      <Panel title={t("recordText.contents")}>
        <ol className="grid max-h-96 gap-0.5 overflow-y-auto text-small">
          {points.map((one) => {
            const here = pages === 1 || page === null || page === one.page;
            const under = one.under;
            return <li key={under} dir="auto">{here ? <a href={`#s-${under}`}>{sayHeading(one, { t, intl, timeZone: "UTC" })}</a> : <Link to={`${base}/record?page=${one.page}#s-${under}`}>{sayHeading(one, { t, intl, timeZone: "UTC" })}</Link>}</li>;
          })}
        </ol>
      </Panel>
    </nav>
  );
}
