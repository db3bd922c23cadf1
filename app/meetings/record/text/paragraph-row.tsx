import { useT, useLocale } from "~/locales/use-t";
import { listWords } from "~/history/value-words";
import { nameLanguage } from "~/programmes/languages";
import { PostButton } from "~/ui/button";
import { Press } from "~/ui/press";
import { Link } from "~/ui/link";
import { ParagraphComments } from "./paragraph-comments";
import { Prose } from "./prose";
import type { RecordPageData } from "./read-record-page.server";
import { anchorOf, type ParagraphView } from "./record-view";

type Props = { paragraph: ParagraphView; data: RecordPageData; base: string; first: boolean; last: boolean };

/** One paragraph: its number, its text in every language, how far it is agreed; to those who work on it, what was recorded and what they may do. */
export function ParagraphRow({ paragraph, data, base, first, last }: Props) {
  const { languages } = data.record;
  const { number, texts, work } = paragraph;
  return (
    <div id={anchorOf(paragraph)} data-row="" tabIndex={data.may.work ? -1 : undefined} className="grid scroll-mt-4 grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 target:bg-accent-wash focus-visible:outline-2">
      <span className="font-serif tabular-nums">{number}</span>
      <div className="grid min-w-0 gap-1.5">
        <div className={languages.length > 1 ? `grid gap-x-8 gap-y-2 md:grid-cols-2 ${languages.length % 3 ? "" : "2xl:grid-cols-3"}` : "max-w-text"}>
          {languages.map((language) => <Text key={language} language={language} text={texts[language]} named={languages.length > 1} recorded={Boolean(work?.composed.includes(language))} />)}
        </div>
        <Standing paragraph={paragraph} data={data} />
        {work ? <Acts paragraph={paragraph} data={data} base={base} first={first} last={last} /> : null}
        {work ? <ParagraphComments comments={work.comments} base={base} zone={data.zone} mayResolve={data.may.comment} /> : null}
      </div>
    </div>
  );
}

function Text({ language, text, named, recorded }: { language: string; text: string | undefined; named: boolean; recorded: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <div className="min-w-0">
      {named ? <p data-screen="" className="text-small text-quiet md:sr-only">{nameLanguage(language, intl)}</p> : null}
      {text ? <Prose text={text} language={language} /> : <p className="text-quiet italic">{t("recordText.paragraph.unwritten")}</p>}
      {recorded ? <p data-screen="" className="text-small text-quiet">{t("recordText.paragraph.composed")}</p> : null}
    </div>
  );
}

/** How far it is agreed; what was recorded, which no words change. */
function Standing({ paragraph: { state, agreedBy, work }, data: { record, circulatedAt } }: Pick<Props, "paragraph" | "data">) {
  const t = useT();
  const { intl } = useLocale();
  const names = record.sides.filter(({ code }) => agreedBy.includes(code)).map(({ name }) => name);
  const said = state === "agreed" ? t("recordText.paragraph.agreed") : names.length ? t("recordText.paragraph.proposedBy", { sides: listWords(names, intl) }) : t("recordText.paragraph.proposed");
  return (
    <div data-screen={state === "agreed" ? "" : undefined} className="text-small">
      <p className="flex flex-wrap gap-x-4">
        <span className={state === "agreed" ? "text-good" : "text-waiting"}>{said}</span>
        {work?.changed && circulatedAt ? <strong className="text-attention">{t("recordText.paragraph.changed")}</strong> : null}
      </p>
      {work?.facts.length ? (
        <ul data-screen="" className="text-quiet">
          {work.facts.map(({ field, from, to }, index) => <li key={index} dir="auto">{t("recordText.paragraph.recorded")} · {from === null ? t("recordText.paragraph.factNew", { field, to: to ?? "–" }) : t("recordText.paragraph.fact", { field, from, to: to ?? "–" })}</li>)}
        </ul>
      ) : null}
    </div>
  );
}

function Acts({ paragraph: { key, number, item, agreedBy, work }, data: { may, own, record, recordable }, base, first, last }: Props) {
  const t = useT();
  if (!work) return null;
  const named = (act: string) => t("recordText.acts.named", { act, number: number || "–" });
  const free = work.outcomeId === null;
  const agreed = own !== null && agreedBy.includes(own.code);
  const correct = recordable && work.outcomeId ? `${base}/outcomes/${work.outcomeId}/take-back` : item ? `/p/${record.programme.key}/recommendations/${item.number}` : null;
  return (
    <div data-screen="" role="group" aria-label={t("recordText.paragraph.menu", { number: number || "–" })} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
      {may.word ? <Link to={`${base}/record/${key}/edit`} data-key="e" aria-label={named(t("recordText.acts.edit"))}>{t("recordText.acts.edit")}</Link> : null}
      {may.comment ? <Link to={`${base}/record/${key}/comment`} data-key="c" aria-label={named(t("recordText.acts.comment"))}>{t("recordText.acts.comment")}</Link> : null}
      {may.agree && own ? (
        <Press action={`${base}/record/agree`} values={{ seen: `${key} ${work.version}`, ...(agreed ? { withdraw: "1" } : {}) }} size="small" kind={agreed ? "quiet" : undefined} keyName="y" label={named(t(agreed ? "recordText.acts.withdraw" : "recordText.acts.agree"))}>
          {t(agreed ? "recordText.acts.withdraw" : "recordText.acts.agree")}
        </Press>
      ) : null}
      {may.order ? <Link to={`${base}/record/add?after=${key}`}>{t("recordText.acts.addAfter")}</Link> : null}
      {may.order && free && !first ? <PostButton action={`${base}/record/${key}/move`} values={{ step: "up" }} size="small" kind="quiet" label={named(t("recordText.acts.up"))}>{t("recordText.acts.up")}</PostButton> : null}
      {may.order && free && !last ? <PostButton action={`${base}/record/${key}/move`} values={{ step: "down" }} size="small" kind="quiet" label={named(t("recordText.acts.down"))}>{t("recordText.acts.down")}</PostButton> : null}
      {may.order && free ? <Link to={`${base}/record/${key}/remove`} aria-label={named(t("recordText.acts.remove"))}>{t("recordText.acts.remove")}</Link> : null}
      {may.word && correct && !free ? <Link to={correct}>{t("recordText.paragraph.correct")}</Link> : null}
    </div>
  );
}
