import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { barImport, type Member } from "./read.server";
import type { TableImport } from "./table-import";

const BEFORE_RUNNING = ["READING", "MAPPING", "PLANNING", "PREVIEW"] as const;

/** Whether nothing of a table was written yet, so that it may be thrown away. */
export const mayDiscard = ({ state }: Pick<TableImport, "state">) => (BEFORE_RUNNING as readonly string[]).includes(state);

/** Throws away a table of which nothing was written yet, with its rows. The file stays kept under its hash, as every file does. */
export async function discardImport(membership: Member, { id }: TableImport): Promise<{ ok: true } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  const { count } = await db.import.deleteMany({ where: { id, state: { in: [...BEFORE_RUNNING] } } });
  return count ? { ok: true } : refuse("stale", "importPages.discard.notNow");
}
