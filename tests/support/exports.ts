import type { Actor } from "~/people/actor";
import type { Membership } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { exportWorkbook } from "~/spreadsheets/export/workbook.server";

/** The workbook of a list as one member downloads it. */
export async function downloadWorkbook(programme: Programme, actor: Actor, address = "") {
  const membership = { viewer: { locale: "en" }, actor, programme } as unknown as Membership;
  const answer = await exportWorkbook(membership, new URLSearchParams(address));
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
