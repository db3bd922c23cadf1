import { en, type Messages } from "./en";
import { DEFAULT_LOCALE, describeLocale, isLocale, LOCALES, type LocaleCode, type LocaleMessages } from "./locales";
import { createSpeech } from "./speech";

type Plural = "zero" | "one" | "two" | "few" | "many" | "other";
type Stem<K extends string> = K extends `${infer S}_${Plural}` ? S : K;
type Paths<M> = { [K in keyof M & string]: M[K] extends string ? Stem<K> : `${K}.${Paths<M[K]>}` }[keyof M & string];

/** Every message there is, as a dotted path; "count" picks the plural. */
export type MessageKey = Paths<Messages>;
export type Values = Record<string, string | number>;
export type T = (key: MessageKey, values?: Values) => string;

const translators = new Map<LocaleCode, T>();
const atHand: LocaleMessages = en;
const english = createSpeech(atHand, describeLocale(DEFAULT_LOCALE).intl);

translators.set(DEFAULT_LOCALE, (key, values) => english(key, values) ?? key);

/** Has messages at hand: in the browser a module brings those of the nouns it names, before it says any. On the server they are all there. */
export function bringMessages(messages: LocaleMessages) {
  Object.assign(atHand, messages);
}

/** Loads a language before anything is said in it; the English one is always there, and says what another language lacks. */
export async function loadLocale(code: LocaleCode) {
  if (translators.has(code)) return;
  const own = createSpeech((await LOCALES[code].load()) as LocaleMessages, describeLocale(code).intl);
  translators.set(code, (key, values) => own(key, values) ?? english(key, values) ?? key);
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
