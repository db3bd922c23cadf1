import { useLocale, useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";

/** The languages of the record by their names. */
export function LanguageField({ languages }: { languages: readonly string[] }) {
  const t = useT();
  const { intl } = useLocale();
  if (languages.length < 2) return <input type="hidden" name="language" value={languages[0] ?? ""} />;
  const names = new Intl.DisplayNames(intl, { type: "language" });
  return <SelectField name="language" label={t("session.outcome.language")} empty={null} defaultValue={languages[0]} choices={languages.map((value) => ({ value, label: names.of(value) ?? value }))} />;
}
