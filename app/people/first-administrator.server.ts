import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { createLink } from "./one-time-links.server";

type Tx = Prisma.TransactionClient;

/** Whether anybody can administer this installation. An office of the demonstration counts only where there is one. */
export async function hasAdministrator(tx: Tx = db) {
  const where = { isAdministrator: true, deactivatedAt: null, ...(env.DEMO ? {} : { isDemo: false }) };
  return (await tx.person.findFirst({ where, select: { id: true } })) !== null;
}

/** Accounts are made and changed one at a time: two cannot take one address, nor can both of the last administrators go. */
export async function lockPeople(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('followthrough people'))`;
}

/** The address at which the first administrator makes their account; null when there is one. Earlier addresses stop working. */
export async function createFirstAdministratorLink(origin: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    return (await hasAdministrator(tx)) ? null : createLink(origin, "FIRST_ADMINISTRATOR", null, tx);
  });
}
