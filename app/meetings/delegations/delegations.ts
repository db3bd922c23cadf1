import type { Attendance, DelegateRole } from "#db/enums";
import type { Meeting } from "~/meetings/meeting";
import type { NamedInRole } from "~/meetings/meeting-acts";

/** In the order in which a choice shows them. */
export const DELEGATE_ROLES = ["HEAD", "ALTERNATE", "MEMBER", "OBSERVER", "INTERPRETER"] as const satisfies readonly DelegateRole[];

/** The roles of those who belong to no side. */
export const OUTSIDE_ROLES = ["OBSERVER", "INTERPRETER"] as const satisfies readonly DelegateRole[];

/** What is said of somebody on a list. */
export type DelegateValues = { title: string; name: string; office: string; organisation: string; role: DelegateRole };

/** Somebody on a list, as it is kept. */
export type Delegate = DelegateValues & { id: number; sideId: number | null; attendance: Attendance; representedBy: string };

/** As many as one list holds. */
export const MOST_DELEGATES = 250;

/** Whether lists of it may still be changed: not after its record is signed, and not of what was cancelled or only reported. */
export const isListOpen = ({ state }: Pick<Meeting, "state">) => !["HELD", "CONCLUDED", "CANCELLED"].includes(state);

/** Somebody in one line, as a history keeps it: the role beside it is said in the words of who reads. */
export function sayDelegate({ title, name, office, organisation, role }: DelegateValues): NamedInRole | string {
  const said = [[title, name].filter(Boolean).join(" "), office, organisation].filter(Boolean).join(", ");
  return role === "MEMBER" ? said : { said, role };
}

/** What of a list became another, from → to; the whole of it where only its order did. Null where nothing did. */
export function compareLists(from: readonly DelegateValues[], to: readonly DelegateValues[]) {
  const [before, after] = [from.map(sayDelegate), to.map(sayDelegate)];
  const [were, are] = [before, after].map((list) => list.map((one) => JSON.stringify(one)));
  if (were?.join() === are?.join()) return null;
  const gone = before.filter((one) => !are?.includes(JSON.stringify(one)));
  const come = after.filter((one) => !were?.includes(JSON.stringify(one)));
  return gone.length || come.length ? { from: gone, to: come } : { from: before, to: after };
}

/** The rows in the order of the numbers typed beside them: one moved up stands before, one moved down after, the row whose number it took. */
export function orderByPlace<T extends { place: number }>(rows: readonly T[]): T[] {
  const key = (place: number, index: number) => place + Math.sign(place - index - 1) / 2;
  return rows.map((row, index) => ({ row, at: key(row.place, index), index })).sort((a, b) => a.at - b.at || a.index - b.index).map(({ row }) => row);
}

/** Rows of a pasted list with the ids of those who are on the kept list by the same name, each once: so that what was noted of them stays. */
export function matchKept(rows: readonly DelegateValues[], kept: readonly Delegate[]): (DelegateValues & { id: number | null })[] {
  const left = [...kept];
  return rows.map((row) => {
    const index = left.findIndex(({ name }) => name.toLowerCase() === row.name.toLowerCase());
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return { ...row, id: found?.id ?? null };
  });
}
