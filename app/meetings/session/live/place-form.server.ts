import { z } from "zod";
import { checkbox, id, optional } from "~/form-fields.server";
import { forbidden, parseForm } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { sendJson } from "../answer-sender.server";
import { findPlaces, leavePlace, takePlace } from "./places.server";

type Params = { programme?: string; meeting?: string };

async function open(request: Request, params: Params) {
  const at = await requireMeeting(request, params);
  if (!at.actor.roles.includes("SECRETARY")) throw forbidden();
  return at;
}

/** Who else is where, among those who record. */
export async function answerPlaces(request: Request, params: Params) {
  const { viewer, meeting } = await open(request, params);
  return sendJson({ places: await findPlaces(meeting.id, viewer.personId) }, 200);
}

const Form = z.object({ entry: optional(id), writes: checkbox, gone: checkbox });

/** Notes where one is, and answers where the others are. */
export async function receivePlace(request: Request, params: Params) {
  const { viewer, actor, programme, meeting } = await open(request, params);
  const parsed = await parseForm(Form, request);
  if (!parsed.ok) return sendJson(parsed.answer.data, 422);
  const { entry, writes, gone } = parsed.values;
  const here = { meetingId: meeting.id, programmeId: programme.id, personId: viewer.personId, name: actor.name };
  await (gone ? leavePlace(here) : takePlace(here, { entryId: entry, writes }));
  return sendJson({ places: await findPlaces(meeting.id, viewer.personId) }, 200);
}
