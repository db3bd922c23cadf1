import { createContext, useContext, type ReactNode } from "react";
import { DEFAULT_LOCALE, describeLocale, type LocaleCode } from "./locales";
import { translator, type T } from "./translator";

const LocaleContext = createContext<LocaleCode>(DEFAULT_LOCALE);

/** Says which language everything inside speaks. */
export function LocaleProvider({ locale, children }: { locale: LocaleCode; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

/** The messages in the reader's language. */
export function useT(): T {
  return translator(useContext(LocaleContext));
}

/** The reader's language: its code, direction and Intl tag. */
export function useLocale() {
  return describeLocale(useContext(LocaleContext));
}
