/** Which comes first in 03/04/24: the day or the month. */
export type DateOrder = "dmy" | "mdy";
/** A day that was read, or why it was not: it could be two days, or it is none. */
export type ReadDate = { date: string } | { ambiguous: [string, string] } | null;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const RUSSIAN = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const DAY_MS = 86_400_000;

/** The day of a serial number of Excel, with its time where it has one. Excel counts a 29 February 1900 that never was. */
export function fromSerial(serial: number, from1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const time = new Date(Math.round(((days - 25_569) * DAY_MS) / 1000) * 1000).toISOString();
  return time.endsWith("T00:00:00.000Z") ? time.slice(0, 10) : time.slice(0, 19);
}

/** A day as people write it: 2024-02-22, 22-Feb-24, Feb 22, 2024, 22 февраля 2024, 22/02/24, or the serial number of Excel. */
export function readDate(text: string, order?: DateOrder): ReadDate {
  const value = text.trim().replace(/\s+/g, " ").replace(/(T| )00:00(:00(\.0+)?)?Z?$/, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(value);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]*(\p{L}{3,})[ .,/-]*(\d{4}|\d{2})(?: ?г\.?)?$/u.exec(value);
  if (named) return day(year(named[3]), month(named[2]), Number(named[1]));
  const american = /^(\p{L}{3,})[ .-]*(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(value);
  if (american) return day(year(american[3]), month(american[1]), Number(american[2]));
  const parts = numericParts(value);
  if (parts) return numeric(parts, order);
  return /^\d{5}(\.\d+)?$/.test(value) ? serialDate(Number(value)) : null;
}

/** In which order the days of a column are written: by those that can be read in one way only. "mixed" where they contradict one another. */
export function findDateOrder(values: string[]): DateOrder | "ambiguous" | "mixed" | null {
  const parts = values.map((value) => numericParts(value.trim())).filter((value) => value !== null);
  const days = parts.some(([first]) => first > 12);
  const months = parts.some(([, second]) => second > 12);
  if (days && months) return "mixed";
  if (days) return "dmy";
  if (months) return "mdy";
  return parts.length ? "ambiguous" : null;
}

type Parts = [first: number, second: number, year: number];

function numericParts(value: string): Parts | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(value);
  return found ? [Number(found[1]), Number(found[2]), year(found[3])] : null;
}

function numeric([first, second, of]: Parts, order?: DateOrder): ReadDate {
  const asDay = day(of, second, first);
  const asMonth = day(of, first, second);
  if (order) return order === "dmy" ? asDay : asMonth;
  if (asDay && asMonth && asDay.date !== asMonth.date) return { ambiguous: [asDay.date, asMonth.date] };
  return asDay ?? asMonth;
}

const serialDate = (serial: number) => (serial > 20_000 && serial < 80_000 ? { date: fromSerial(serial)?.slice(0, 10) ?? "" } : null);

function month(name = ""): number {
  const small = name.toLowerCase();
  const at = MONTHS.indexOf(small.slice(0, 3));
  return (at >= 0 ? at : RUSSIAN.findIndex((start) => small.startsWith(start))) + 1;
}

const year = (digits = "") => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900));

function day(of: number, monthOf: number, dayOf: number): { date: string } | null {
  const date = new Date(Date.UTC(of, monthOf - 1, dayOf));
  const real = of > 1800 && of < 3000 && date.getUTCMonth() === monthOf - 1 && date.getUTCDate() === dayOf;
  return real ? { date: date.toISOString().slice(0, 10) } : null;
}
