import { db } from "~/db.server";
import { env } from "~/env.server";
import { log } from "~/log.server";
import { recordChange, type By, type ProgrammeEntry, type Tx } from "~/programmes/change-programme.server";
import { compareFields } from "~/programmes/programme-acts";
import { refuse, type Refusal } from "~/refusal";
import { lockPeople } from "./first-administrator.server";
import { createLink } from "./one-time-links.server";
import { revokeSignIns } from "./sign-ins.server";

const noSuch = refuse("not-found", "people.errors.noSuchPerson");
const taken = refuse("invalid", "people.errors.emailTaken", undefined, "email");

/** Makes an account without a password and the link with which its person sets one. */
export function invitePerson(by: By, person: { name: string; email: string; isAdministrator: boolean }, origin: string) {
  return administer(by, "invited", async (tx) => {
    if (await tx.person.findUnique({ where: { email: person.email }, select: { id: true } })) return taken;
    const { id } = await tx.person.create({ data: person, select: { id: true } });
    return { ok: true, id, value: { id, link: await createLink(origin, "INVITATION", id, tx) } };
  });
}

/** A new link for a person who has lost theirs, or their password. */
export function renewLink(by: By, id: number, origin: string) {
  return administer(by, "link renewed", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return noSuch;
    if (person.isDemo) return refuse("invalid", "people.errors.demoHasNoPassword");
    if (person.deactivatedAt) return refuse("invalid", "people.errors.deactivated");
    return { ok: true, id, value: { link: await createLink(origin, person.passwordHash ? "PASSWORD_RESET" : "INVITATION", id, tx) } };
  });
}

/** Name and e-mail address; entries already made keep the name as it was. */
export function editPerson(by: By, id: number, { name, email }: { name: string; email: string }) {
  return administer(by, "edited", async (tx) => {
    const [before, other] = await Promise.all([tx.person.findUnique({ where: { id } }), tx.person.findUnique({ where: { email } })]);
    if (!before) return noSuch;
    if (other && other.id !== id) return taken;
    await tx.person.update({ where: { id }, data: { name, email } });
    const changes = compareFields({ name: before.name }, { name });
    if (changes.length) await recordInProgrammes(tx, by, id, { act: "personRenamed", subject: before.name, changes });
    return { ok: true, id, value: null };
  });
}

/** Shuts a person out at once, wherever they are signed in; or lets them in again. */
export function deactivatePerson(by: By, id: number, deactivate: boolean) {
  return administer(by, deactivate ? "deactivated" : "reactivated", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return noSuch;
    if ((person.deactivatedAt !== null) === deactivate) return { ok: true, id, value: null };
    if (deactivate && person.isAdministrator && (await isOnlyAdministrator(tx, id))) return refuse("invalid", "people.errors.lastAdministrator");
    await tx.person.update({ where: { id }, data: { deactivatedAt: deactivate ? new Date() : null } });
    if (deactivate) await revokeSignIns(id, null, tx);
    await recordInProgrammes(tx, by, id, { act: deactivate ? "personDeactivated" : "personReactivated", subject: person.name });
    return { ok: true, id, value: null };
  });
}

/** Makes a person an administrator of the installation, or no longer; one always stays. */
export function setAdministrator(by: By, id: number, isAdministrator: boolean) {
  return administer(by, isAdministrator ? "made an administrator" : "no longer an administrator", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return noSuch;
    if (!isAdministrator && person.isAdministrator && (await isOnlyAdministrator(tx, id))) return refuse("invalid", "people.errors.lastAdministrator");
    await tx.person.update({ where: { id }, data: { isAdministrator } });
    return { ok: true, id, value: null };
  });
}

async function administer<T>(by: By, what: string, decide: (tx: Tx) => Promise<Refusal | { ok: true; id: number; value: T }>) {
  const result = await db.$transaction(async (tx) => {
    await lockPeople(tx);
    return decide(tx);
  });
  if (result.ok) log.info({ by: by.personId, person: result.id }, `a person was ${what}`);
  return result;
}

async function isOnlyAdministrator(tx: Tx, id: number) {
  const canSignIn = [{ passwordHash: { not: null } }, ...(env.DEMO ? [{ isDemo: true }] : [])];
  const where = { isAdministrator: true, deactivatedAt: null, id: { not: id }, OR: canSignIn };
  return (await tx.person.findFirst({ where, select: { id: true } })) === null;
}

async function recordInProgrammes(tx: Tx, by: By, personId: number, entry: ProgrammeEntry) {
  const places = await tx.member.findMany({ where: { personId, endedAt: null }, select: { programmeId: true }, orderBy: { programmeId: "asc" } });
  for (const { programmeId } of places) await recordChange(tx, by, programmeId, entry);
}
