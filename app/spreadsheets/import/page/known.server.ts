import { db } from "~/db.server";
import type { Words } from "~/history/value-words";
import { formatInstant } from "~/ui/dates";
import type { TableImport } from "../table-import";

/** The import of the same file that was carried out before this one came, and when. */
export async function findKnown({ id, sha256, programme }: TableImport, { intl, timeZone }: Pick<Words, "intl" | "timeZone">) {
  const known = await db.import.findFirst({ where: { programmeId: programme.id, sha256, state: "DONE", id: { not: id } }, orderBy: { finishedAt: "desc" }, select: { id: true, finishedAt: true } });
  return known && { id: known.id, when: known.finishedAt ? formatInstant(known.finishedAt.toISOString(), intl, timeZone) : "" };
}

export type Known = Awaited<ReturnType<typeof findKnown>>;
