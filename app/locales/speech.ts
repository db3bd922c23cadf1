import type { LocaleMessages } from "./locales";

type Values = Record<string, string | number>;

/** Words and the names of values between them, in turn: "Due ", "day", "." */
type Template = readonly string[];

/**
 * Says the messages of one language: a dotted key finds the text, a number called count picks its plural by the language's own rules and is
 * written by them, and each other {{name}} gives way to the value as it is. A name without a value stays, to be seen. Null where there is no such message.
 */
export function createSpeech(messages: LocaleMessages, intl: string) {
  const templates = new Map<string, Template>();
  let rules: Intl.PluralRules | null = null;
  let numbers: Intl.NumberFormat | null = null;

  function find(key: string): Template | null {
    const known = templates.get(key);
    if (known) return known;
    const text = key.split(".").reduce<string | LocaleMessages | undefined>((part, name) => (typeof part === "object" ? part[name] : undefined), messages);
    const found = typeof text === "string" ? text.split(/\{\{\s*(\w+)\s*\}\}/) : null;
    if (found) templates.set(key, found);
    return found;
  }

  function findPlural(key: string, count: number) {
    rules ??= new Intl.PluralRules(intl);
    return (count === 0 ? find(`${key}_zero`) : null) ?? find(`${key}_${rules.select(count)}`) ?? find(`${key}_other`) ?? find(key);
  }

  function write(name: string, values: Values | undefined) {
    const value = values?.[name] ?? `{{${name}}}`;
    return name === "count" && typeof value === "number" ? (numbers ??= new Intl.NumberFormat(intl)).format(value) : value;
  }

  return (key: string, values?: Values): string | null => {
    const template = typeof values?.count === "number" ? findPlural(key, values.count) : find(key);
    if (!template) return null;
    if (template.length === 1) return template[0] ?? "";
    return template.reduce((said, part, index) => said + (index % 2 ? write(part, values) : part), "");
  };
}
