import type { AgendaEntry } from "./agenda";

type Timed = Pick<AgendaEntry, "id" | "minutes">;

/** When a point ends: minutes from the beginning, and the instant where the beginning is known; null for a point of unsaid length. */
export type PointEnd = { total: number; at: string | null } | null;

/** When each point ends, if all that stand before it take what they are given. */
export function endsOf(entries: readonly Timed[], startsAt: string | null): Map<number, PointEnd> {
  const start = startsAt === null ? null : Date.parse(startsAt);
  let total = 0;
  return new Map(entries.map(({ id, minutes }) => {
    total += minutes ?? 0;
    return [id, minutes === null ? null : { total, at: start === null ? null : new Date(start + total * 60_000).toISOString() }];
  }));
}

/** What all points together take, and how many are of unsaid length. */
export function totalOf(entries: readonly Timed[]): { minutes: number; unsaid: number } {
  return { minutes: entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0), unsaid: entries.filter(({ minutes }) => minutes === null).length };
}

/** Minutes as hours and minutes: [1, 20]. */
export const hoursOf = (minutes: number): [hours: number, minutes: number] => [Math.floor(minutes / 60), minutes % 60];
