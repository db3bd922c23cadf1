import { ordinalWord, readOrdinalWord } from "./ordinal-words";

/** What is known of a body's last session when the next is planned. */
export type LastSession = { number: number | null; title: string; hostCode: string | null };

const ORDINAL = /\b(\d{1,3})(st|nd|rd|th)\b/i;
/** What is counted stands soon after its number: "Second Track dialogue" is not the second of anything. */
const OF_SESSIONS = /^(?:\s+[\p{L}-]+){0,2}?\s+(?:session|meeting|sitting|round)\b/iu;
const LAST_NUMBER = /\b(\d{1,3})\b(?!.*\d)/;

/** The number a session has, from its own words where it was noted without one: "13th session", "Thirteenth session". */
export function numberOf({ number, title }: Pick<LastSession, "number" | "title">): number | null {
  const [, said] = ORDINAL.exec(title) ?? [];
  if (number !== null || said) return number ?? Number(said);
  const word = readOrdinalWord(title);
  return word && OF_SESSIONS.test(title.slice(word.index + word.text.length)) ? word.number : null;
}

/** A title without the dates that are said after it: "Twelfth session, 20–21 December 2023". */
const withoutDates = (title: string) => title.replace(/\s*[,(:;–—].*\b(?:19|20)\d\d\b.*$/u, "") || title;

const ending = (number: number) => {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
};

/** The title of the next from that of the last, where that names its number: "Training session 2", "14th session of …". Null where it does not. */
export function nextTitle(last: string, from: number | null): string | null {
  if (from === null) return null;
  const title = withoutDates(last);
  const [, ordinal] = ORDINAL.exec(title) ?? [];
  if (ordinal && Number(ordinal) === from) return title.replace(ORDINAL, `${from + 1}${ending(from + 1)}`);
  const word = readOrdinalWord(title);
  if (word?.number === from) {
    const next = ordinalWord(from + 1, word.text);
    return next && `${title.slice(0, word.index)}${next}${title.slice(word.index + word.text.length)}`;
  }
  const [, number] = LAST_NUMBER.exec(title) ?? [];
  return number && Number(number) === from ? title.replace(LAST_NUMBER, String(from + 1)) : null;
}

/** The side whose turn it is after another, in the programme's order; null where none can be told. */
export function nextHost<S extends { code: string }>(sides: readonly S[], last: string | null): S | null {
  const at = sides.findIndex(({ code }) => code === last);
  return at < 0 || sides.length < 2 ? null : (sides[(at + 1) % sides.length] ?? null);
}
