import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { read } from "../../prisma/demo/read";

const NAMES = ["pakistan-kazakhstan", "accounts", "training", "audit-follow-up"] as const;
const ARTICLES = resolve("../shared/documents/seeds");
/** So many words in a row are no chance. */
const IN_A_ROW = 7;

const portfolio = read("pakistan-kazakhstan");

/** Every text of a file with its place; addresses, and the names of articles and of places in them, are no text of ours. */
function textsOf(value: unknown, place: string): [string, string][] {
  if (typeof value === "string") return /\.(url|location|title|byline)$/.test(place) && /\.(sources|passages|citations)\./.test(place) ? [] : [[place, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${place}.${key}`));
}

const texts = NAMES.flatMap((name) => textsOf(read(name), name));

const wordsOf = (text: string) => text.normalize("NFKD").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function rowsOf(text: string) {
  const words = wordsOf(text);
  return words.slice(IN_A_ROW - 1).map((_, index) => words.slice(index, index + IN_A_ROW).join(" "));
}

test("every file of the demonstration is as its form says", () => {
  for (const name of NAMES) expect(() => read(name)).not.toThrow();
});

test("no sentence of the two articles stands in the demonstration", ({ skip }) => {
  if (!existsSync(ARTICLES)) {
    console.warn(`SKIPPED: the articles are not at ${ARTICLES}, so that the demonstration's texts were not compared with them.`);
    skip();
  }
  const articles = readdirSync(ARTICLES).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(resolve(ARTICLES, name), "utf8"));
  expect(articles.length).toBeGreaterThan(1);
  const theirs = new Set(articles.flatMap(rowsOf));
  // A long name of an organisation is not a sentence.
  const names = portfolio.organisations.map(({ name }) => name).filter((name) => wordsOf(name).length > 3);
  const ours = texts.map(([place, text]) => [place, names.reduce((rest, name) => rest.split(name).join("\n"), text)] as const);

  const shared = ours.flatMap(([place, text]) => text.split("\n").flatMap(rowsOf).filter((row) => theirs.has(row)).map((row) => `${place}: ${row}`));
  expect(shared).toEqual([]);
});

test("nobody is named but the author of the articles, whose byline stands with them", () => {
  expect(new Set(portfolio.sources.map(({ byline }) => byline))).toEqual(new Set(["Dr. Mehmood Ul Hassan Khan"]));
  const title = /\b(Mr|Mrs|Ms|Dr|Prof|H\. ?E|Sheikh|Sir)\b\.?|\b(President|Prime Minister|Minister|Ambassador|Chairman|Secretary|Governor|Speaker) [A-Z][a-z]+ ?-?[A-Z]/;
  expect(texts.filter(([, text]) => title.test(text))).toEqual([]);
});

test("words stay neutral: nobody fails, delays, neglects or refuses", () => {
  const harsh = /\b(fail(s|ed|ure)?|delay(s|ed)?|neglect(s|ed)?|refus(e|es|ed|al)|overdue|blame[ds]?|broken promise|ignored?)\b/i;
  expect(texts.filter(([, text]) => harsh.test(text))).toEqual([]);
});

test("every account of the training exists, and every place in a source is one item's", () => {
  const accounts = new Set(read("accounts").map(({ key }) => key));
  for (const { recommendations } of [read("training"), read("audit-follow-up")]) {
    for (const { registered, acts } of recommendations) expect([registered.by, ...acts.map(({ by }) => by)].filter((by) => !accounts.has(by))).toEqual([]);
  }
  const places = [portfolio, read("training"), read("audit-follow-up")].flatMap(({ recommendations }) =>
    recommendations.map(({ passages }) => passages.map(({ source, location, start }) => `${source} ${location} ${start}`)),
  );
  for (const mine of places) expect(places.filter((others) => mine.every((place) => others.includes(place)))).toHaveLength(1);
});

/** What a session itself brings about: deadlines that hang on it, what a plenary adopts, what is taken back. */
const BY_A_SESSION = ["conclude-effects", "resolve-deadlines", "take-back"].map((name) => `meetings/session/${name}.server.ts`);

test("nothing in the application makes an actor that records by itself, as the demonstration's loader does, but what a session brings about", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.startsWith("locales/"));
  const naming = files.filter((name) => /\brecords\b\s*(?::[^;}]*\[|[,}])/.test(readFileSync(resolve("app", name), "utf8")));
  expect(files.length).toBeGreaterThan(100);
  expect(naming.sort()).toEqual(BY_A_SESSION);
});
