import { db } from "~/db.server";
import type { Meeting } from "../../meeting";
import { composeRecord, hashOf } from "../compose-record.server";
import { findKept } from "../find-kept.server";
import type { ComposedRecord, Texts } from "../record";
import { findSigning } from "./find-signatures.server";
import { RECORD_FORMAT, type Addendum, type RecordConclusion, type RecordFile } from "./record-file";
import type { Signature } from "./signature";

/** A meeting's record with all that proves it; while it is not concluded, as it stands now. */
export async function readRecordFile(meeting: Meeting): Promise<RecordFile> {
  const concluded = await readConcluded(meeting.id);
  if (concluded) return concluded;
  const [kept, { signatures }] = await Promise.all([findKept(meeting.id), findSigning(meeting.id)]);
  const record = await composeRecord(meeting, null, kept);
  return { format: RECORD_FORMAT, record, contentHash: kept.contentHash || hashOf(record), signatures, conclusion: null, addenda: [] };
}

type Reader = Pick<typeof db, "meetingRecord" | "recordAddendum">;

/** A concluded record as it is kept; null where it is not concluded. */
export async function readConcluded(meetingId: number, tx: Reader = db): Promise<RecordFile | null> {
  const row = await tx.meetingRecord.findUnique({ where: { meetingId }, include: { seal: { select: { hash: true, items: true, sealedAt: true } } } });
  if (!row) return null;
  const { hash, items, sealedAt } = row.seal ?? { hash: "", items: 0, sealedAt: row.concludedAt };
  return {
    format: RECORD_FORMAT,
    record: row.content as unknown as ComposedRecord,
    contentHash: row.contentHash,
    signatures: row.signatures as unknown as Signature[],
    conclusion: { at: row.concludedAt.toISOString(), seal: { hash, items, sealedAt: sealedAt.toISOString() }, stopped: row.stopped as unknown as RecordConclusion["stopped"], hash: row.hash },
    addenda: await listAddenda(meetingId, tx),
  };
}

/** The addenda of a record, the first first. */
export async function listAddenda(meetingId: number, tx: Pick<Reader, "recordAddendum"> = db): Promise<Addendum[]> {
  const rows = await tx.recordAddendum.findMany({ where: { meetingId }, orderBy: { number: "asc" } });
  return rows.map(({ number, paragraph, texts, reason, addedAt, actorName, actorOffice, actorSide, previousHash, hash }) => ({
    number, paragraph, texts: texts as Texts, reason, addedAt: addedAt.toISOString(), addedBy: { name: actorName, office: actorOffice, side: actorSide }, previousHash, hash,
  }));
}
