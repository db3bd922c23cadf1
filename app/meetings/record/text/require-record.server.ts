import { redirect } from "@remix-run/node";
import { forbidden, notFound, refused, type Typed } from "~/http.server";
import type { Actor } from "~/people/actor";
import type { Refusal } from "~/refusal";
import { requireMeeting } from "../../find-meeting.server";
import { isKeptHere, type Meeting } from "../../meeting";
import { anchorOf } from "./record-view";
import { findParagraph } from "./edit-paragraph.server";
import { findHeld } from "./paragraphs.server";
import { db } from "~/db.server";

type Args = { request: Request; params: { programme?: string; meeting?: string; key?: string } };

/** The record that an address names, to whom may do this while it is open; whether it is open is said by the act. */
export async function requireWork({ request, params }: Args, may: (by: Actor, meeting: Meeting) => boolean) {
  const at = await requireMeeting(request, params);
  if (!isKeptHere(at.meeting)) throw notFound();
  if (!may(at.actor, { ...at.meeting, state: "RECORD_IN_DRAFT" })) throw forbidden();
  return { ...at, page: `${at.base}/record` };
}

/** The same, and one of its paragraphs as it reads now; `back`: its place on the page of the record. */
export async function requireParagraph(args: Args, may: (by: Actor, meeting: Meeting) => boolean) {
  const at = await requireWork(args, may);
  const key = args.params.key ?? "";
  const found = await findParagraph(at, key);
  const held = found && (await findHeld(db, at.meeting.id, key));
  if (!found || !held) throw notFound();
  return { ...at, key, ...found, held, back: `${at.page}#${anchorOf(found.paragraph)}` };
}

/** Back to the record, or why not. */
export function answerWork(result: Refusal | { ok: true }, to: string, typed: Typed = {}) {
  return result.ok ? redirect(to) : refused(result, typed);
}

/** The address of a record with what was just done, at a place of it. */
export const doneAt = (page: string, done: string, anchor = "") => `${page}?done=${done}${anchor && `#${anchor}`}`;
