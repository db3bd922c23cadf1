import { db } from "~/db.server";
import type { SourceDetails } from "./add-document.server";

/** Says of a source what it is called, by whom it is, and where and when it was published. */
export async function editSource(id: number, details: SourceDetails) {
  await db.source.update({ where: { id }, data: details });
}
