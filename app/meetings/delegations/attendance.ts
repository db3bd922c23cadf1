import type { Attendance, DelegateRole } from "#db/enums";
import type { Actor } from "~/people/actor";
import { isListOpen, type Delegate } from "./delegations";
import { mayKeepSide, mayRun, type Meeting } from "~/meetings/meeting";
import type { MeetingField, MeetingFieldChange } from "~/meetings/meeting-acts";

export const ATTENDANCES = ["EXPECTED", "PRESENT", "ABSENT", "REPRESENTED"] as const satisfies readonly Attendance[];

/** Who speaks for a side: observers and interpreters make no quorum. */
const COUNTED: readonly DelegateRole[] = ["HEAD", "ALTERNATE", "MEMBER"];

/** Who notes who came: whoever runs the meeting, of everybody; a side's secretaries, of their own. */
export function mayNote(actor: Pick<Actor, "roles" | "side">, meeting: Pick<Meeting, "hostSide" | "state">, sideId: number | null) {
  return isListOpen(meeting) && (mayRun(actor, meeting) || mayKeepSide(actor, meeting, sideId));
}

/** How many of those who count are there, and how many are represented. */
export function countPresent(delegates: readonly Pick<Delegate, "role" | "attendance">[]) {
  const counted = delegates.filter(({ role }) => COUNTED.includes(role));
  const number = (attendance: Attendance) => counted.filter((one) => one.attendance === attendance).length;
  return { present: number("PRESENT"), represented: number("REPRESENTED"), total: counted.length };
}

export type Noted = Pick<Delegate, "id" | "attendance" | "representedBy">;

/** The rows that are other than they were. */
export function changedRows(before: readonly Delegate[], noted: readonly Noted[]): { row: Delegate; to: Noted }[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return noted.flatMap((to) => {
    const row = known.get(to.id);
    return row && (row.attendance !== to.attendance || row.representedBy !== to.representedBy) ? [{ row, to }] : [];
  });
}

const FIELDS = { PRESENT: "present", ABSENT: "absent", REPRESENTED: "represented" } as const satisfies Partial<Record<Attendance, MeetingField>>;

/** What an entry says of them: who is present, absent or represented now, and who was noted so and is no longer. */
export function sayChanges(changed: readonly { row: Delegate; to: Noted }[]): MeetingFieldChange[] {
  return (["PRESENT", "ABSENT", "REPRESENTED"] as const).flatMap((attendance) => {
    const from = changed.flatMap(({ row }) => (row.attendance === attendance ? [nameNoted(row, row)] : []));
    const to = changed.flatMap(({ row, to }) => (to.attendance === attendance ? [nameNoted(row, to)] : []));
    return from.length || to.length ? [{ field: FIELDS[attendance], from: from.length ? from : null, to }] : [];
  });
}

const nameNoted = ({ name }: Delegate, { representedBy }: Noted) => (representedBy ? `${name} (${representedBy})` : name);
