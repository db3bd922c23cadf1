import type { Results, SizeResults } from "./results";

type Target = { text: string; met: boolean | null; now: string };

/** Requests a second, eight at once: a hand-written server on the same rows, and Redmine. */
const OTHERS: Record<string, { floor: number; redmine: number }> = {
  list: { floor: 248, redmine: 3.8 },
  filtered: { floor: 233, redmine: 8.4 },
  search: { floor: 68, redmine: 0.6 },
  item: { floor: 930, redmine: 6.9 },
  write: { floor: 262, redmine: 4.0 },
};

const GROWTH: [name: string, most: number][] = [["list", 1.5], ["item", 1.5], ["write", 1.5], ["asOf", 3]];
const MOST_MS: [name: string, most: number][] = [["filtered", 40], ["search", 80], ["asOfFiltered", 150], ["compare", 400], ["compareYear", 400], ["agenda", 500], ["since", 400], ["brief", 400]];

/** What is to be reached at 100,000 items, and what was; one at a time for times, eight at once for throughput. */
export function judge({ sizes: { S, L } }: Results): Target[] {
  return [
    ...GROWTH.map(([name, most]) => growth(name, most, S, L)),
    ...MOST_MS.map(([name, most]) => atMost(`${name}: p95 ≤ ${most} ms`, L?.measures[name]?.[1]?.p95, most, "ms")),
    atMost("counts of any day: p95 ≤ 5 ms", L?.counts?.p95, 5, "ms"),
    atMost("an outcome is seen by 50 followers: p95 ≤ 1,000 ms", L?.followers?.shown.p95, 1_000, "ms"),
    atMost("a record of 200 points as .docx ≤ 2 s", L?.record && L.record.p95 / 1000, 2, "s"),
    atMost("a record as .docx: memory grows < 150 MB", L?.record?.grownMb ?? undefined, 150, "MB"),
    atMost("CSV of everything ≤ 5 s", L?.csv && L.csv.ms / 1000, 5, "s"),
    atMost("CSV: memory grows < 50 MB", L?.csv?.grownMb ?? undefined, 50, "MB"),
    atMost("a workbook of everything ≤ 15 s", L?.xlsx && L.xlsx.ms / 1000, 15, "s"),
    atMost("a workbook: memory grows < 150 MB", L?.xlsx?.grownMb ?? undefined, 150, "MB"),
    ...Object.entries(OTHERS).flatMap(([name, { floor, redmine }]) => {
      const now = L?.measures[name]?.[8]?.perSecond;
      return [atLeast(`${name}: half the floor, ${floor / 2} req/s`, now, floor / 2), atLeast(`${name}: twenty times Redmine, ${redmine * 20} req/s`, now, redmine * 20)];
    }),
  ];
}

function growth(name: string, most: number, small: SizeResults | undefined, large: SizeResults | undefined): Target {
  const [at1000, at100000] = [small?.measures[name]?.[1]?.p95, large?.measures[name]?.[1]?.p95];
  const text = `${name}: p95 ≤ ${most} × that at 1,000`;
  if (!at1000 || !at100000) return { text, met: null, now: "" };
  return { text, met: at100000 <= most * at1000, now: `${(at100000 / at1000).toFixed(2)} × (${at100000.toFixed(1)} and ${at1000.toFixed(1)} ms)` };
}

function atMost(text: string, value: number | undefined, most: number, unit: string): Target {
  return value === undefined ? { text, met: null, now: "" } : { text, met: value <= most, now: `${value.toFixed(1)} ${unit}` };
}

function atLeast(text: string, value: number | undefined, least: number): Target {
  return value === undefined ? { text, met: null, now: "" } : { text, met: value >= least, now: `${value.toFixed(1)} req/s` };
}
