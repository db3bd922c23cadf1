import { createHash, randomUUID } from "node:crypto";
import type { DocumentState } from "#db/enums";
import { db } from "~/db.server";
import { storeFile } from "~/evidence/store.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { NO_VOCABULARY } from "~/sources/extraction/vocabulary";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { keepText } from "~/sources/documents/keep-text.server";
import { structurePlainText } from "~/sources/reading/structure-text";

type Options = { text?: string; title?: string; state?: DocumentState; by?: Actor | null };

/** A source with a document of this text, read as any is and with what is found in it, or standing as is said. */
export async function createSource(programme: Pick<Programme, "id">, { text = "The sides should open the office.", title = "Report", state = "READ", by = null }: Options = {}) {
  const { id } = await db.source.create({ data: { programmeId: programme.id, key: randomUUID(), title } });
  const content = `${text}\n\n${randomUUID()}`;
  const stored = await storeFile(new File([content], "report.txt"));
  const sha256 = stored.ok ? stored.sha256 : createHash("sha256").update(content).digest("hex");
  const document = { sourceId: id, programmeId: programme.id, name: "report.txt", sha256, mediaType: "text/plain", size: content.length, addedByName: by?.name ?? "Office", addedById: by?.personId ?? 0 };
  await db.sourceDocument.create({ data: document });
  if (state === "READ") {
    const source = { ...structurePlainText(text, "txt"), language: "en" };
    await keepText(document, { ok: true, source, candidates: extractCandidates(source), warnings: [] }, NO_VOCABULARY);
  } else await db.sourceDocument.update({ where: { sourceId: id }, data: { state, refusal: state === "REFUSED" ? { key: "reading.damaged" } : undefined } });
  return { id, sha256 };
}
