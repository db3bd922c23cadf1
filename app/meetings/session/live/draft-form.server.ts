import { z } from "zod";
import { id } from "~/form-fields.server";
import { forbidden, notFound, parseForm } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { sendJson } from "../answer-sender.server";
import { keepDraft, readFields } from "./drafts.server";
import { isOfAnother } from "./sender.server";

const Form = z.object({
  entry: id,
  fields: z.string().default("").transform((text) => readFields(text)).pipe(z.record(z.string(), z.array(z.string()))),
  from: z.string().optional().transform((at) => at || null).pipe(z.iso.datetime().nullable()),
});

/** Keeps what a secretary is typing of a point: theirs alone. */
export async function takeDraft(request: Request, params: { programme?: string; meeting?: string }) {
  const { viewer, actor, meeting } = await requireMeeting(request, params);
  if (isOfAnother(request, viewer)) return sendJson({ ok: false }, 401);
  if (!actor.roles.includes("SECRETARY")) throw forbidden();
  const parsed = await parseForm(Form, request);
  if (!parsed.ok) return sendJson(parsed.answer.data, 422);
  const { entry, fields, from } = parsed.values;
  const kept = await keepDraft({ meetingId: meeting.id, entryId: entry, personId: viewer.personId }, fields, from);
  if (kept.is === "noPoint") throw notFound();
  return kept.is === "kept" ? sendJson({ ok: true, at: kept.at }, 200) : sendJson({ ok: false, draft: kept.draft }, 409);
}
