const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_1970 = 719_468;

const pad = (value: number, digits = 2) => String(value).padStart(digits, "0");

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as YYYY-MM-DD; null where the calendar has no such day. */
export function writeDay(year: number, month: number, day: number): string | null {
  const exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).map(Number);
  return writeDay(year, month, day) !== null;
}

function partsOf(day: string): [year: number, month: number, day: number] {
  if (!isDay(day)) throw new TypeError(`Not a day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/** Days since 1 January 1970, counted in years that begin in March so that the leap day comes last. */
export function dayNumber(day: string): number {
  const [year, month, date] = partsOf(day);
  const from = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + inYear - DAYS_BEFORE_1970;
}

/** The day some days later, or earlier; null beyond the years 1 to 9999. */
export function addDays(day: string, days: number): string | null {
  const number = dayNumber(day) + days + DAYS_BEFORE_1970;
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const inFour = inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor(inFour / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return writeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

/** The same day some months later, or the month's last day where it has no such day: 31 January and one month is 28 February. */
export function addMonths(day: string, months: number): string | null {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return writeDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
