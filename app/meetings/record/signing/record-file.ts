import { canonicalJson, sha256 } from "~/history/canonical";
import type { Message } from "~/refusal";
import type { ComposedRecord, Texts } from "../record";
import type { Signature } from "./signature";

/** A correction of a concluded record: numbered, each over the one before. */
export type Addendum = {
  number: number;
  /** The paragraph it corrects: "2.3"; "" where it adds. */
  paragraph: string;
  texts: Texts;
  reason: string;
  addedAt: string;
  addedBy: { name: string; office: string; side: string };
  previousHash: string;
  hash: string;
};

/** How a record was concluded. */
export type RecordConclusion = {
  at: string;
  seal: { hash: string; items: number; sealedAt: string };
  /** What was adopted and could not take effect, and why. */
  stopped: { reference: string; message: Message }[];
  hash: string;
};

/** A record with all that proves it: what is exported as data, and what is checked. */
export type RecordFile = {
  format: "followthrough record 1";
  record: ComposedRecord;
  contentHash: string;
  signatures: Signature[];
  /** Null while signatures are awaited. */
  conclusion: RecordConclusion | null;
  addenda: Addendum[];
};

export const RECORD_FORMAT = "followthrough record 1";

type Whole = Omit<RecordConclusion, "hash"> & Pick<RecordFile, "contentHash" | "signatures">;

/** Over everything that was so when the last side signed. */
export const hashConclusion = ({ contentHash, signatures, at, seal: { hash, items, sealedAt }, stopped }: Whole) =>
  sha256(canonicalJson({ contentHash, signatures, at, seal: { hash, items, sealedAt }, stopped }));

/** Over an addendum and, by the hash before it, all before. */
export const hashAddendum = ({ hash: _, ...addendum }: Omit<Addendum, "hash"> & { hash?: string }) => sha256(canonicalJson(addendum));

export type RecordPiece = "content" | "signature" | "conclusion" | "addendum";
/** The first piece of a record that is not what was signed. */
export type RecordFault = { piece: RecordPiece; /** The side of a signature, or the number of an addendum. */ which: string };

/** Recomputes every hash of a record: the first fault of each piece, in this order; none where it is what was signed. */
export function faultsOf({ record, contentHash, signatures, conclusion, addenda }: RecordFile): RecordFault[] {
  const faults: RecordFault[] = [];
  if (sha256(canonicalJson(record)) !== contentHash) faults.push({ piece: "content", which: "" });
  const other = signatures.find((one) => one.contentHash !== contentHash);
  if (other) faults.push({ piece: "signature", which: other.side });
  if (conclusion && hashConclusion({ ...conclusion, contentHash, signatures }) !== conclusion.hash) faults.push({ piece: "conclusion", which: "" });
  const broken = addenda.find((addendum, index) => {
    const before = index ? addenda[index - 1]?.hash : conclusion?.hash;
    return addendum.number !== index + 1 || addendum.previousHash !== before || hashAddendum(addendum) !== addendum.hash;
  });
  if (broken) faults.push({ piece: "addendum", which: String(broken.number) });
  return faults;
}
