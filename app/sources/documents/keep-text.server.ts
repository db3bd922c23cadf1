import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Message } from "~/refusal";
import type { Vocabulary } from "../extraction/vocabulary";
import type { SourceText } from "../reading/source-text";
import { titleBeforeReading, titleWithin } from "./default-title";
import { proposeCandidates, type Proposal } from "./propose-candidates";
import type { Understood } from "./understand.server";

type Tx = Prisma.TransactionClient;

/** Which file of a source was read: another one may have taken its place meanwhile. */
type Read = { sourceId: number; sha256: string };

const LONG_MS = 60_000;

/** Keeps a document's text, its blocks and what was found in it: all of it once, whoever else read it too. */
export async function keepText(read: Read, { source, candidates, warnings }: Understood, vocabulary: Vocabulary) {
  await db.$transaction(async (tx) => {
    const document = await holdUnread(tx, read);
    if (!document) return;
    await insertBlocks(tx, read.sourceId, source);
    await insertCandidates(tx, { ...read, programmeId: document.programmeId }, proposeCandidates(candidates, vocabulary));
    const { language, pages } = source;
    await tx.sourceDocument.update({ where: { sourceId: read.sourceId }, data: { state: "READ", refusal: undefined, warnings, text: keepable(source.text), language, pages } });
    const own = titleWithin(source);
    if (own && document.title === titleBeforeReading(document.name, source.text)) await tx.source.update({ where: { id: read.sourceId }, data: { title: own } });
  }, { timeout: LONG_MS });
}

/** Keeps why a document cannot be read. */
export async function keepRefusal(read: Read, refusal: Message) {
  await db.$transaction(async (tx) => {
    if (await holdUnread(tx, read)) await tx.sourceDocument.update({ where: { sourceId: read.sourceId }, data: { state: "REFUSED", refusal, pages: null } });
  });
}

async function holdUnread(tx: Tx, { sourceId, sha256 }: Read) {
  const [document] = await tx.$queryRaw<{ programmeId: number; name: string; title: string }[]>`
    SELECT d."programmeId", d."name", s."title" FROM "SourceDocument" d JOIN "Source" s ON s."id" = d."sourceId"
    WHERE d."sourceId" = ${sourceId} AND d."sha256" = ${sha256} AND d."state" = 'READING' FOR UPDATE OF d`;
  return document ?? null;
}

async function insertBlocks(tx: Tx, sourceId: number, { text, blocks }: SourceText) {
  const rows = blocks.map((block, place) => ({ ...block, place, text: text.slice(block.start, block.end) }));
  await tx.$executeRaw`
    INSERT INTO "SourceBlock" ("sourceId", "place", "kind", "start", "end", "text", "level", "marker", "page", "cell", "gaps")
    SELECT ${sourceId}, b."place", b."kind", b."start", b."end", b."text", b."level", b."marker", b."page", nullif(b."cell", 'null'), b."gaps"
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb)
      AS b("place" int, "kind" text, "start" int, "end" int, "text" text, "level" int, "marker" text, "page" int, "cell" jsonb, "gaps" jsonb)`;
}

// As one value: thousands of rows, a value each, keep the server busy for seconds.
async function insertCandidates(tx: Tx, { sourceId, programmeId }: { sourceId: number; programmeId: number }, proposals: Proposal[]) {
  await tx.$executeRaw`
    INSERT INTO "Candidate" ("programmeId", "sourceId", "start", "end", "wholeStart", "wholeEnd", "kind", "title", "score", "reasons", "heading", "page", "reference",
      "organisations", "figures", "deadlines", "sectorId", "leads", "deadlineSaid")
    SELECT ${programmeId}, ${sourceId}, p."start", p."end", p."wholeStart", p."wholeEnd", p."kind"::"Kind", p."title", p."score", p."reasons", p."heading", p."page", p."reference",
      p."organisations", p."figures", p."deadlines", p."sectorId", p."leads", p."deadlineSaid"
    FROM jsonb_to_recordset(${jsonOf(proposals)}::jsonb)
      AS p("start" int, "end" int, "wholeStart" int, "wholeEnd" int, "kind" text, "title" text, "score" int, "reasons" jsonb, "heading" text, "page" int, "reference" text,
        "organisations" jsonb, "figures" jsonb, "deadlines" jsonb, "sectorId" int, "leads" jsonb, "deadlineSaid" text)`;
}

/** JSON that the database takes: half characters and NUL give way to something of their length. */
const jsonOf = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === "string" ? keepable(one) : one));

const keepable = (text: string) => text.replace(/\0/g, " ").replace(/\p{Cs}/gu, "\ufffd");
