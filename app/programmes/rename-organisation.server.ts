import { addDays } from "~/history/calendar";
import { refuse, type Refusal } from "~/refusal";
import { changeProgramme, type By, type Tx } from "./change-programme.server";
import { mayManageSide, type Manager } from "./managing";
import { findOrganisation, isTaken } from "./organisations.server";
import { compareFields } from "./programme-acts";
import { todayIn } from "./programme";

/** `since`: the day from which it has this name; null where the name was only written wrongly. */
export type NewName = { name: string; abbreviation: string; since: string | null };

const noSuch = refuse("not-found", "programmes.errors.noSuchOrganisation");
const notYours = refuse("not-allowed", "programmes.errors.notYourSide");

/** Gives it another name, and keeps the one before with the day until which it held; or mends how it was written. Entries already made keep the name it had. */
export function editOrganisation(by: By & Manager, programmeId: number, id: number, { since, ...values }: NewName) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findOrganisation(programmeId, id, tx);
    if (!before) return noSuch;
    if (!mayManageSide(by, before.sideId)) return notYours;
    if (await isTaken(tx, programmeId, { ...values, sideId: before.sideId }, id)) return refuse("invalid", "programmes.errors.organisationTaken", undefined, "name");
    const changes = compareFields({ name: before.name, abbreviation: before.abbreviation }, values);
    if (!changes.length) return { ok: true, entries: [], value: null };
    const kept = since === null ? null : await keepName(tx, programmeId, before, since);
    if (kept && !kept.ok) return kept;
    await tx.organisation.update({ where: { id }, data: values });
    const named = since === null ? changes : [...changes, ...compareFields(null, { on: since })];
    return { ok: true, entries: [{ act: since === null ? "organisationEdited" : "organisationRenamed", subject: values.name, changes: named }], value: null };
  });
}

type Named = { id: number; name: string; abbreviation: string };

async function keepName(tx: Tx, programmeId: number, { id, name, abbreviation }: Named, since: string): Promise<{ ok: true } | Refusal> {
  const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { timeZone: true } });
  const last = await tx.organisationName.findFirst({ where: { organisationId: id }, orderBy: { heldTo: "desc" } });
  const heldFrom = last ? addDays(last.heldTo, 1) : null;
  const heldTo = addDays(since, -1);
  if (since > todayIn(timeZone)) return refuse("invalid", "offices.names.future", undefined, "since");
  if (!heldTo || (heldFrom && heldTo < heldFrom)) return refuse("invalid", "offices.names.before", { day: heldFrom ?? since }, "since");
  await tx.organisationName.create({ data: { organisationId: id, name, abbreviation, heldFrom, heldTo } });
  return { ok: true };
}

/** Adds a name it had before all those that are known, so that it is found by it. */
export function addEarlierName(by: By & Manager, programmeId: number, id: number, { until, ...values }: { name: string; abbreviation: string; until: string }) {
  return changeProgramme(by, programmeId, async (tx) => {
    const organisation = await findOrganisation(programmeId, id, tx);
    if (!organisation) return noSuch;
    if (!mayManageSide(by, organisation.sideId)) return notYours;
    const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { timeZone: true } });
    const first = await tx.organisationName.findFirst({ where: { organisationId: id }, orderBy: { heldTo: "asc" } });
    if (until >= todayIn(timeZone)) return refuse("invalid", "offices.names.notPast", undefined, "until");
    if (first && until >= first.heldTo) return refuse("invalid", "offices.names.notEarliest", { name: first.name }, "until");
    if (first) await tx.organisationName.update({ where: { id: first.id }, data: { heldFrom: addDays(until, 1) } });
    await tx.organisationName.create({ data: { ...values, organisationId: id, heldTo: until } });
    const changes = compareFields(null, { name: values.name, abbreviation: values.abbreviation || null, until });
    return { ok: true, entries: [{ act: "earlierNameAdded", subject: organisation.name, changes }], value: null };
  });
}
