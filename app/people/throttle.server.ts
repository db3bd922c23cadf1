import { db } from "~/db.server";

/** Wrong attempts that are borne within a quarter of an hour: for one account from one address, for one account, from one address. */
const MINUTES = 15;
const LIMITS = { pair: 5, email: 25, address: 60 };

type Counts = { pair: number; email: number; address: number; wait: number };

/** Counts an attempt as failed before it is made, so that many at once are counted too. Answers the minutes to wait, or the way to take it back. */
export async function beginAttempt(email: string, address: string) {
  const { id } = await db.signInFailure.create({ data: { email, address }, select: { id: true } });
  const takeBack = () => db.signInFailure.deleteMany({ where: { id } });
  const [counts] = await db.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE email = ${email} AND address = ${address})::int AS pair,
      count(*) FILTER (WHERE email = ${email})::int AS email,
      count(*) FILTER (WHERE address = ${address})::int AS address,
      ceil(extract(epoch FROM min("failedAt") + make_interval(mins => ${MINUTES}::int) - now()) / 60)::int AS wait
    FROM "SignInFailure"
    WHERE (email = ${email} OR address = ${address}) AND "failedAt" > now() - make_interval(mins => ${MINUTES}::int)`;
  if (!counts || (counts.pair <= LIMITS.pair && counts.email <= LIMITS.email && counts.address <= LIMITS.address)) return { ok: true as const, takeBack };
  await takeBack();
  return { ok: false as const, minutes: Math.max(1, counts.wait) };
}

/** After a right password: earlier slips of this account from this address, and everybody's of yesterday, are forgotten. */
export async function forgetAttempts(email: string, address: string) {
  await db.$executeRaw`
    DELETE FROM "SignInFailure" WHERE (email = ${email} AND address = ${address}) OR "failedAt" < now() - interval '1 day'`;
}
