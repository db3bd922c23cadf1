import { redirect } from "@remix-run/node";
import { db } from "~/db.server";
import { wordsFor } from "~/history/reader.server";
import { mayReadAgenda } from "~/meetings/agenda/agenda-rules";
import { lastVersion } from "~/meetings/agenda/points.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { isRecordable } from "~/meetings/meeting";
import { findDraft } from "../live/drafts.server";
import { findPlaces } from "../live/places.server";
import { runMoves } from "../run-meeting.server";
import { findScreenEntry } from "../screen/find-screen-entry.server";
import { addressOf, readAddress } from "./address";
import { readSession } from "./read-session.server";

/** What the page of a session is drawn from, for this reader; no session where its agenda is not for them yet. */
export async function loadSession(request: Request, params: { programme?: string; meeting?: string }) {
  const at = await requireMeeting(request, params);
  const { viewer, actor, programme, meeting, base } = at;
  const address = readAddress(new URL(request.url).searchParams);
  const words = wordsFor(at, request);
  const recorder = actor.roles.includes("SECRETARY") && actor.side !== null;
  const reads = mayReadAgenda(actor, meeting, (await lastVersion(db, meeting.id)) ?? 0);
  const [session, places, screen] = await Promise.all([
    reads ? readSession(at, address, words) : null,
    recorder ? findPlaces(meeting.id, viewer.personId) : [],
    findScreenEntry(meeting.id),
  ]);
  const entry = session?.entry ?? null;
  // The point stays the same, whatever is recorded of it.
  if (entry && address.entry === null) throw redirect(addressOf(base, { ...address, entry: entry.id }));
  return {
    meeting, base, programmeKey: programme.key, person: viewer.personId, address, session, places, screen, recorder,
    recordable: recorder && isRecordable(meeting),
    moves: runMoves(actor, meeting),
    draft: recorder && entry ? await findDraft(entry.id, viewer.personId) : null,
    title: entry && session ? words.t("session.pageTitle", { number: entry.number || "–", title: session.point?.title ?? entry.title, meeting: meeting.title }) : `${words.t("session.title")} · ${meeting.title}`,
  };
}

export type SessionData = Awaited<ReturnType<typeof loadSession>>;
