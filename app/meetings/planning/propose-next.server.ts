import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { T } from "~/locales/translator";
import type { MeetingValues } from "./meeting-fields";
import { noWhen } from "./meeting-values";
import { nextHost, nextTitle, numberOf } from "./next-session";

export type Proposed = { bodyId: number | null; after: number | null; follows: string | null; turn: string | null; values: MeetingValues };

type Ask = { programme: Programme; actor: Actor; t: T; bodyId: number | null; after: number | null };

/** A session as it is proposed for planning: from the one it follows, else from the last of a body, else with nothing said. */
export async function proposeNext({ programme, actor, t, bodyId, after }: Ask): Promise<Proposed> {
  const where = after === null ? { bodyId: bodyId ?? 0, kind: "SESSION" as const, state: { not: "CANCELLED" as const } } : { id: after };
  const last = await db.meeting.findFirst({
    where: { ...where, programmeId: programme.id, body: { closedAt: null } }, orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    select: { id: true, number: true, title: true, hostSide: { select: { code: true } }, body: { select: { id: true, name: true, alternates: true } } },
  });
  const blank = { title: "", number: null, place: "", link: "", hostSideId: null, when: noWhen(programme.timeZone) };
  if (!last?.body) return { bodyId, after: null, follows: null, turn: null, values: await begin(programme, bodyId, t, blank) };
  const from = numberOf(last);
  const number = from === null ? null : from + 1;
  const host = last.body.alternates ? nextHost(programme.sides, last.hostSide?.code ?? null) : null;
  const title = nextTitle(last.title, from) ?? proposeTitle(t, last.body.name, number);
  const own = host?.id === actor.side?.id;
  const values = { ...blank, number, title, hostSideId: host && own ? host.id : null };
  return { bodyId: last.body.id, after: last.id, follows: last.title, turn: host && !own ? host.name : null, values };
}

/** The first session of a body. */
async function begin(programme: Programme, bodyId: number | null, t: T, blank: MeetingValues): Promise<MeetingValues> {
  const body = bodyId === null ? null : await db.body.findFirst({ where: { id: bodyId, programmeId: programme.id, closedAt: null }, select: { name: true } });
  return body ? { ...blank, number: 1, title: proposeTitle(t, body.name, 1) } : blank;
}

function proposeTitle(t: T, body: string, number: number | null) {
  if (number === null) return "";
  return t(/session$/i.test(body) ? "meetings.plan.proposedTitleSession" : "meetings.plan.proposedTitle", { body, number: String(number) });
}
