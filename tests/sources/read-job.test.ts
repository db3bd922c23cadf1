import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/steps.mjs";
import { db } from "~/db.server";
import { keepBytes } from "~/evidence/store.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { addSource } from "~/sources/documents/add-document.server";
import { keepText } from "~/sources/documents/keep-text.server";
import { documentJob, readAtOnce, resumeDocuments } from "~/sources/documents/read-job.server";
import type { Candidate } from "~/sources/extraction/candidate";
import { NO_VOCABULARY } from "~/sources/extraction/vocabulary";
import { structurePlainText } from "~/sources/reading/structure-text";
import { linesFrom, pdfOf } from "../support/documents";
import { createActor, createProgramme } from "../support/factories";
import { whileDocumentLocked } from "../support/races";
import { cookieOf } from "../support/requests";
import { visit } from "../support/site";

let programme: Programme;
let secretary: Actor;

beforeAll(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
});

const NOTHING = { title: "Report", byline: "", publisher: "", publishedOn: "", url: "" };
const going = () => new AbortController().signal;

/** A source that waits to be read, and what may be known of it. */
async function waiting(bytes: Buffer, name: string) {
  const sha256 = await keepBytes(bytes);
  const added = await addSource(secretary, programme, { name, sha256, mediaType: "application/pdf", size: bytes.length, start: "" }, NOTHING);
  if (!added.ok) throw new Error(added.message.key);
  const { sourceId } = added;
  const job = { id: String(sourceId) };
  return {
    sourceId, sha256, job,
    document: () => db.sourceDocument.findUniqueOrThrow({ where: { sourceId } }),
    counts: async () => ({ blocks: await db.sourceBlock.count({ where: { sourceId } }), candidates: await db.candidate.count({ where: { sourceId } }) }),
    jobs: () => db.$queryRaw<{ state: string }[]>`SELECT "state"::text FROM pgboss.job WHERE "name" = 'documents' AND "data" ->> 'id' = ${job.id} AND "state" < 'completed'`,
  };
}

const textOf = (words: string) => Buffer.from(`# ${words}\n\nThe sides should open the office. They should sign the text.\n`);
/** So many pages that reading them takes a while, each set apart from any other document's. */
const longPdf = (words: string) => pdfOf(Array.from({ length: 400 }, (_, page) => linesFrom(80, Array.from({ length: 20 }, (_, line) => `${words}: line ${line} of page ${page} says what was said in the hall.`))));

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("a job that was killed in the middle leaves nothing of the document behind, and another one reads it whole", async () => {
  const long = await waiting(longPdf("Killed"), "long.pdf");
  const worker = spawn(process.execPath, ["--import", "tsx", "tests/support/many-worker.ts"], { cwd: ROOT, env: process.env, stdio: "ignore" });
  await until(async () => ((await long.document()).pages ?? 0) > 0);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  expect(await long.document()).toMatchObject({ state: "READING", text: "" });
  expect(await long.counts()).toEqual({ blocks: 0, candidates: 0 });

  const page = await visit(`/p/${programme.key}/sources/${long.sourceId}`, { cookie: await cookieOf(secretary.personId) });
  expect(page.html).toMatch(/The document is being read: [\d,]+ pages so far/);
  expect(page.html).toMatch(/<noscript><meta http-equiv="refresh"/i);

  await resumeDocuments();
  expect(await long.jobs()).toContainEqual({ state: "created" });
  await documentJob(long.job, going());
  expect(await long.document()).toMatchObject({ state: "READ", pages: 400 });
  expect((await long.counts()).blocks).toBeGreaterThanOrEqual(400);
}, 120_000);

test("a document is read once, however many read it at the same moment or after", async () => {
  const source = await waiting(textOf("At once"), "once.md");
  await whileDocumentLocked(source.sourceId, () => [1, 2, 3].map(() => documentJob(source.job, going())));
  const counts = await source.counts();
  expect(counts).toEqual({ blocks: 2, candidates: 2 });
  await documentJob(source.job, going());
  await readAtOnce(source.sourceId);
  expect(await source.counts()).toEqual(counts);
}, 60_000);

test("a process that stops lets go of the document, and leaves it to another one", async () => {
  const long = await waiting(longPdf("Stopped"), "stopped.pdf");
  const stopping = new AbortController();
  const job = documentJob(long.job, stopping.signal);
  await until(async () => ((await long.document()).pages ?? 0) > 0);
  stopping.abort();
  await job;
  expect(await long.document()).toMatchObject({ state: "READING", refusal: null });
  expect(await long.jobs()).not.toEqual([]);
}, 60_000);

test("thousands of passages are kept as one, whatever half characters came with them", async () => {
  const source = await waiting(textOf("Many"), "many.md");
  const { blocks, text } = structurePlainText("The sides should open the office. \u{1f6a2}", "txt");
  const found: Candidate = {
    start: 0, end: 33, text: "", kind: "recommendation", score: 60, reasons: [], parts: [], title: "Open the office \ud83d", heading: "a\0b", page: null, reference: "", organisations: [],
    figures: [{ start: 0, end: 1, text: "\udea2" }], deadlines: [], sectorId: null,
  };
  await keepText(source, { ok: true, source: { text, blocks, language: "en", pages: null }, candidates: Array.from({ length: 3000 }, () => found), warnings: [] }, NO_VOCABULARY);
  expect(await source.counts()).toEqual({ blocks: 1, candidates: 3000 });
  expect((await source.document()).text).toBe(text);
  expect(await db.candidate.findFirst({ where: { sourceId: source.sourceId } })).toMatchObject({ title: "Open the office \ufffd", heading: "a b", kind: "RECOMMENDATION", state: "WAITING", figures: [{ text: "\ufffd" }] });
});

describe("nothing is kept of a file", () => {
  const read = (words: string) => ({ ok: true as const, source: structurePlainText(words, "txt"), candidates: [], warnings: [] });

  test("in whose place another one came meanwhile", async () => {
    const source = await waiting(textOf("Replaced"), "replaced.md");
    await keepText({ sourceId: source.sourceId, sha256: "0".repeat(64) }, read("Of the other file"), NO_VOCABULARY);
    expect(await source.document()).toMatchObject({ state: "READING", text: "" });
  });

  test("of a source that was removed", async () => {
    const source = await waiting(textOf("Removed"), "removed.md");
    await db.sourceDocument.delete({ where: { sourceId: source.sourceId } });
    await documentJob(source.job, going());
    expect(await source.counts()).toEqual({ blocks: 0, candidates: 0 });
  });

  test("half: what cannot be written at its end leaves nothing", async () => {
    const source = await waiting(textOf("Half"), "half.md");
    const broken = { ...read("One\n\nTwo"), warnings: [{ key: "reading.readEncoding" as const, values: { encoding: "\0" } }] };
    await expect(keepText(source, broken, NO_VOCABULARY)).rejects.toThrow();
    expect([(await source.document()).state, await source.counts()]).toEqual(["READING", { blocks: 0, candidates: 0 }]);
  });
});

test("a file that is no longer kept is said to be gone", async () => {
  const source = await waiting(textOf("Gone"), "gone.md");
  await rm(join(process.env.DATA_DIR ?? "", source.sha256.slice(0, 2), source.sha256));
  await documentJob(source.job, going());
  expect(await source.document()).toMatchObject({ state: "REFUSED", refusal: { key: "sources.reading.fileGone" } });
});
