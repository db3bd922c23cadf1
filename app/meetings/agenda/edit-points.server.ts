import { refuse } from "~/refusal";
import { MOST_POINTS } from "./agenda-rules";
import { changeAgenda, NOTHING_CHANGED, sayAgenda, type Place } from "./change-agenda.server";
import { appendPoints, findPoints, numberOnAgenda, sayPoint, type NewPoint } from "./points.server";

/** A recommendation that is on the agenda already is not put on it again: `there` is its point. */
export type Added = { id: number; there: string | null };

/** Adds a point at the end. */
export function addPoint(place: Place, point: NewPoint) {
  return changeAgenda<Added>(place, {
    decide: async (tx, meeting) => {
      const there = point.recommendationId ? await numberOnAgenda(tx, meeting.id, point.recommendationId) : null;
      if (there) return { ...refuse("invalid", "agenda.refusal.there", { number: there.number, point: point.said }, "item"), version: there.id };
      const added = await appendPoints(tx, meeting, [point]);
      return added.ok ? { ok: true, changes: sayAgenda([], [point.said]), value: { id: added.ids[0] ?? 0, there: null } } : added;
    },
  });
}

export type PointValues = { title: string; query: string; minutes: number | null; presenter: string; standing: boolean };

/** Says something else of a point. `drawn`: what the page that was edited had shown; refused where another has changed the same since. */
export function editPoint(place: Place, entryId: number, drawn: PointValues, values: PointValues) {
  return changeAgenda<null>(place, {
    decide: async (tx, meeting) => {
      const entry = await tx.agendaEntry.findFirst({ where: { id: entryId, meetingId: meeting.id, removedAt: null }, include: { recommendation: true, body: true } });
      if (!entry) return refuse("not-found", "agenda.refusal.noSuchPoint");
      const names = ["title", "query", "minutes", "presenter", "standing"] as const;
      const changed = names.filter((name) => values[name] !== drawn[name]);
      if (changed.some((name) => entry[name] !== drawn[name] && entry[name] !== values[name])) return refuse("stale", "agenda.refusal.changedMeanwhile", { now: sayValues(entry) });
      const set = Object.fromEntries(changed.map((name) => [name, values[name]]));
      const after = { ...entry, ...set };
      const [before, now] = [sayWhole(entry), sayWhole(after)];
      if (JSON.stringify(before) === JSON.stringify(now) && entry.standing === after.standing && entry.query === after.query) return refuse("invalid", NOTHING_CHANGED);
      await tx.agendaEntry.update({ where: { id: entryId }, data: set });
      return { ok: true, changes: sayAgenda([before], [now]), value: null };
    },
  });
}

type Said = Parameters<typeof sayPoint>[0] & Pick<PointValues, "minutes" | "presenter">;
const sayWhole = (point: Said) => [sayPoint(point), point.presenter, point.minutes === null ? "" : `${point.minutes}′`].filter(Boolean).join(" · ");
const sayValues = (point: Said) => sayWhole(point);

/** Takes a point off, or puts one back that was taken off. What was recorded on it keeps it there. */
export function removePoint(place: Place, entryId: number, back = false) {
  return changeAgenda<null>(place, {
    decide: async (tx, meeting) => {
      const entry = await tx.agendaEntry.findFirst({ where: { id: entryId, meetingId: meeting.id, removedAt: back ? { not: null } : null }, include: { recommendation: true, body: true } });
      if (!entry) return refuse("not-found", "agenda.refusal.noSuchPoint");
      const recorded = back ? null : await tx.outcome.findFirst({ where: { entryId, takenBackAt: null, audienceSideId: null }, select: { id: true } });
      if (recorded) return refuse("invalid", "agenda.refusal.recorded");
      if (back && entry.recommendationId && (await numberOnAgenda(tx, meeting.id, entry.recommendationId))) return refuse("invalid", "agenda.refusal.backAlready");
      if (back && (await tx.agendaEntry.count({ where: { meetingId: meeting.id, removedAt: null } })) >= MOST_POINTS) return refuse("invalid", "agenda.refusal.tooMany", { maximum: MOST_POINTS, now: MOST_POINTS });
      await tx.agendaEntry.update({ where: { id: entryId }, data: { removedAt: back ? null : new Date() } });
      const said = [sayPoint(entry)];
      return { ok: true, changes: back ? sayAgenda([], said) : sayAgenda(said, []), value: null };
    },
  });
}

/** Where a point is to go: to a place, counted from one, or by so many down. Beyond the last is the last. */
export type Move = { to: number } | { by: number };

/** Moves a point. */
export function movePoint(place: Place, entryId: number, move: Move) {
  return changeAgenda<null>(place, {
    decide: async (tx, meeting) => {
      const points = await findPoints(tx, meeting.id);
      const from = points.findIndex(({ id }) => id === entryId);
      const [moved] = from < 0 ? [] : points.splice(from, 1);
      if (!moved) return refuse("not-found", "agenda.refusal.noSuchPoint");
      const to = "to" in move ? move.to - 1 : from + move.by;
      const at = Math.min(Math.max(to, 0), points.length);
      if (at === from) return refuse("invalid", NOTHING_CHANGED);
      points.splice(at, 0, moved);
      await tx.$executeRaw`UPDATE "AgendaEntry" a SET "place" = x."place"::int FROM unnest(${points.map(({ id }) => id)}::int[]) WITH ORDINALITY AS x("id", "place")
        WHERE a."id" = x."id" AND a."place" <> x."place"`;
      return { ok: true, changes: sayAgenda([`${from + 1}. ${sayPoint(moved)}`], [`${at + 1}. ${sayPoint(moved)}`]), value: null };
    },
  });
}
