import { z } from "zod";
import { faultsOf, RECORD_FORMAT, type RecordFile } from "./record-file";
import type { Signature } from "./signature";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const scan = z.object({ name: z.string(), sha256: hash, mediaType: z.string(), size: z.number() });

/** What a file must have to be checked at all; what is in it is what the hashes are about. */
const File = z.object({
  format: z.literal(RECORD_FORMAT),
  record: z.looseObject({ heading: z.looseObject({ title: z.string() }) }),
  contentHash: hash,
  signatures: z.array(z.looseObject({ side: z.string(), signatory: z.string(), place: z.string(), signedOn: z.string(), contentHash: z.string(), scan: scan.nullable() })),
  conclusion: z.looseObject({ at: z.string(), hash, seal: z.looseObject({ hash: z.string(), items: z.number(), sealedAt: z.string() }), stopped: z.array(z.unknown()) }).nullable(),
  addenda: z.array(z.looseObject({ number: z.number(), hash: z.string(), previousHash: z.string() })),
});

/** A record as data, read from a text; null where it is none. */
export function readRecordText(text: string): RecordFile | null {
  try {
    return File.safeParse(JSON.parse(text)).success ? (JSON.parse(text) as RecordFile) : null;
  } catch {
    return null;
  }
}

/** Files beside the record, by the sha256 of each. */
type Beside = ReadonlyMap<string, string>;
/** What was looked at, a line each, and whether it is what was signed. */
export type Told = { right: boolean; lines: string[] };

/** Checks a record that was exported, without the installation it comes from, in words for whoever runs this. */
export function tellRecordFile(file: RecordFile, beside: Beside): Told {
  const { record, contentHash, signatures, conclusion, addenda } = file;
  const faults = faultsOf(file);
  const strange = [...beside].filter(([sha256]) => !signatures.some((one) => one.scan?.sha256 === sha256));
  const lines = [
    record.heading.title,
    `content    ${contentHash}`,
    ...signatures.map((one) => `signature  ${one.side}: ${one.signatory}, ${one.place}, ${one.signedOn}${tellScan(one, beside)}`),
    ...(conclusion ? [`seal       ${conclusion.seal.hash}, over ${conclusion.seal.items} recommendations, ${conclusion.seal.sealedAt}`, `whole      ${conclusion.hash}, ${conclusion.at}`] : ["not concluded"]),
    ...addenda.map(({ number, hash }) => `addendum ${number} ${hash}`),
    ...faults.map(({ piece, which }) => `NOT INTACT: the ${piece}${which && ` (${which})`} is not what was signed.`),
    ...strange.map(([, name]) => `NOT INTACT: ${name} is no scan that was attached.`),
  ];
  const right = !faults.length && !strange.length;
  return { right, lines: right ? [...lines, "Intact. Compare the hashes with the verification sheet."] : lines };
}

const tellScan = ({ scan }: Signature, beside: Beside) => (scan ? `, scan ${scan.name} (${beside.has(scan.sha256) ? "is the file given" : `not given: ${scan.sha256}`})` : "");
