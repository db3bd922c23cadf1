import type { Tx } from "~/recommendations/load-item.server";

/** Tells the pages that are open on a source that something of it changed, once the transaction commits. */
export async function tellSource(tx: Pick<Tx, "$executeRaw">, programmeId: number, sourceId: number) {
  await tx.$executeRaw`SELECT pg_notify('changes', ${JSON.stringify({ programmeId, sourceId })})`;
}
