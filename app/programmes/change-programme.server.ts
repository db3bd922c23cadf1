import type { Prisma } from "#db/client";
import { allOrNothing } from "~/all-or-nothing.server";
import type { Refusal } from "~/refusal";
import type { ProgrammeAct, ProgrammeFieldChange } from "./programme-acts";

export type Tx = Prisma.TransactionClient;
/** Who changes it; a null person is the programme's own loader. */
export type By = { personId: number | null; name: string };
/** What was done to which thing, with every field from → to as people read it. */
export type ProgrammeEntry = { act: ProgrammeAct; subject: string; changes?: ProgrammeFieldChange[] };
type Result<T> = Refusal | { ok: true; entries: ProgrammeEntry[]; value: T };

/** The only way programmes, their parts and their members change: one change at a time in a programme, each with its entry, all or nothing. */
export function changeProgramme<T>(by: By, programmeId: number, decide: (tx: Tx) => Promise<Result<T>>): Promise<Refusal | { ok: true; value: T }> {
  return allOrNothing((tx) => changeProgrammeWithin(tx, by, programmeId, decide));
}

/** The same within a transaction that is open already; who opened it sees to it that a refusal leaves nothing behind. */
export async function changeProgrammeWithin<T>(tx: Tx, by: By, programmeId: number, decide: (tx: Tx) => Promise<Result<T>>): Promise<Refusal | { ok: true; value: T }> {
  await tx.$queryRaw`SELECT id FROM "Programme" WHERE id = ${programmeId} FOR UPDATE`;
  return conclude(tx, by, programmeId, await decide(tx));
}

/** The same for a programme that comes into being: `decide` creates it and says its id. */
export function startProgramme(by: By, decide: (tx: Tx) => Promise<Result<number>>): Promise<Refusal | { ok: true; value: number }> {
  return allOrNothing(async (tx) => {
    const result = await decide(tx);
    return conclude(tx, by, result.ok ? result.value : 0, result);
  });
}

async function conclude<T>(tx: Tx, by: By, programmeId: number, result: Result<T>) {
  if (!result.ok) return result;
  for (const entry of result.entries) await recordChange(tx, by, programmeId, entry);
  return { ok: true as const, value: result.value };
}

/** Writes one entry of a programme's own history, in the transaction of what it tells. */
export async function recordChange(tx: Tx, by: By, programmeId: number, { act, subject, changes = [] }: ProgrammeEntry) {
  await tx.programmeChange.create({ data: { programmeId, personId: by.personId, actorName: by.name, act, subject, changes } });
}
