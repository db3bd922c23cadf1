import { z } from "zod";
import { ImportState } from "#db/enums";
import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { barRegister } from "~/recommendations/forms/register.server";
import type { Message, Refusal } from "~/refusal";
import type { TableChoices } from "~/spreadsheets/reading/table";
import { MappingRow, MessageRow } from "./mapping.server";
import type { ImportLook, TableImport } from "./table-import";

export type Member = Pick<Membership, "viewer" | "actor" | "programme">;

const Row = z.object({
  id: z.string(),
  memberId: z.number(),
  member: z.object({ person: z.object({ name: z.string() }) }),
  state: z.enum(ImportState),
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.number(),
  look: z.custom<ImportLook>(),
  choices: z.custom<TableChoices>(),
  mapping: MappingRow,
  exported: z.unknown(),
  sourceId: z.number().nullable(),
  read: z.number(),
  toDo: z.number(),
  problem: MessageRow.nullable().transform((problem) => problem as Message | null),
  counts: z.custom<TableImport["counts"]>(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});

const WITH = { member: { select: { person: { select: { name: true } } } } } as const;

function readRow(row: unknown, programme: Programme): TableImport {
  const { member, ...rest } = Row.parse(row);
  return { ...rest, by: member.person.name, programme };
}

/** Why this person brings in no tables; null when they may. */
export const barImport = (membership: Pick<Membership, "actor">): Refusal | null => barRegister(membership);

/** An import of the programme by its id, for whoever may register in it; to everybody else it does not exist. */
export async function findImport(membership: Pick<Membership, "actor" | "programme">, id: string | undefined): Promise<TableImport | null> {
  if (!z.uuid().safeParse(id).success || barImport(membership)) return null;
  return readImport(membership.programme, id ?? "");
}

/** The same for those who carry it out. */
export async function readImport(programme: Programme, id: string): Promise<TableImport | null> {
  const row = await db.import.findFirst({ where: { id, programmeId: programme.id }, include: WITH });
  return row && readRow(row, programme);
}

const MOST_LISTED = 100;

/** The tables brought into the programme, the latest first; nobody sees any who may not register. */
export async function listImports(membership: Pick<Membership, "actor" | "programme">): Promise<TableImport[]> {
  if (barImport(membership)) return [];
  const { programme } = membership;
  const rows = await db.import.findMany({ where: { programmeId: programme.id }, include: WITH, orderBy: { createdAt: "desc" }, take: MOST_LISTED });
  return rows.map((row) => readRow(row, programme));
}
