import type { Messages } from "./en";

/** What every language's file holds: the shape of the English messages; plural forms of its own are allowed. */
export type LocaleMessages = { [key: string]: string | LocaleMessages };
type LocaleRow = { name: string; dir: "ltr" | "rtl"; intl: string; load: () => Promise<LocaleMessages> };

/** Every language the pages speak. Adding one is a row here and its file. */
export const LOCALES = {
  en: { name: "English", dir: "ltr", intl: "en-GB", load: async () => (await import("./en")).en as Messages },
} as const satisfies Record<string, LocaleRow>;

export type LocaleCode = keyof typeof LOCALES;

export const DEFAULT_LOCALE: LocaleCode = "en";

/** Whether a stored or requested code names a language the pages speak. */
export function isLocale(code: unknown): code is LocaleCode {
  return typeof code === "string" && Object.hasOwn(LOCALES, code);
}

/** Its text direction, and the tag Intl formats with. */
export function describeLocale(code: LocaleCode): { code: LocaleCode; dir: "ltr" | "rtl"; intl: string } {
  const { dir, intl } = LOCALES[code];
  return { code, dir, intl };
}

/** The first language of an Accept-Language header that the pages speak. */
export function preferLocale(header: string | null): LocaleCode {
  const wished = (header ?? "").split(",").map((part) => {
    const [tag = "", ...options] = part.trim().split(";");
    const weight = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean);
    return { code: tag.trim().toLowerCase().split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const spoken = wished.sort((a, b) => b.weight - a.weight).find(({ code, weight }) => weight > 0 && isLocale(code));
  return spoken && isLocale(spoken.code) ? spoken.code : DEFAULT_LOCALE;
}
