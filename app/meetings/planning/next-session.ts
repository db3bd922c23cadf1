/** What is known of a body's last session when the next is planned. */
export type LastSession = { number: number | null; title: string; hostCode: string | null };

const ORDINAL = /\b(\d{1,3})(st|nd|rd|th)\b/i;
const LAST_NUMBER = /\b(\d{1,3})\b(?!.*\d)/;

/** The number a session has, from its own words where it was noted without one: "13th session". */
export function numberOf({ number, title }: Pick<LastSession, "number" | "title">): number | null {
  const [, said] = ORDINAL.exec(title) ?? [];
  return number ?? (said ? Number(said) : null);
}

const ending = (number: number) => {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
};

/** The title of the next from that of the last, where that names its number: "Training session 2", "14th session of …". Null where it does not. */
export function nextTitle(title: string, from: number | null): string | null {
  if (from === null) return null;
  const [, ordinal] = ORDINAL.exec(title) ?? [];
  if (ordinal && Number(ordinal) === from) return title.replace(ORDINAL, `${from + 1}${ending(from + 1)}`);
  const [, number] = LAST_NUMBER.exec(title) ?? [];
  return number && Number(number) === from ? title.replace(LAST_NUMBER, String(from + 1)) : null;
}

/** The side whose turn it is after another, in the programme's order; null where none can be told. */
export function nextHost<S extends { code: string }>(sides: readonly S[], last: string | null): S | null {
  const at = sides.findIndex(({ code }) => code === last);
  return at < 0 || sides.length < 2 ? null : (sides[(at + 1) % sides.length] ?? null);
}
