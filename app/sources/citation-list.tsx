import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { isWebAddress, precisionOf, type Citation } from "./citations";

/** Where it is reported, in one line: publisher, date, the page itself. `bare`: where a heading says already what it is. */
export function CitationList({ citations, bare }: { citations: readonly Citation[]; bare?: boolean }) {
  const t = useT();
  if (!citations.length) return null;
  return (
    <p className="text-small text-quiet">
      {bare ? null : <>{t("sources.reportedBy")} </>}
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
