import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { isWebAddress, precisionOf, type Citation } from "./citations";

/** Where it is reported, in one line: publisher, date, the page itself. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  const t = useT();
  if (!citations.length) return null;
  return (
    <p className="text-small text-quiet">
      {t("sources.reportedBy")}{" "}
      {citations.map(({ publisher, date, url }, index) => (
        <span key={index}>
          {index ? "; " : null}
          {isWebAddress(url) ? <a href={url} rel="external noreferrer" dir="auto">{publisher}</a> : <span dir="auto">{publisher}</span>}
          {date ? <>, <Day day={date} precision={precisionOf(date)} short /></> : null}
        </span>
      ))}
    </p>
  );
}
