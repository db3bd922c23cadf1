import type { Prisma } from "#db/client";
import { db } from "./db.server";
import type { Refusal } from "./refusal";

/** One transaction that a refusal takes back whole: several changes, each of which may be refused, are made together or not at all. */
export async function allOrNothing<T extends { ok: true }>(work: (tx: Prisma.TransactionClient) => Promise<T | Refusal>, timeout?: number): Promise<T | Refusal> {
  let refusal: Refusal | null = null;
  try {
    return await db.$transaction(async (tx) => {
      const done = await work(tx);
      if (done.ok) return done;
      refusal = done;
      throw new Error("Refused: nothing is written");
    }, timeout ? { timeout } : undefined);
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
}
