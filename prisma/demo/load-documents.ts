import { readFileSync } from "node:fs";
import { db } from "~/db.server";
import { keepBytes } from "~/evidence/store.server";
import { addSource } from "~/sources/documents/add-document.server";
import { documentJob } from "~/sources/documents/read-job.server";
import { documentType } from "~/sources/documents/source-files";
import { actorNamed, type Ground } from "./ground";
import { accepted } from "./items";
import type { SampleDocument } from "./life-data";

/** Adds and reads documents whose passages wait for a decision; one that is there already, under whatever source, stays as it is. */
export async function loadDocuments(ground: Ground, documents: SampleDocument[]) {
  for (const document of documents) await loadDocument(ground, document);
}

async function loadDocument(ground: Ground, { file, byline, by }: SampleDocument) {
  const bytes = readFileSync(new URL(file, import.meta.url));
  const sha256 = await keepBytes(bytes);
  if (await db.sourceDocument.count({ where: { programmeId: ground.programme.id, sha256 } })) return;
  const kept = { name: file, sha256, mediaType: documentType(file), size: bytes.length, start: "" };
  const added = accepted<{ ok: true; sourceId: number }>(file, await addSource(actorNamed(ground, by), ground.programme, kept, { title: "", byline, publisher: "", publishedOn: "", url: "" }));
  await documentJob({ id: String(added.sourceId) }, new AbortController().signal);
}
