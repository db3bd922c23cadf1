import { z } from "zod";
import { BulkOutcome, BulkState } from "#db/enums";
import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import { EvidenceValue } from "~/recommendations/changes";
import { readManyAct, type ManyAct } from "./acts";

/** What was asked, as it was typed and checked: understood again whenever it is needed, by the day on which it was typed. */
export const Asked = z.object({
  typed: z.record(z.string(), z.string()),
  evidence: z.array(EvidenceValue),
  today: z.string(),
  /** What the choices were called. */
  names: z.record(z.string(), z.string()),
  /** The list that it was chosen from, as the end of its address. */
  list: z.string(),
});
export type Asked = z.infer<typeof Asked>;

export const Counts = z.partialRecord(z.enum(BulkOutcome), z.number());
export type Counts = z.infer<typeof Counts>;

const Row = z.object({
  id: z.string(),
  programmeId: z.number(),
  memberId: z.number(),
  act: z.string().transform((name) => readManyAct(name) as ManyAct),
  values: Asked,
  state: z.enum(BulkState),
  frozen: z.number(),
  toDo: z.number(),
  counts: Counts.nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});

/** One act on many items: a frozen list of them, each with the version that its preview was drawn from and what became of it. */
export type ManyChange = z.infer<typeof Row>;

/** States in which something is being done with the list; in the others it waits for a person. */
export const AT_WORK: readonly BulkState[] = [BulkState.PLANNING, BulkState.RUNNING, BulkState.UNDOING];

export const isAtWork = ({ state }: Pick<ManyChange, "state">) => AT_WORK.includes(state);

/** A change of many by its id, whoever's it is: for those who carry it out. */
export async function readChange(id: string): Promise<ManyChange | null> {
  return Row.nullable().parse(await db.bulkChange.findUnique({ where: { id } }));
}

/** One's own change of many in this programme; to everybody else it does not exist. */
export async function findChange({ actor, programme }: Pick<Membership, "actor" | "programme">, id: string | undefined): Promise<ManyChange | null> {
  if (!z.uuid().safeParse(id).success || actor.personId === null) return null;
  const where = { id, programmeId: programme.id, member: { personId: actor.personId } };
  return Row.nullable().parse(await db.bulkChange.findFirst({ where }));
}

const MOST_LISTED = 100;

/** One's own changes of many in this programme, the latest first. */
export async function listChanges({ actor, programme }: Pick<Membership, "actor" | "programme">): Promise<ManyChange[]> {
  const where = { programmeId: programme.id, member: { personId: actor.personId ?? 0 } };
  return z.array(Row).parse(await db.bulkChange.findMany({ where, orderBy: { createdAt: "desc" }, take: MOST_LISTED }));
}
