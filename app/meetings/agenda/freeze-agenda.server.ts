import { z } from "zod";
import { AgendaKind } from "#db/enums";
import type { Tx } from "../change-meeting.server";
import type { Meeting } from "../meeting";
import type { AgendaEntry } from "./agenda";
import { endsOf } from "./agenda-times";
import type { FrozenAgenda } from "./agenda-versions";

const Point = z.object({
  id: z.number(), number: z.string(), kind: z.enum(AgendaKind), title: z.string(), reference: z.string(), minutes: z.number().nullable(), presenter: z.string(), papers: z.array(z.string()),
  query: z.string(), ends: z.string(),
});
const Frozen = z.object({
  title: z.string(), body: z.string(), heldOn: z.string(), precision: z.string(), startsAt: z.string().nullable(), timeZone: z.string(), place: z.string(), points: z.array(Point),
  concurred: z.array(z.string()), without: z.array(z.string()),
});

/** An agenda as it is sent round: all that stands on it, in words that no later change reaches. */
export function freezeAgenda(meeting: Meeting, entries: readonly AgendaEntry[], sides: Pick<FrozenAgenda, "concurred" | "without">): FrozenAgenda {
  const ends = endsOf(entries, meeting.startsAt);
  const points = entries.map(({ id, number, kind, title, item, minutes, presenter, papers, query }) => ({
    id, number, kind, title, reference: item?.reference ?? "", minutes, presenter, papers: papers.map((paper) => paper.title), query, ends: ends.get(id)?.at ?? "",
  }));
  const { title, body, series, heldOn, precision, startsAt, timeZone, place } = meeting;
  return { title, body: body?.name ?? series, heldOn, precision, startsAt, timeZone, place, points, ...sides };
}

/** A circulated version of an agenda, by its number, or the last; null where there is none. */
export async function findVersion(tx: Pick<Tx, "agendaVersion">, meetingId: number, number: number | null) {
  const row = await tx.agendaVersion.findFirst({ where: { meetingId, ...(number === null ? {} : { number }) }, orderBy: { number: "desc" } });
  return row && { number: row.number, at: row.circulatedAt.toISOString(), by: row.circulatedBy, agenda: Frozen.parse(row.content) };
}

/** Every version that went round, the first first. */
export async function listVersions(tx: Pick<Tx, "agendaVersion">, meetingId: number) {
  const rows = await tx.agendaVersion.findMany({ where: { meetingId }, orderBy: { number: "asc" }, select: { number: true, circulatedAt: true, circulatedBy: true } });
  return rows.map(({ number, circulatedAt, circulatedBy }) => ({ number, at: circulatedAt.toISOString(), by: circulatedBy }));
}
