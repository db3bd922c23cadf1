import { randomUUID } from "node:crypto";
import { findMeeting } from "../find-meeting.server";
import type { Asked } from "~/recommendations/forms/item.server";
import type { Decide, Target } from "~/recommendations/change-recommendation.server";
import type { Recorded } from "~/recommendations/record-change.server";
import type { Refusal } from "~/refusal";
import { isRecordable } from "../meeting";
import { findPoint } from "./find-point.server";
import { recordOutcome } from "./record-outcome.server";

/** The name of a point in the address of a form that a session leads to: ?in=<meeting>.<point>. */
export const IN_SESSION = "in";

type FromSession = { /** Back to the point. */ url: string; record: (target: Target, decide: Decide) => Promise<Recorded | Refusal> };

/** Where a form of an item was opened from a point of a session: what it does is an outcome of that point, and leads back there. */
export async function openFromSession(request: Request, { actor, programme, item, viewer }: Asked): Promise<FromSession | null> {
  const [, meetingId, entryId] = /^(\d{1,9})\.(\d{1,9})$/.exec(new URL(request.url).searchParams.get(IN_SESSION) ?? "") ?? [];
  if (!meetingId || !entryId || !actor.roles.includes("SECRETARY")) return null;
  const [meeting, point] = await Promise.all([findMeeting(programme.id, Number(meetingId)), findPoint(Number(meetingId), Number(entryId))]);
  if (!meeting || !point || !isRecordable(meeting)) return null;

  const record = async (target: Target, decide: Decide): Promise<Recorded | Refusal> => {
    const inSession: Decide = (now) => {
      const made = decide(now);
      return made.ok ? { ...made, entry: { ...made.entry, channel: made.entry.channel === "PAGE" ? "SESSION" : made.entry.channel, meetingId: meeting.id } } : made;
    };
    const done = await recordOutcome({ actor, programme, meetingId: meeting.id }, {
      id: randomUUID(), entryId: point.id, kind: "CHANGE", act: "", text: "", language: viewer.locale, sideId: null, audience: null, toPlenary: null, decided: false, adopts: null, asked: {},
      endsDraft: false, item: { number: target.number, version: target.version, decide: inSession },
    });
    return done.ok ? { ok: true, act: "recordOutcome", version: item.version + 1, side: null, reference: item.reference } : done;
  };
  return { url: `/p/${programme.key}/meetings/${meeting.id}/session?entry=${point.id}`, record };
}
