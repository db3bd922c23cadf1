import { describe, expect, test } from "vitest";
import { en } from "~/locales/en";
import { describeLocale, isLocale, LOCALES, preferLocale, type LocaleMessages } from "~/locales/locales";
import { loadLocales, translator } from "~/locales/translator";

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(messages: LocaleMessages, path = ""): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`)));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? "").sort();
const english = new Map(flatten(en));

describe.each(Object.keys(LOCALES).filter(isLocale))("%s", (code) => {
  test("has every message, no other, and the same values in each", async () => {
    const messages = flatten(await LOCALES[code].load());
    const stem = (key: string) => key.replace(PLURAL, "");
    const has = new Set(messages.map(([key]) => stem(key)));
    const wanted = new Set([...english.keys()].map(stem));
    expect([...wanted].filter((key) => !has.has(key))).toEqual([]);
    expect([...has].filter((key) => !wanted.has(key))).toEqual([]);
    const differing = messages.filter(([key, text]) => {
      const original = english.get(key) ?? english.get(`${stem(key)}_other`) ?? "";
      return placeholders(text).some((name) => !placeholders(original).includes(name));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("has every plural form that its language needs", async () => {
    const messages = new Map(flatten(await LOCALES[code].load()));
    const forms = new Intl.PluralRules(describeLocale(code).intl).resolvedOptions().pluralCategories;
    const plural = new Set([...messages.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")));
    const missing = [...plural].flatMap((key) => forms.filter((form) => !messages.has(`${key}_${form}`)).map((form) => `${key}_${form}`));
    expect(missing).toEqual([]);
  });

  test("says no message emptily, with straight quotes or three dots", async () => {
    const careless = flatten(await LOCALES[code].load()).filter(([, text]) => !text.trim() || /["']|\.\.\./.test(text));
    expect(careless.map(([key]) => key)).toEqual([]);
  });
});

test("no key names both a message and a group of messages, and none has a dot", () => {
  const keys = [...english.keys()];
  expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key.replace(PLURAL, "")}.`) && other !== key))).toEqual([]);
});

test("a message takes its plural from the count, and its values as they are", async () => {
  await loadLocales();
  const t = translator("en");
  expect(t("ui.form.errors", { count: 1 })).toBe("One thing needs your attention");
  expect(t("ui.form.errors", { count: 3 })).toBe("3 things need your attention");
  expect(t("ui.audience.side", { side: "<b>A & B</b>" })).toBe("Only <b>A & B</b>’s side");
  expect(t("ui.audience.side", { side: "{{side}} $t(ui.product)" })).toBe("Only {{side}} $t(ui.product)’s side");
});

test("an unknown language is answered in English", () => {
  expect(translator("xx")("ui.form.cancel")).toBe("Cancel");
  expect(translator(null)("ui.form.cancel")).toBe("Cancel");
});

test("the language is the first that a browser wishes and the pages speak", () => {
  expect(preferLocale("de, en;q=0.5")).toBe("en");
  expect(preferLocale(null)).toBe("en");
  expect(preferLocale("__proto__, constructor")).toBe("en");
});
