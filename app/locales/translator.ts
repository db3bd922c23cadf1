import { createInstance } from "i18next";
import { en, type Messages } from "./en";
import { DEFAULT_LOCALE, isLocale, LOCALES, type LocaleCode, type LocaleMessages } from "./locales";

type Plural = "zero" | "one" | "two" | "few" | "many" | "other";
type Stem<K extends string> = K extends `${infer S}_${Plural}` ? S : K;
type Paths<M> = { [K in keyof M & string]: M[K] extends string ? Stem<K> : `${K}.${Paths<M[K]>}` }[keyof M & string];

/** Every message there is, as a dotted path; "count" picks the plural. */
export type MessageKey = Paths<Messages>;
export type Values = Record<string, string | number>;
export type T = (key: MessageKey, values?: Values) => string;

const translators = new Map<LocaleCode, T>();

function createTranslator(code: LocaleCode, messages: LocaleMessages): T {
  const instance = createInstance();
  void instance.init({
    lng: code,
    fallbackLng: DEFAULT_LOCALE,
    resources: Object.fromEntries([[DEFAULT_LOCALE, { translation: en }], [code, { translation: messages }]]),
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const plain = new Map<MessageKey, string>();
  return (key, values) => {
    if (values) return instance.t(key, values);
    const known = plain.get(key) ?? instance.t(key);
    plain.set(key, known);
    return known;
  };
}

translators.set(DEFAULT_LOCALE, createTranslator(DEFAULT_LOCALE, en));

/** Loads a language before anything is said in it; the English one is always there. */
export async function loadLocale(code: LocaleCode) {
  if (!translators.has(code)) translators.set(code, createTranslator(code, await LOCALES[code].load()));
}

/** Loads all of them: the server's start. */
export async function loadLocales() {
  await Promise.all(Object.keys(LOCALES).filter(isLocale).map(loadLocale));
}

/** The messages of one language; English where it is not loaded. */
export function translator(code: LocaleCode | string | null | undefined): T {
  const found = isLocale(code) ? translators.get(code) : undefined;
  return found ?? (translators.get(DEFAULT_LOCALE) as T);
}
