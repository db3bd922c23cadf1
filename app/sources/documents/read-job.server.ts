import { db } from "~/db.server";
import { readKept } from "~/evidence/store.server";
import { sendJob, type Worker } from "~/jobs.server";
import { log } from "~/log.server";
import { refuse, type Refusal } from "~/refusal";
import { readVocabulary } from "../extraction/vocabulary.server";
import { DOCUMENT_LIMITS } from "../reading/reader-job";
import { keepRefusal, keepText } from "./keep-text.server";
import { understand, type Understood } from "./understand.server";

type Tx = Parameters<typeof sendJob>[0];

/** How long a person waits for a document before it is read on behind the page. */
const AT_ONCE_SECONDS = 2;
/** When a job takes up what was not read at once. */
const TAKEN_UP_SECONDS = 3;
const PAUSE_SECONDS = 2;

/** Has some process read a document. */
export async function askToRead(sourceId: number, { after = 0, tx = db }: { after?: number; tx?: Tx } = {}) {
  await sendJob(tx, "documents", { id: String(sourceId) }, { key: String(sourceId), after });
}

/** The same for one that is being read at once: a job takes up what that leaves. */
export const askToTakeUp = (sourceId: number, tx: Tx) => askToRead(sourceId, { after: TAKEN_UP_SECONDS, tx });

/** Reads a document before the answer, where that is done soon; a longer one is left to the job. */
export async function readAtOnce(sourceId: number) {
  const limits = { ...DOCUMENT_LIMITS, seconds: AT_ONCE_SECONDS };
  const late = new Promise((done) => setTimeout(done, TAKEN_UP_SECONDS * 1000).unref());
  const reading = readDocumentOf(sourceId, { limits, keepLate: false }).catch((error: unknown) => log.error({ error, sourceId }, "a document was not read at once"));
  await Promise.race([reading, late]);
}

/** The job: reads a document and keeps its text; one that was read meanwhile is left as it is. */
export const documentJob: Worker = async ({ id }, stopping) => {
  if ((await readDocumentOf(Number(id), { stopping })) === "late") await askToRead(Number(id), { after: PAUSE_SECONDS });
};

/** Sees to it that whatever was added is read: asked at every start, in case a job was lost. */
export async function resumeDocuments() {
  const waiting = await db.sourceDocument.findMany({ where: { state: "READING" }, select: { sourceId: true } });
  for (const { sourceId } of waiting) await askToRead(sourceId);
}

type How = { limits?: typeof DOCUMENT_LIMITS; stopping?: AbortSignal; keepLate?: boolean };

async function readDocumentOf(sourceId: number, { limits, stopping, keepLate = true }: How): Promise<"read" | "late"> {
  const document = await db.sourceDocument.findUnique({ where: { sourceId }, include: { source: { include: { programme: true } } } });
  if (document?.state !== "READING") return "read";
  const { sha256, name, mediaType, source } = document;
  const vocabulary = await readVocabulary(source.programme);
  const bytes = await readKept(sha256);
  const read: Understood | Refusal = bytes ? await understand(bytes, name || PASTED[mediaType] || "", { vocabulary, limits, stopping, onPages: sayPages(sourceId, sha256) }) : refuse("invalid", "sources.reading.fileGone");
  if (stopping?.aborted || (!keepLate && !read.ok && read.message.key === "reading.tooLong")) return "late";
  if (read.ok) await keepText({ sourceId, sha256 }, read, vocabulary);
  else await keepRefusal({ sourceId, sha256 }, read.message);
  return "read";
}

// What was pasted has no name that says what it is.
const PASTED: Record<string, string> = { "text/html": "pasted.html", "text/plain": "pasted.txt" };

const SAY_EVERY_MS = 1000;

/** Says how many pages were read, now and then; that it could not be said is no reason not to read on. */
function sayPages(sourceId: number, sha256: string) {
  let said = performance.now();
  return (pages: number) => {
    if (performance.now() - said < SAY_EVERY_MS) return;
    said = performance.now();
    db.sourceDocument.updateMany({ where: { sourceId, sha256, state: "READING" }, data: { pages } }).catch(() => {});
  };
}
