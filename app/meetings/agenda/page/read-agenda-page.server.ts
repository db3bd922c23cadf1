import { db } from "~/db.server";
import { wordsFor } from "~/history/reader.server";
import { mayCirculate, mayConcur, mayEditAgenda, mayNoteAgenda, mayReadAgenda, mayTake } from "~/meetings/agenda/agenda-rules";
import { endsOf, totalOf } from "~/meetings/agenda/agenda-times";
import { compareWith, type Mark } from "~/meetings/agenda/agenda-versions";
import { findConcurrence, stampOf } from "~/meetings/agenda/concur.server";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { findVersion, listVersions } from "~/meetings/agenda/freeze-agenda.server";
import { findLeft, findRemoved } from "~/meetings/agenda/left.server";
import { findNotes } from "~/meetings/agenda/notes.server";
import { suggestAgenda } from "~/meetings/agenda/suggest.server";
import type { Meeting } from "~/meetings/meeting";
import type { requireMeeting } from "~/meetings/find-meeting.server";
import { SUGGESTED } from "~/meetings/agenda/suggestions.server";
import { sayReason } from "./reason-words";

type At = Awaited<ReturnType<typeof requireMeeting>>;
const BEFORE: readonly Meeting["state"][] = ["PLANNED", "AGENDA_CIRCULATED"];
const numberOf = (text: string | null) => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

/** What the address asks for: a version that went round, a page of what is proposed. */
export function readAgendaAddress(request: Request) {
  const { searchParams } = new URL(request.url);
  return { version: numberOf(searchParams.get("version")), page: numberOf(searchParams.get("page")) ?? 1, asks: searchParams.has("version") };
}

/** The agenda as this member sees it; null to whom it has not gone round yet. */
export async function readAgendaPage(at: At, request: Request) {
  const { actor, programme, meeting } = at;
  const { page } = readAgendaAddress(request);
  const words = wordsFor(at, request);
  const versions = await listVersions(db, meeting.id);
  if (!mayReadAgenda(actor, meeting, versions.length)) return null;
  const prepares = actor.roles.includes("SECRETARY") || actor.roles.includes("CO_CHAIR");
  const may = { edit: mayEditAgenda(actor, meeting), take: mayTake(actor, meeting), concur: mayConcur(actor, meeting), circulate: mayCirculate(actor, meeting), note: mayNoteAgenda(actor, meeting) };
  const proposes = may.take && meeting.body !== null && BEFORE.includes(meeting.state);
  const [entries, version, notes, removed, concurrence, suggested, left] = await Promise.all([
    findAgenda(meeting.id, actor),
    versions.length ? findVersion(db, meeting.id, null) : null,
    findNotes(meeting.id, actor),
    may.edit || versions.length ? findRemoved(meeting.id) : [],
    prepares && BEFORE.includes(meeting.state) ? findConcurrence(db, programme, meeting.id) : null,
    proposes ? suggestAgenda({ actor, programme, meeting }, page) : null,
    proposes ? findLeft(meeting.id) : [],
  ]);
  const { marks, removed: gone } = version ? compareWith(version.agenda.points, entries.map(({ papers, ...entry }) => ({ ...entry, papers: papers.map(({ title }) => title) }))) : { marks: new Map<number, Mark>(), removed: [] };
  const ends = endsOf(entries, meeting.startsAt);
  const since = new Set(gone.map(({ id }) => id));
  return {
    points: entries.map(({ reasons, addedAfter: _, ...entry }, index) => ({
      ...entry, place: index + 1, mark: marks.get(entry.id) ?? null, ends: ends.get(entry.id) ?? null, note: notes.get(entry.id) ?? null,
      why: prepares ? reasons.map((reason) => sayReason(reason, entry.kind, words)) : [],
    })),
    total: totalOf(entries), stamp: stampOf(entries), version: version && { number: version.number, at: version.at, by: version.by }, versions, may, concurrence,
    removed: removed.filter(({ id }) => may.edit || since.has(id)).map((point) => ({ ...point, since: since.has(point.id) })),
    changed: marks.size > 0 || gone.length > 0,
    side: actor.side && { id: actor.side.id, name: actor.side.name },
    left,
    proposed: suggested && {
      ...suggested, size: SUGGESTED,
      suggestions: suggested.suggestions.map(({ reasons, ...one }) => ({ ...one, why: reasons.map((reason) => sayReason(reason, one.kind, words, suggested.previous === null)) })),
    },
  };
}

export type AgendaPageData = NonNullable<Awaited<ReturnType<typeof readAgendaPage>>>;
export type PagePoint = AgendaPageData["points"][number];

/** A version that went round, as it was sent; null where there is none of this number or this member may not read it. */
export async function readFrozenAgenda({ actor, meeting }: Pick<At, "actor" | "meeting">, number: number | null) {
  const [versions, version] = await Promise.all([listVersions(db, meeting.id), number === null ? null : findVersion(db, meeting.id, number)]);
  return version && mayReadAgenda(actor, meeting, versions.length) ? { version, versions } : null;
}

export type FrozenPage = NonNullable<Awaited<ReturnType<typeof readFrozenAgenda>>>;
