import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { normalise, withoutRefused } from "~/form-text.server";
import { refuse } from "~/refusal";
import { createToken, IDLE_DAYS, LONGEST_DAYS } from "~/sign-in-cookie.server";
import { checkPassword } from "./passwords.server";
import { beginAttempt, forgetAttempts } from "./throttle.server";

type Tx = Prisma.TransactionClient;
export type Device = { address: string; userAgent: string };

/** Where a request comes from, as far as the server knows. */
export function describeRequest(request: Request, context: { address?: unknown } | undefined): Device {
  const address = typeof context?.address === "string" ? context.address : "";
  return { address, userAgent: withoutRefused(normalise(request.headers.get("user-agent") ?? "")).slice(0, 300) };
}

/** Signs a person in: a row that can be revoked, and the token for the cookie. */
export async function startSignIn(personId: number, userAgent: string, tx: Tx = db) {
  const { token, tokenHash } = createToken();
  await tx.signIn.create({ data: { tokenHash, personId, userAgent } });
  return token;
}

/** Signs in by e-mail and password, throttled; the answer never says which of the two was wrong. */
export async function signInByPassword(email: string, password: string, { address, userAgent }: Device) {
  const attempt = await beginAttempt(email, address);
  if (!attempt.ok) return refuse("invalid", "people.signIn.tooMany", { count: attempt.minutes });
  const person = await db.person.findFirst({ where: { email, isDemo: false, deactivatedAt: null }, select: { id: true, passwordHash: true } });
  const right = await checkPassword(password, person?.passwordHash ?? null);
  if (!person || !right) return refuse("invalid", "people.signIn.wrong");
  await forgetAttempts(email, address);
  return { ok: true as const, token: await startSignIn(person.id, userAgent) };
}

/** Enters as an office of the demonstration; where there is no demonstration there is no such way. */
export async function signInToDemo(personId: number, userAgent: string) {
  const person = env.DEMO ? await db.person.findFirst({ where: { id: personId, isDemo: true, deactivatedAt: null }, select: { id: true } }) : null;
  if (!person) return refuse("not-found", "people.signIn.noSuchOffice");
  return { ok: true as const, token: await startSignIn(person.id, userAgent) };
}

/** The sign-ins of a person that still hold, the latest used first. */
export async function listSignIns(personId: number) {
  const day = 24 * 60 * 60 * 1000;
  return db.signIn.findMany({
    where: {
      personId,
      revokedAt: null,
      createdAt: { gt: new Date(Date.now() - LONGEST_DAYS * day) },
      lastSeenAt: { gt: new Date(Date.now() - IDLE_DAYS * day) },
    },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
  });
}

/** Ends one of a person's sign-ins; false when it is not theirs. */
export async function revokeSignIn(personId: number, signInId: number) {
  const { count } = await db.signIn.updateMany({ where: { id: signInId, personId }, data: { revokedAt: new Date() } });
  return count > 0;
}

/** Ends all sign-ins of a person, or all but one. */
export async function revokeSignIns(personId: number, except: number | null, tx: Tx = db) {
  const { count } = await tx.signIn.updateMany({
    where: { personId, revokedAt: null, ...(except === null ? {} : { id: { not: except } }) },
    data: { revokedAt: new Date() },
  });
  return count;
}
