import type { LocaleMessages } from "./locales";

/** Stands for en.ts in the browser: empty until the modules of a page bring the messages of the nouns that they name (scripts/message-chunks.ts). */
export const en: LocaleMessages = {};
