const TAGS = [
  "en", "ru", "kk", "ur", "ar", "az", "be", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hu", "hy", "id", "it", "ja", "ka", "ko", "ky", "lt", "lv",
  "mn", "ms", "nl", "no", "pl", "ps", "pt", "ro", "sr", "sv", "sw", "tg", "th", "tk", "tr", "ug", "uk", "uz", "vi", "zh",
];

/** A language by its name in another: Russian. */
export function nameLanguage(tag: string, intl: string): string {
  return new Intl.DisplayNames([intl], { type: "language" }).of(tag) ?? tag;
}

/** The languages that a line names, by name or tag, in its order; `unknown` is the first word that names none. */
export function readLanguages(line: string, intl = "en"): { tags: string[]; unknown: string | null } {
  const words = line.split(/[,;\n]/).map((word) => word.trim()).filter(Boolean);
  const read = words.map((word) => ({ word, tag: TAGS.find((tag) => tag === word.toLowerCase() || nameLanguage(tag, intl).toLowerCase() === word.toLowerCase()) }));
  return { tags: [...new Set(read.flatMap(({ tag }) => tag ?? []))], unknown: read.find(({ tag }) => !tag)?.word ?? null };
}
