import { DEFAULT_LOCALE, isLocale } from "./locales";
import { translator, type MessageKey, type Values } from "./translator";

type Matches = readonly { id: string; data?: unknown }[];

/** The title of a page in the browser's tab, in the reader's language. */
export function pageTitle(matches: Matches, key: MessageKey, values?: Values) {
  const root = matches.find(({ id }) => id === "root")?.data;
  const locale = typeof root === "object" && root !== null && "locale" in root && isLocale(root.locale) ? root.locale : DEFAULT_LOCALE;
  const t = translator(locale);
  return [{ title: `${t(key, values)} · ${t("ui.product")}` }];
}
