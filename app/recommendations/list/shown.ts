import type { JointPosition, Status } from "#db/enums";
import { callByName, type Names } from "~/programmes/organisation-names";
import type { Lead } from "~/recommendations/changes";
import type { Column } from "./columns";
import { isOpen } from "~/recommendations/status";

/** A row as it is read: only what its columns show. */
export type ReadRow = {
  number: number; title: string; reference?: string; status?: Status; position?: JointPosition; sector?: string | null; owner?: string; ownerEnded?: boolean;
  leads?: Record<string, Lead[]>; said?: string; kind?: string | null; lastDay?: string | null; rescheduled?: number; update?: string | null;
  actions?: number; ownActions?: number; itemKey?: string; version?: number;
};

export type ShownLead = { label: string; name: string; suggested: boolean };
export type ShownDeadline = { said: string; day: string | null; due: "past" | "soon" | null; moved: number };

/** A row as the page shows it, and nothing more: whatever stands here is sent. */
export type ShownRow = {
  number: number; title: string; reference?: string; status?: Status; position?: JointPosition; sector?: string; owner?: string; ownerLeft?: true;
  leads?: ShownLead[]; deadline?: ShownDeadline | null; update?: string | null; actions?: number; ownActions?: number;
};

type Day = { today: string; soon: string };

const SHOW: { [C in Column]: (row: ReadRow, sides: readonly string[], day: Day) => Partial<ShownRow> } = {
  reference: ({ reference }) => ({ reference }),
  title: () => ({}),
  sector: ({ sector }) => ({ sector: sector ?? undefined }),
  status: ({ status }) => ({ status }),
  position: ({ position }) => ({ position }),
  owner: ({ owner, ownerEnded }) => ({ owner, ownerLeft: ownerEnded || undefined }),
  leads: ({ leads = {} }, sides) => ({ leads: leadsOf(leads, sides) }),
  deadline: (row, _, day) => ({ deadline: deadlineOf(row, day) }),
  update: ({ update }) => ({ update: update ?? null }),
  actions: ({ actions, ownActions }) => ({ actions, ownActions: ownActions || undefined }),
};

/** What a page shows of a row in these columns; sides in the programme's order. */
export function showRow(row: ReadRow, columns: readonly Column[], sides: readonly string[], day: Day): ShownRow {
  return Object.assign({ number: row.number, title: row.title }, ...columns.map((column) => SHOW[column](row, sides, day)));
}

/** A row with its organisations by the names they have now, or had on a day. */
export const callRow = <Row extends ReadRow>(row: Row, names: ReadonlyMap<number, Names>): Row => (row.leads ? { ...row, leads: callByName(row.leads, names) } : row);

/** The organisations that lead, side by side: the abbreviation where there is one. */
export function leadsOf(organisations: Record<string, Lead[]>, sides: readonly string[]): ShownLead[] {
  return sides.flatMap((side) => organisations[side] ?? []).filter(({ role }) => role === "lead")
    .map(({ name, abbreviation, suggested }) => ({ label: abbreviation || name, name, suggested }));
}

function deadlineOf({ said = "", kind, lastDay = null, rescheduled = 0, status }: ReadRow, { today, soon }: Day): ShownDeadline | null {
  if (!kind) return null;
  const open = status !== undefined && isOpen(status);
  const due = open && lastDay ? (lastDay < today ? "past" : lastDay <= soon ? "soon" : null) : null;
  const day = kind === "DAY" || kind === "SESSION" || kind === "OFFSET" ? lastDay : null;
  return { said: kind === "DAY" && lastDay ? "" : said, day, due, moved: rescheduled };
}
