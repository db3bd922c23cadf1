import { createHash } from "node:crypto";
import { db } from "~/db.server";
import { openFile } from "~/evidence/store.server";
import { canonicalJson } from "~/history/canonical";
import { checkSeals } from "~/history/seal.server";
import type { MeetingFieldChange } from "../../meeting-acts";
import { findSigning } from "./find-signatures.server";
import { faultsOf, type RecordFault, type RecordFile } from "./record-file";

export const RECORD_CHECKS = ["content", "signature", "conclusion", "addendum", "seal", "scan"] as const;
/** One thing that was looked at, and what of it is not what was signed. */
export type RecordCheck = { name: (typeof RECORD_CHECKS)[number]; wrong: string | null };

/** Recomputes everything that proves a concluded record: its hashes, its signatures as they are kept twice, its addenda by the meeting's own history, the seal by the chains, the scans by their files. */
export async function checkRecord(programmeId: number, meetingId: number, file: RecordFile): Promise<RecordCheck[]> {
  const faults = faultsOf(file);
  const of = (piece: RecordFault["piece"]) => faults.find((one) => one.piece === piece);
  const [signing, entries, seal, scan] = await Promise.all([findSigning(meetingId), findEntries(meetingId), findSealFault(programmeId, meetingId), findScanFault(file)]);
  const twice = canonicalJson(signing.signatures) === canonicalJson(file.signatures);
  const added = hashesOf(entries, "addendum");
  const [concluded] = hashesOf(entries, "conclude");
  return [
    { name: "content", wrong: of("content") || (concluded !== undefined && concluded !== file.contentHash) ? "its content" : null },
    { name: "signature", wrong: of("signature") ? `the signature of ${of("signature")?.which}` : twice ? null : "the signatures as they were given" },
    { name: "conclusion", wrong: of("conclusion") ? "its hash over signatures, seal and time" : null },
    { name: "addendum", wrong: of("addendum") ? `addendum ${of("addendum")?.which}` : canonicalJson(added) === canonicalJson(file.addenda.map(({ hash }) => hash)) ? null : "the number of its addenda" },
    { name: "seal", wrong: seal },
    { name: "scan", wrong: scan },
  ];
}

const findEntries = (meetingId: number) => db.meetingChange.findMany({ where: { meetingId, act: { in: ["conclude", "addendum"] } }, orderBy: { version: "asc" }, select: { act: true, changes: true } });

const hashesOf = (entries: Awaited<ReturnType<typeof findEntries>>, act: string) =>
  entries.filter((one) => one.act === act).flatMap(({ changes }) => (changes as MeetingFieldChange[]).flatMap(({ field, to }) => (field === "hash" ? [to] : [])));

async function findSealFault(programmeId: number, meetingId: number): Promise<string | null> {
  const { sealId } = (await db.meetingRecord.findUnique({ where: { meetingId }, select: { sealId: true } })) ?? { sealId: null };
  if (sealId === null) return "its seal, which is missing";
  const finding = await checkSeals(db, programmeId, sealId);
  return finding && [finding.reference, finding.detail].filter(Boolean).join(": ");
}

async function findScanFault({ signatures }: RecordFile): Promise<string | null> {
  for (const { side, scan } of signatures) if (scan && (await hashFile(scan.sha256)) !== scan.sha256) return `the scan of ${side}`;
  return null;
}

/** The hash of a kept file as it is now; null where it is gone. */
async function hashFile(sha256: string): Promise<string | null> {
  const file = await openFile(sha256);
  if (!file) return null;
  const hash = createHash("sha256");
  for await (const piece of file.stream) hash.update(piece as Buffer);
  return hash.digest("hex");
}

