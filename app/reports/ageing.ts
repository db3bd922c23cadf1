import { addMonths, dayNumber } from "~/history/calendar";

/** How many open items began on a day. */
export type Begun = { day: string; count: number };

/** The bands of age, from when on an item is in it, in months. */
export const BANDS = { underSixMonths: 0, underYear: 6, underTwoYears: 12, underFourYears: 24, older: 48 } as const;

export type Band = keyof typeof BANDS;

export type Ageing = { total: number; median: number | null; bands: { band: Band; count: number }[] };

/** Ages of what is open today, from the day the first entry of each item counts from: "open" is every status that is not closed. The bands are of calendar months. */
export function ageingOf(begun: readonly Begun[], today: string): Ageing {
  const names = Object.keys(BANDS) as Band[];
  const since = names.map((band) => addMonths(today, -BANDS[band]) ?? today);
  const bandOf = (day: string) => names[Math.max(0, since.findLastIndex((last) => day <= last))];
  const bands = names.map((band) => ({ band, count: begun.filter(({ day }) => bandOf(day) === band).reduce((sum, { count }) => sum + count, 0) }));
  return { total: begun.reduce((sum, { count }) => sum + count, 0), median: medianAge(begun, today), bands };
}

/** The age in days that half of the items have reached; of an even number, the mean of the two in the middle, without a half day. */
function medianAge(begun: readonly Begun[], today: string): number | null {
  const oldestLast = [...begun].filter(({ count }) => count > 0).sort((a, b) => (a.day < b.day ? 1 : -1));
  const total = oldestLast.reduce((sum, { count }) => sum + count, 0);
  if (!total) return null;
  const ageAt = (place: number) => {
    let passed = 0;
    const found = oldestLast.find(({ count }) => (passed += count) > place);
    return Math.max(0, dayNumber(today) - dayNumber(found?.day ?? today));
  };
  return Math.floor((ageAt(Math.floor((total - 1) / 2)) + ageAt(Math.floor(total / 2))) / 2);
}

/** Days as one would say them: days for two months, months for two years, then years with one decimal. */
export function ageInWords(days: number): { count: number; unit: "days" | "months" | "years" } {
  if (days <= 60) return { count: days, unit: "days" };
  return days < 730 ? { count: Math.round(days / 30.4375), unit: "months" } : { count: Math.round((days / 365.25) * 10) / 10, unit: "years" };
}
