import { redirect } from "@remix-run/node";
import { db } from "~/db.server";
import { forbidden, notFound, numberParam, refused } from "~/http.server";
import type { Actor } from "~/people/actor";
import type { Refusal } from "~/refusal";
import { requireMeeting } from "../find-meeting.server";
import { hasOpenAgenda, isKeptHere, type Meeting } from "../meeting";
import { isNothing } from "./change-agenda.server";
import { findConcurrence, stampOf } from "./concur.server";
import { findAgenda } from "./find-agenda.server";
import { findPoint, findPoints, lastVersion } from "./points.server";

type Args = { request: Request; params: { programme?: string; meeting?: string; entry?: string } };

/** The meeting whose agenda an address names, to whom may do this to an agenda that is open; whether it is open is said by the act. */
export async function requireAgenda({ request, params }: Args, may: (by: Actor, meeting: Meeting) => boolean) {
  const at = await requireMeeting(request, params);
  if (!isKeptHere(at.meeting)) throw notFound();
  if (!may(at.actor, { ...at.meeting, state: "PLANNED" })) throw forbidden();
  return { ...at, agenda: `${at.base}/agenda`, open: hasOpenAgenda(at.meeting) };
}

/** The same, and a point of it; `removed`: one that was taken off. */
export async function requirePoint(args: Args, may: (by: Actor, meeting: Meeting) => boolean, removed = false) {
  const at = await requireAgenda(args, may);
  const point = await findPoint(db, at.meeting.id, numberParam(args.params.entry), removed);
  if (!point) throw notFound();
  return { ...at, point };
}

/** The answer to an act: back to the agenda, nothing where the page sent it by itself, or why not. That it stands like this already is no reason to refuse. */
export function answerAct(result: Refusal | { ok: true }, to: string, stays: boolean) {
  if (!result.ok && !isNothing(result)) return refused(result);
  return stays ? null : redirect(to);
}

/** What its sender is told before an agenda goes round: as which version, and which sides have not concurred in it. */
export async function readCirculation({ actor, programme, meeting }: Awaited<ReturnType<typeof requireAgenda>>) {
  const [entries, sides, last] = await Promise.all([findAgenda(meeting.id, actor), findConcurrence(db, programme, meeting.id), lastVersion(db, meeting.id)]);
  const missing = sides.filter(({ by, sideId }) => by === null && sideId !== actor.side?.id).map(({ side }) => side);
  return { stamp: stampOf(entries), number: (last ?? 0) + 1, missing, own: sides.find(({ by, sideId }) => by === null && sideId === actor.side?.id)?.side ?? null };
}

/** The place of a point, pauses counted, and how many there are. */
export async function readPlace({ meeting, point }: Awaited<ReturnType<typeof requirePoint>>) {
  const points = await findPoints(db, meeting.id);
  return { count: points.length, place: points.findIndex(({ id }) => id === point.id) + 1 };
}
