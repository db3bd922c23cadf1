import { db } from "~/db.server";
import type { Finding } from "~/history/verify-chain";
import { hashOf } from "../compose-record.server";
import { checkRecord } from "./check-record.server";
import { findSigning } from "./find-signatures.server";
import { readConcluded } from "./read-file.server";

export type VerifiedRecords = { records: number; finding: Finding | null };

/** Checks every signed or concluded record of a programme; names the first of which something is not what was signed. */
export async function verifyRecords(programmeId: number): Promise<VerifiedRecords> {
  const meetings = await db.meeting.findMany({
    where: { programmeId, OR: [{ record: { isNot: null } }, { circulated: { frozenAt: { not: null } } }, { signatures: { some: {} } }, { changes: { some: { act: { in: ["conclude", "addendum"] } } } }] },
    orderBy: { id: "asc" }, select: { id: true, title: true },
  });
  for (const { id, title } of meetings) {
    const wrong = await findWrong(programmeId, id);
    if (wrong) return { records: meetings.length, finding: { reference: title, row: "record", detail: `${wrong} is not what was signed` } };
  }
  return { records: meetings.length, finding: null };
}

async function findWrong(programmeId: number, meetingId: number): Promise<string | null> {
  const file = await readConcluded(meetingId);
  if (file) return (await checkRecord(programmeId, meetingId, file)).find(({ wrong }) => wrong !== null)?.wrong ?? null;
  if (await db.meetingChange.findFirst({ where: { meetingId, act: "conclude" } })) return "the concluded record, which is missing,";
  const { frozen, signatures } = await findSigning(meetingId);
  const hash = frozen && hashOf(frozen);
  const other = signatures.find(({ contentHash }) => contentHash !== hash);
  return other ? `the content, or the signature of ${other.side},` : null;
}
