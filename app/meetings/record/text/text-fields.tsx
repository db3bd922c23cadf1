import { useState, type FormEvent } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { nameLanguage } from "~/programmes/languages";
import type { Answer } from "~/ui/answer";
import { Panel } from "~/ui/panel";
import { TextArea } from "~/ui/text-fields";
import type { Texts } from "../record";
import { Prose } from "./prose";

type Props = { languages: readonly string[]; texts: Texts; hint: string; answer?: Answer | null; previewed: boolean };

/** The words of a paragraph, a column a language, and as they will read: as they are typed, or where a form was sent to see it. */
export function ParagraphTexts({ languages, texts, hint, answer, previewed }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const typed = (language: string) => { const said = answer?.typed[`text-${language}`]; return typeof said === "string" ? said : (texts[language] ?? ""); };
  const [live, setLive] = useState<Texts>({});
  const follow = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLTextAreaElement) setLive((all) => ({ ...all, [target.name.slice("text-".length)]: target.value }));
  };
  const columns = languages.length > 1 ? "grid items-start gap-x-8 gap-y-4 md:grid-cols-2" : "grid max-w-text gap-4";
  const shown = languages.map((language) => [language, live[language] ?? typed(language)] as const);
  const touched = previewed || Object.keys(live).length > 0;
  return (
    <div className="grid gap-5" onInput={follow}>
      <div className={columns}>
        {languages.map((language, index) => (
          <TextArea key={language} name={`text-${language}`} lang={language} label={t("recordText.edit.text", { language: nameLanguage(language, intl) })} hint={index === 0 ? hint : undefined} rows={6} maxLength={20_000} defaultValue={texts[language]} autoFocus={index === 0} />
        ))}
      </div>
      <p><button className="button" data-size="small" name="preview" value="1">{t("recordText.edit.preview")}</button></p>
      {touched ? (
        <Panel title={t("recordText.edit.previewTitle")}>
          <div className={columns}>{shown.map(([language, text]) => (text ? <Prose key={language} text={text} language={language} /> : <p key={language} className="text-quiet italic">{t("recordText.edit.composed")}</p>))}</div>
        </Panel>
      ) : null}
    </div>
  );
}
