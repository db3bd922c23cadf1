import { db } from "~/db.server";
import { wordsFor } from "~/history/reader.server";
import { mayReadAgenda } from "~/meetings/agenda/agenda-rules";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { lastVersion } from "~/meetings/agenda/points.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { composeOutcome } from "~/meetings/record/compose-outcome";
import { findOutcomes } from "../find-outcomes.server";
import { findScreenEntry } from "./find-screen-entry.server";

/** Who looks on from no side: nothing of a side's own is ever found for them. */
const ROOM = { side: null };

/** What the room sees, whoever opens it: the agenda, or the point that was published with what was published of it. */
export async function readScreen(request: Request, params: { programme?: string; meeting?: string }) {
  const at = await requireMeeting(request, params);
  const { actor, programme, meeting, base } = at;
  const words = wordsFor(at, request);
  const reads = mayReadAgenda(actor, meeting, (await lastVersion(db, meeting.id)) ?? 0);
  const [agenda, shown] = await Promise.all([reads ? findAgenda(meeting.id, ROOM) : [], reads ? findScreenEntry(meeting.id) : null]);
  const entry = agenda.find(({ id }) => id === shown);
  const outcomes = entry ? (await findOutcomes(meeting.id, ROOM, { entryId: entry.id })).filter(({ publishedAt, audience }) => publishedAt !== null && audience === null) : [];
  return {
    base, programmeKey: programme.key, meetingId: meeting.id,
    title: `${words.t("session.run.screen")} · ${meeting.title}`,
    meeting: { title: meeting.title, state: meeting.state, place: meeting.place },
    notice: programme.notice || null,
    agenda: agenda.map(({ id, number, kind, title, item }) => ({ id, number, kind, title, reference: item?.reference ?? "" })),
    point: entry ? { id: entry.id, number: entry.number, kind: entry.kind, title: entry.title, reference: entry.item?.reference ?? "", status: entry.item?.status ?? null } : null,
    outcomes: outcomes.map((outcome) => ({ id: outcome.id, kind: outcome.kind, words: composeOutcome(outcome, words), language: outcome.language, waits: outcome.effect === "PROPOSED" && outcome.proposal?.state === "WAITING" })),
    keeper: mayRun(actor, meeting),
  };
}

export type ScreenView = Awaited<ReturnType<typeof readScreen>>;
