import type { AgendaKind, Status } from "#db/enums";
import type { Reason } from "./agenda";

/** Something that is suggested for an agenda. Its name says what: item-12, the recommendation; report-3, of a working group; point-45, of the session before. */
export type Suggestion = { name: string; kind: AgendaKind; title: string; item: { number: number; reference: string; status: Status } | null; reasons: Reason[] };

const NAME = /^(item|report|point)-([1-9]\d{0,8})$/;

/** The numbers that names stand for, by what they name. A name that is none says nothing. */
export function readNames(names: readonly string[]): { item: number[]; report: number[]; point: number[] } {
  const read = { item: [] as number[], report: [] as number[], point: [] as number[] };
  for (const name of new Set(names)) {
    const [, what, number] = NAME.exec(name) ?? [];
    if (what === "item" || what === "report" || what === "point") read[what].push(Number(number));
  }
  return read;
}
