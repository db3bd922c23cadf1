import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { addPoint } from "~/meetings/agenda/edit-points.server";
import { takeSuggestions } from "~/meetings/agenda/take.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { planMeeting } from "~/meetings/planning/plan-meeting.server";
import { readWhen } from "~/meetings/planning/when";
import { addBody, editBody } from "~/programmes/bodies.server";
import { PLAIN_BODY, type BodyDetails } from "~/programmes/body-details.server";
import { todayIn } from "~/programmes/programme";
import { actorNamed, type Ground } from "./ground";
import { accepted, findItem } from "./items";
import type { LivedItem } from "./life-data";
import type { TrainingSessions } from "./session-data";

type Training = { sessions: TrainingSessions; recommendations: LivedItem[] };

const LOADER = { personId: null, name: "Demonstration" };

/** Makes of the body for training what its sessions need, with one session behind it and one before it; what is there stays as it is. */
export async function loadSessions(ground: Ground, { sessions, recommendations }: Training) {
  const programmeId = ground.programme.id;
  const body = await db.body.findUniqueOrThrow({ where: { programmeId_name: { programmeId, name: sessions.body } } });
  const day = (days: number) => addDays(todayIn(ground.programme.timeZone), days) ?? "";
  const { held, planned } = sessions;
  const known = (title: string) => db.meeting.findFirst({ where: { programmeId, bodyId: body.id, title }, select: { id: true } });

  if (!(await db.body.count({ where: { programmeId, parentId: body.id } }))) await describeBody(ground, body, sessions);
  if (!(await known(held.title))) {
    const { title, place, outcomes } = held;
    // Old when it was loaded: no news.
    await db.meeting.create({ data: { programmeId, bodyId: body.id, kind: "SESSION", title, place, outcomes, heldOn: day(held.days), asReported: true, changedAt: null } });
  }
  const there = await known(planned.title);
  const meetingId = there?.id ?? (await planSession(ground, body.id, planned, day(planned.days)));
  if (!(await db.agendaEntry.count({ where: { meetingId } }))) await beginAgenda(ground, meetingId, planned, recommendations);
}

/** Says of the body how its sessions are kept and who is in it, and puts a working group under it. */
async function describeBody(ground: Ground, { id, name, abbreviation }: { id: number; name: string; abbreviation: string }, sessions: TrainingSessions) {
  const { programme } = ground;
  const { recordKind, rhythm, languages, coChairs, secretaries, group } = sessions;
  const memberOf = (side: string, keys: Record<string, string>) => (keys[side] ? actorNamed(ground, keys[side]).memberId : null);
  const holders = programme.sides.map(({ id: sideId, code }) => ({ sideId, coChairId: memberOf(code, coChairs), secretaryId: memberOf(code, secretaries) }));
  const details: BodyDetails = { ...PLAIN_BODY, recordKind, rhythm, languages, authentic: languages, holders, organisations: sessions.organisations.join("\n") };
  accepted(name, await editBody(LOADER, programme.id, id, { name, abbreviation, parentId: null, training: true }, details));
  const made = accepted(group.name, await addBody(LOADER, programme.id, { name: group.name, abbreviation: "", parentId: id, training: true }, { ...details, recordKind: "MINUTES", rhythm: "" }));
  await db.body.update({ where: { id: made.value }, data: { scope: group.scope } });
}

async function planSession({ programme, ...ground }: Ground, bodyId: number, { title, place, from, until, by }: TrainingSessions["planned"], on: string) {
  const actor = actorNamed({ programme, ...ground }, by);
  const { when } = accepted(title, readWhen({ on, startTime: from, startWhich: "", endDay: "", endTime: until, endWhich: "", timeZone: programme.timeZone }));
  const details = { bodyId, after: null, title, place, number: null, link: "", hostSideId: actor.side?.id ?? null, when };
  return accepted(title, await planMeeting(actor, programme, details)).value;
}

/** The part of its agenda that the secretaries have agreed on so far; the rest of what the record suggests is left to be tried. */
async function beginAgenda(ground: Ground, meetingId: number, { by, opening, takes, closing }: TrainingSessions["planned"], items: LivedItem[]) {
  const { programme } = ground;
  const meeting = await findMeeting(programme.id, meetingId);
  if (!meeting) return;
  const place = { actor: actorNamed(ground, by), programme, meeting };
  const topic = async (one: typeof opening) => accepted(one.title, await addPoint(place, { kind: "TOPIC", ...one, standing: true, said: one.title }));
  await topic(opening);
  for (const [key, names] of Object.entries(takes)) {
    const found = await Promise.all(items.filter((item) => names.includes(item.key)).map((item) => findItem(db, ground, item)));
    const numbers = found.flatMap((item) => (item ? [`item-${item.number}`] : []));
    accepted(meeting.title, await takeSuggestions({ ...place, actor: actorNamed(ground, key) }, numbers));
  }
  await topic(closing);
}
