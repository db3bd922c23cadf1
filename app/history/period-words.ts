import { writeDay } from "./calendar";

/** Why a text is no date: it could be read two ways, there is no such day, its year is out of bounds, or it is something else. */
export type PeriodProblem = "ambiguous" | "impossible" | "outOfRange" | "unreadable";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };

const MONTH = `(?<name>${MONTHS.map((month) => (month === "may" ? month : `${month}|${month.slice(0, 3)}`)).join("|")}|sept)`;
const DATE = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>\d{4})`;
const OF = String.raw`(?: of)?(?: the)?(?: year)?`;

/** Every way of writing a date that has one meaning. */
const WAYS = [
  String.raw`${YEAR}-(?<month>\d{1,2})-(?<day>\d{1,2})`,
  String.raw`${YEAR}-(?<month>\d{1,2})`,
  String.raw`(?<month>\d{1,2})[/.]${YEAR}`,
  `${DATE}[ -](?:of )?${MONTH}${OF}[ -]${YEAR}`,
  `${MONTH} ${DATE} ${YEAR}`,
  `${MONTH}${OF}[ -]${YEAR}`,
  `${YEAR} ${MONTH}`,
  String.raw`${YEAR}[ /-]?(?<part>[qh])(?<nth>\d)`,
  String.raw`(?<part>[qh])(?<nth>\d)${OF}[ /-]${YEAR}`,
  `(?<ordinal>${Object.keys(ORDINALS).join("|")})[ -](?<part>quarter|half)(?:[ -]year)?${OF} ${YEAR}`,
  `(?:year )?${YEAR}`,
].map((way) => new RegExp(`^${way}$`));

const NUMBERS_ALONE = /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$/;

/** The text as the readers of dates take it: small letters, plain spaces and hyphens, no commas, no "the" in front. */
export function plainWords(text: string): string {
  if (text.length > 200) return "";
  const plain = text.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-");
  return plain.replace(/,/g, " ").replace(/(?<=\p{L})\.|\.$/gu, "").replace(/\s+/g, " ").trim().replace(/^the /, "");
}

/** Reads a day, month, quarter, half-year or year as 2026-02-24, 2026-02, 2022-Q2, 2027-H1 or 2026. */
export function readSpan(text: string, years: { from: number; to: number }): { span: string } | PeriodProblem {
  const plain = plainWords(text);
  for (const way of WAYS) {
    const groups = way.exec(plain)?.groups;
    if (groups) return spanOf(groups, years);
  }
  return NUMBERS_ALONE.test(plain) ? "ambiguous" : "unreadable";
}

function spanOf(groups: Record<string, string | undefined>, years: { from: number; to: number }): { span: string } | PeriodProblem {
  const { year = "", part, nth, ordinal, name, month, day } = groups;
  if (Number(year) < years.from || Number(year) > years.to) return "outOfRange";
  if (part) {
    const [letter, count] = part.startsWith("q") ? (["Q", 4] as const) : (["H", 2] as const);
    const number = ordinal === "last" ? count : ordinal ? (ORDINALS[ordinal] ?? 0) : Number(nth);
    return number >= 1 && number <= count ? { span: `${year}-${letter}${number}` } : "impossible";
  }
  if (!name && !month) return { span: year };
  const monthNumber = name ? MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1 : Number(month);
  const whole = writeDay(Number(year), monthNumber, day ? Number(day) : 1);
  return whole ? { span: day ? whole : whole.slice(0, 7) } : "impossible";
}
