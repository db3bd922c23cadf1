import { useLocale, useT } from "~/locales/use-t";
import { sayHeading } from "../exports/record-words";
import { Link } from "~/ui/link";
import { ParagraphRow } from "./paragraph-row";
import type { RecordPageData } from "./read-record-page.server";
import type { SectionView } from "./record-view";

type Props = { data: RecordPageData; base: string };

/** The numbered text: a section a point of the agenda, its paragraphs in it. */
export function RecordSections({ data, base }: Props) {
  return <>{data.sections.map((section) => <Section key={section.part ?? section.entryId} section={section} data={data} base={base} />)}</>;
}

function Section({ section, data, base }: Props & { section: SectionView }) {
  const t = useT();
  const { intl } = useLocale();
  const under = section.part ?? section.entryId ?? "";
  return (
    <section id={`s-${under}`} className="grid gap-3">
      <h3 className={section.part === null ? "font-serif text-lead" : "sr-only"} dir="auto">{sayHeading(section, { t, intl, timeZone: "UTC" })}</h3>
      {section.paragraphs.map((paragraph, index) => <ParagraphRow key={paragraph.key} paragraph={paragraph} data={data} base={base} first={index === 0} last={index === section.paragraphs.length - 1} />)}
      {data.may.order ? <p data-screen="" className="text-small"><Link to={`${base}/record/add?under=${under}`}>{t("recordText.acts.add")}<span className="sr-only"> {section.part ? t(`recordText.add.part.${section.part}`) : section.number}</span></Link></p> : null}
    </section>
  );
}
