import { expect, test } from "vitest";
import { inOrder, layOutStrip, type StripDate } from "~/ui/date-strip";

const said = (id: number, kind: StripDate["kind"], on: string, day: string | null): StripDate => ({ id, kind, on, day, said: String(day) });

test("dates stand in the order of the calendar, moves in the order they were said", () => {
  const strip = layOutStrip([said(2, "announced", "2024-01-01", "2026-06-30"), said(1, "announced", "2023-01-01", "2024-06-30"), said(3, "announced", "2025-01-01", "2025-06-30")], "2025-01-01");
  const [lane] = strip?.lanes ?? [];
  expect(lane?.points.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(lane?.points.map(({ current }) => current)).toEqual([false, false, true]);
  expect(lane?.moves).toHaveLength(2);
  const [first, second] = lane?.moves ?? [];
  expect(first && first.to > first.from).toBe(true);
  expect(second && second.to < second.from).toBe(true);
});

test("announced and agreed dates have lanes of their own; an empty lane is left out", () => {
  const strip = layOutStrip([said(1, "agreed", "2024-01-01", "2026-06-30")], "2025-01-01");
  expect(strip?.lanes.map(({ kind }) => kind)).toEqual(["agreed"]);
});

test("everything drawn lies within the strip, whatever the span", () => {
  for (const day of ["1995-01-01", "2025-12-31", "2090-12-31"]) {
    const strip = layOutStrip([said(1, "agreed", "2024-01-01", day)], "2025-06-15");
    const places = [...(strip?.ticks.map(({ x }) => x) ?? []), ...(strip?.lanes.flatMap(({ points }) => points.map(({ x }) => x)) ?? []), strip?.today ?? 0];
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(strip?.ticks.length).toBeLessThanOrEqual(10);
  }
});

test("dates without a day are listed and not drawn", () => {
  const dates = [said(1, "agreed", "2024-01-01", null), said(2, "announced", "2023-01-01", null)];
  expect(layOutStrip(dates, "2025-01-01")).toBeNull();
  expect(inOrder(dates).map(({ id }) => id)).toEqual([2, 1]);
});
