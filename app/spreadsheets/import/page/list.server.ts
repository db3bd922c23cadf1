import type { Words } from "~/history/value-words";
import { formatInstant } from "~/ui/dates";
import { listImports, type Member } from "../read.server";
import { sheetOf } from "../table-import";

/** The tables brought into a programme in a few words each. */
export async function describeImports(membership: Member, { intl, timeZone }: Words) {
  return (await listImports(membership)).map((imported) => {
    const { id, name, state, counts, by, createdAt } = imported;
    return { id, name, state, counts, by, rows: sheetOf(imported).filled, begun: formatInstant(createdAt.toISOString(), intl, timeZone) };
  });
}

export type ListedImport = Awaited<ReturnType<typeof describeImports>>[number];
