import type { AgendaKind } from "#db/enums";

/** A point as a circulated agenda has it, for ever. */
export type FrozenPoint = {
  id: number; number: string; kind: AgendaKind; title: string; reference: string; minutes: number | null; presenter: string; papers: string[]; query: string; ends: string;
};

/** An agenda as it was circulated. */
export type FrozenAgenda = {
  title: string; body: string; heldOn: string; precision: string; startsAt: string | null; timeZone: string; place: string; points: FrozenPoint[];
  /** The names of the sides that had concurred, and of those that had not. */
  concurred: string[]; without: string[];
};

/** What became of a point since the last circulated version. */
export type Mark = "added" | "changed" | "moved";

type Now = Pick<FrozenPoint, "id" | "kind" | "title" | "minutes" | "presenter" | "papers" | "query">;

const wordsOf = ({ title, minutes, presenter, papers, query }: Now) => JSON.stringify([title, minutes, presenter, papers, query]);

/** What is different from a circulated version, point by point, and what came off. A recommendation's own title may become another without it. */
export function compareWith(frozen: readonly FrozenPoint[], now: readonly Now[]): { marks: Map<number, Mark>; removed: FrozenPoint[] } {
  const then = new Map(frozen.map((point, place) => [point.id, { point, place }]));
  const stayed = now.flatMap(({ id }) => then.get(id)?.place ?? []);
  const inOrder = new Set(longestRising(stayed));
  const marks = new Map<number, Mark>();
  for (const point of now) {
    const before = then.get(point.id);
    if (!before) marks.set(point.id, "added");
    else if (wordsOf(before.point) !== wordsOf(point.kind === "ITEM" ? { ...point, title: before.point.title } : point)) marks.set(point.id, "changed");
    else if (!inOrder.has(before.place)) marks.set(point.id, "moved");
  }
  const here = new Set(now.map(({ id }) => id));
  return { marks, removed: frozen.filter(({ id }) => !here.has(id)) };
}

/** The most of these numbers that stand in rising order: what is not among them was moved. */
function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, index) => {
    const at = ends.findIndex((end) => (numbers[end] ?? 0) >= value);
    const place = at < 0 ? ends.length : at;
    before[index] = ends[place - 1] ?? -1;
    ends[place] = index;
  });
  const rising: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rising.unshift(numbers[index] ?? 0);
  return rising;
}
