import type { Prisma } from "#db/client";
import { LinkPurpose } from "#db/enums";
import { db } from "~/db.server";
import { createToken, hashToken } from "~/sign-in-cookie.server";

type Tx = Prisma.TransactionClient;

/** Hours a link of each purpose holds. */
const HOURS = { FIRST_ADMINISTRATOR: 72, INVITATION: 7 * 24, PASSWORD_RESET: 24 } as const satisfies Record<LinkPurpose, number>;

export type OneTimeLink = { id: number; purpose: LinkPurpose; person: { id: number; name: string; email: string } | null };

/** Makes a link that works once; earlier unused ones of the same person stop working. */
export async function createLink(origin: string, purpose: LinkPurpose, personId: number | null, tx: Tx = db) {
  const now = new Date();
  const { token, tokenHash } = createToken();
  await tx.oneTimeLink.updateMany({ where: { personId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
  await tx.oneTimeLink.create({ data: { tokenHash, purpose, personId, expiresAt: new Date(now.getTime() + HOURS[purpose] * 3_600_000) } });
  return new URL(`/link/${token}`, origin).href;
}

/** What a link is for, while it works. Looking spends nothing: scanners open links too. */
export async function findLink(token: string | undefined): Promise<OneTimeLink | null> {
  const link = await db.oneTimeLink.findUnique({
    where: { tokenHash: hashToken(token ?? "") },
    include: { person: { select: { id: true, name: true, email: true, deactivatedAt: true } } },
  });
  if (!link || link.usedAt || link.expiresAt <= new Date() || link.person?.deactivatedAt) return null;
  const person = link.person && { id: link.person.id, name: link.person.name, email: link.person.email };
  return { id: link.id, purpose: link.purpose, person };
}

/** Spends a link: of several at once, one succeeds. */
export async function spendLink(id: number, tx: Tx) {
  const spent = await tx.$queryRaw<{ id: number }[]>`
    UPDATE "OneTimeLink" SET "usedAt" = now() WHERE id = ${id} AND "usedAt" IS NULL AND "expiresAt" > now() RETURNING id`;
  return spent.length === 1;
}
