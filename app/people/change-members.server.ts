import { changeProgramme, type Tx } from "~/programmes/change-programme.server";
import { mayChangeMember, type Manager } from "~/programmes/managing";
import { compareFields } from "~/programmes/programme-acts";
import { todayIn } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { admitMember, checkPlace, type NewMember, type Place } from "./member-place.server";

export type { NewMember, Place };

const noSuch = refuse("not-found", "people.members.noSuch");
const notYours = refuse("not-allowed", "people.members.notYours");

/** Gives a person a place in a programme. Who has no account yet gets one, and the link to it. */
export function addMember(manager: Manager, programmeId: number, values: NewMember, origin: string) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const admitted = await admitMember(tx, manager, programmeId, values, origin);
    return admitted.ok ? { ok: true, entries: [admitted.entry], value: { id: admitted.id, link: admitted.link } } : admitted;
  });
}

/** Changes their office, organisation, roles or the day they began. Their side stays: what they own counts there. */
export function editMember(manager: Manager, programmeId: number, id: number, place: Place) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const before = await findActive(tx, programmeId, id);
    if (!before) return noSuch;
    if (!mayChangeMember(manager, before)) return notYours;
    const names = await checkPlace(tx, programmeId, before.sideId, place, before.organisationId);
    if (!names.ok) return names;
    const { office, roles, heldFrom } = before;
    const changes = compareFields(
      { office, roles, heldFrom, organisation: before.organisation?.name ?? null },
      { office: place.office, roles: place.roles, heldFrom: place.heldFrom, organisation: names.organisation },
    );
    if (!changes.length) return { ok: true, entries: [], value: null };
    await tx.member.update({ where: { id }, data: place });
    return { ok: true, entries: [{ act: "memberEdited", subject: before.person.name, changes }], value: null };
  });
}

/** Ends a place in a programme with a day, today unless another is named: at once where the day has come. What they did stays under their name. */
export function endMember(manager: Manager, programmeId: number, id: number, lastDay: string | null = null) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const before = await findActive(tx, programmeId, id);
    if (!before) return noSuch;
    if (!mayChangeMember(manager, before)) return notYours;
    const today = todayIn(before.programme.timeZone);
    const heldTo = lastDay ?? today;
    if (heldTo < before.heldFrom && lastDay !== null) return refuse("invalid", "people.members.endsBefore", undefined, "lastDay");
    return { ok: true, entries: [await endPlace(tx, before, heldTo, today)], value: null };
  });
}

type Ending = { id: number; office: string; person: { name: string } };

/** Writes the last day of a place, and ends it where that day has come. */
export async function endPlace(tx: Tx, { id, office, person }: Ending, heldTo: string, today: string) {
  await tx.member.update({ where: { id }, data: { heldTo, endedAt: heldTo <= today ? new Date() : null } });
  const changes = compareFields({ office }, { office: null, heldTo });
  return { act: "memberEnded" as const, subject: person.name, changes };
}

/** A place that has not been ended, with the names it goes by. */
export function findActive(tx: Tx, programmeId: number, id: number) {
  const include = { person: { select: { name: true } }, organisation: { select: { name: true } }, programme: { select: { timeZone: true } } } as const;
  return tx.member.findFirst({ where: { id, programmeId, endedAt: null }, include });
}
