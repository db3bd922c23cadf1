import { db } from "~/db.server";
import { refuse } from "~/refusal";
import { hasAdministrator, lockPeople } from "./first-administrator.server";
import { spendLink, type OneTimeLink } from "./one-time-links.server";
import { checkPassword, hashPassword } from "./passwords.server";
import { revokeSignIns, startSignIn, type Device } from "./sign-ins.server";
import { beginAttempt, forgetAttempts } from "./throttle.server";
import type { Viewer } from "~/viewer.server";

const gone = refuse("not-found", "people.link.gone");

/** Makes the account of the first administrator and signs them in. */
export async function createFirstAdministrator(link: OneTimeLink, values: { name: string; email: string; password: string }, device: Device) {
  const person = { name: values.name, email: values.email };
  const passwordHash = await hashPassword(values.password);
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    if (await hasAdministrator(tx)) return gone;
    const taken = await tx.person.findUnique({ where: { email: person.email }, select: { id: true } });
    if (taken) return refuse("invalid", "people.errors.emailTaken", undefined, "email");
    if (!(await spendLink(link.id, tx))) return gone;
    const { id } = await tx.person.create({ data: { ...person, passwordHash, isAdministrator: true }, select: { id: true } });
    return { ok: true as const, token: await startSignIn(id, device.userAgent, tx) };
  });
}

/** Sets the password a link was made for, ends every other sign-in of the person and signs them in here. */
export async function setPasswordByLink(link: OneTimeLink, values: { name?: string; password: string }, device: Device) {
  const personId = link.person?.id;
  if (personId === undefined) return gone;
  const passwordHash = await hashPassword(values.password);
  return db.$transaction(async (tx) => {
    if (!(await spendLink(link.id, tx))) return gone;
    await tx.person.update({ where: { id: personId }, data: { name: values.name, passwordHash } });
    await revokeSignIns(personId, null, tx);
    return { ok: true as const, token: await startSignIn(personId, device.userAgent, tx) };
  });
}

/** Changes one's own password, after the present one; every other sign-in ends. */
export async function changePassword(viewer: Viewer, present: string, next: string, address: string) {
  const attempt = await beginAttempt(viewer.email, address);
  if (!attempt.ok) return refuse("invalid", "people.signIn.tooMany", { count: attempt.minutes });
  const person = await db.person.findUniqueOrThrow({ where: { id: viewer.personId }, select: { passwordHash: true } });
  if (!(await checkPassword(present, person.passwordHash))) return refuse("invalid", "people.password.wrong", undefined, "presentPassword");
  await forgetAttempts(viewer.email, address);
  const passwordHash = await hashPassword(next);
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: viewer.personId }, data: { passwordHash } });
    await revokeSignIns(viewer.personId, viewer.signInId, tx);
  });
  return { ok: true as const };
}

/** One's own settings: language, time zone, appearance, keys. */
export async function savePreferences(personId: number, preferences: { locale: string; timeZone: string; theme: string; keysOff: boolean }) {
  await db.person.update({ where: { id: personId }, data: preferences });
}
