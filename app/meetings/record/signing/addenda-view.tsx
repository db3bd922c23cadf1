import { useLocale, useT } from "~/locales/use-t";
import { formatInstant } from "~/ui/dates";
import { Panel } from "~/ui/panel";
import { Hash } from "./hash";
import type { Addendum } from "./record-file";

type Props = { addenda: readonly Addendum[]; languages: readonly string[]; zone: string };

/** The corrections of a concluded record, in their order, under it; a column a language. */
export function Addenda({ addenda, languages, zone }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (!addenda.length) return null;
  return (
    <Panel title={t("signing.addenda.title")} count={addenda.length} id="addenda">
      {addenda.map(({ number, paragraph, texts, reason, addedAt, addedBy, hash }) => (
        <section key={number} id={`addendum-${number}`} className="grid gap-2 border-b border-rule py-3">
          <h3>{t("signing.addenda.name", { number })}{paragraph ? <span className="font-normal text-quiet"> · {t("signing.addenda.to", { paragraph })}</span> : null}</h3>
          <div className={languages.length > 1 ? "grid gap-x-8 gap-y-2 sm:grid-cols-2" : "grid"}>
            {languages.map((language) => <p key={language} lang={language} dir="auto" className="said whitespace-pre-wrap">{texts[language]}</p>)}
          </div>
          <p dir="auto" className="text-small">{t("signing.addenda.reason", { reason })}</p>
          <p className="text-small text-quiet"><bdi>{t("signing.addenda.by", { name: addedBy.office || addedBy.name, at: formatInstant(addedAt, intl, zone) })}</bdi> · {t("signing.addenda.hash")} <Hash value={hash} /></p>
        </section>
      ))}
    </Panel>
  );
}
