import { z } from "zod";
import { Prisma } from "#db/client";
import { refuse } from "~/refusal";
import { changeAgenda, NOTHING_CHANGED, sayAgenda } from "./change-agenda.server";
import { mayTake } from "./agenda-rules";
import { appendPoints, findPoints, sayPoint, type NewPoint } from "./points.server";
import { reasonsOf } from "./reasons.server";
import type { Tx } from "../change-meeting.server";
import { readNames } from "./suggestion";
import { sinceWhen, type Asked } from "./suggest.server";
import { Reasons } from "./suggestions.server";

type Named = { reports: { id: number; name: string }[]; points: Awaited<ReturnType<typeof findCarried>>; items: z.infer<typeof Items> };
const Items = z.array(z.object({ id: z.number(), said: z.string(), reasons: Reasons }));

const NONE = refuse("invalid", "agenda.refusal.nothingChosen");

/** Takes what is suggested onto the agenda, groups' reports first; what another has taken meanwhile is there already. Answers how many were taken. */
export function takeSuggestions(asked: Asked, names: readonly string[]) {
  return changeAgenda<number>(asked, { may: mayTake, decide: async (tx, meeting) => {
    if (!names.length) return NONE;
    const named = await findNamed(tx, { ...asked, meeting }, names);
    if (!named) return refuse("not-found", "agenda.refusal.noSuchSuggestion");
    const points = await findPoints(tx, meeting.id);
    const have = await tx.agendaEntry.findMany({ where: { meetingId: meeting.id, removedAt: null }, select: { recommendationId: true, bodyId: true, kind: true, title: true, query: true } });
    const fresh = pointsOf(named).filter((point) => !have.some((one) => isSame(one, point)));
    if (!fresh.length) return refuse("invalid", points.length ? NOTHING_CHANGED : "agenda.refusal.noSuchSuggestion");
    const added = await appendPoints(tx, meeting, fresh);
    if (!added.ok) return added;
    await tx.agendaLeft.deleteMany({ where: { meetingId: meeting.id, OR: whereLeft(named) } });
    return { ok: true, changes: sayAgenda([], fresh.map(({ said }) => said)), value: fresh.length };
  } });
}

/** Leaves suggestions out of this agenda, or brings back what was left. */
export function leaveSuggestions(asked: Asked, names: readonly string[], back = false) {
  return changeAgenda<number>(asked, { may: mayTake, decide: async (tx, meeting) => {
    if (!names.length) return NONE;
    const named = await findNamed(tx, { ...asked, meeting }, names);
    if (!named) return refuse("not-found", "agenda.refusal.noSuchSuggestion");
    const { count } = back
      ? await tx.agendaLeft.deleteMany({ where: { meetingId: meeting.id, OR: whereLeft(named) } })
      : await tx.agendaLeft.createMany({ data: whereLeft(named).map((what) => ({ ...what, meetingId: meeting.id, leftBy: asked.actor.name })), skipDuplicates: true });
    const said = pointsOf(named).map((point) => point.said);
    if (!count) return refuse("invalid", NOTHING_CHANGED);
    return { ok: true, aside: true, changes: [{ field: "left", from: back ? said : [], to: back ? [] : said }], value: count };
  } });
}

type Have = { recommendationId: number | null; bodyId: number | null; kind: string; title: string; query: string };

function isSame(have: Have, { recommendationId = null, bodyId = null, kind, title = "", query = "" }: NewPoint) {
  if (recommendationId !== null) return have.recommendationId === recommendationId;
  if (kind === "REPORT") return have.kind === "REPORT" && have.bodyId === bodyId;
  return have.kind === kind && have.title === title && have.query === query;
}

function pointsOf({ reports, points, items }: Named): NewPoint[] {
  return [
    ...reports.map(({ id, name }) => ({ kind: "REPORT" as const, bodyId: id, said: name })),
    ...points.map(({ kind, title, query, bodyId, minutes, presenter, body, recommendation }) => ({
      kind, title, query, bodyId, minutes, presenter, reasons: [{ reason: "carriedOver", count: null, on: null }], said: sayPoint({ kind, title, body, recommendation }),
    })),
    ...items.map(({ id, said, reasons }) => ({ kind: "ITEM" as const, recommendationId: id, reasons, said })),
  ];
}

const whereLeft = ({ reports, points, items }: Named) => [...reports.map(({ id }) => ({ bodyId: id })), ...points.map(({ id }) => ({ entryId: id })), ...items.map(({ id }) => ({ recommendationId: id }))];

/** What names stand for in this programme and for this meeting; null where one of them is nothing here. */
async function findNamed(tx: Tx, asked: Asked, names: readonly string[]): Promise<Named | null> {
  const read = readNames(names);
  const since = await sinceWhen(asked);
  const [reports, points, items] = [
    read.report.length && asked.meeting.body ? await tx.body.findMany({ where: { id: { in: read.report }, parentId: asked.meeting.body.id }, select: { id: true, name: true }, orderBy: { name: "asc" } }) : [],
    await findCarried(tx, since.previous?.id ?? 0, read.point),
    read.item.length ? Items.parse(await tx.$queryRaw(Prisma.sql`SELECT r."id", r."reference" || ' ' || r."title" AS "said", ${reasonsOf(since)} AS "reasons" FROM "Recommendation" r
      WHERE r."programmeId" = ${asked.programme.id} AND r."number" = ANY(${read.item}::int[]) AND NOT r."voided" ORDER BY array_position(${read.item}::int[], r."number")`)) : [],
  ];
  const found = reports.length + points.length + items.length;
  return found && found === read.report.length + read.point.length + read.item.length ? { reports, points, items } : null;
}

const findCarried = (tx: Tx, previousId: number, ids: number[]) => tx.agendaEntry.findMany({
  where: { id: { in: ids }, meetingId: previousId, removedAt: null, kind: { in: ["TOPIC", "GROUP", "REPORT"] } }, orderBy: { place: "asc" },
  select: { id: true, kind: true, title: true, query: true, bodyId: true, minutes: true, presenter: true, body: { select: { name: true } }, recommendation: { select: { reference: true, title: true } } },
});
