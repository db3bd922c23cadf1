import { findEncoding } from "~/sources/reading/decode-text";
import { decodeAs, decodePieces, type Encoding } from "~/sources/reading/encodings";
import { findDelimiter, findLineEnd } from "./csv-dialect";
import type { TableChoices } from "./table";

/** A file of values as it was found to be written; `pieces` is its text with line feeds alone, and may be read anew. */
export type CsvFile = { encoding: Encoding; delimiter: string; lineEnd: "\n" | "\r\n" | "\r" | null; hasNul: boolean; pieces: () => Generator<string> };

const LOOKED_AT = 400_000;
/** Excel's own way to say the delimiter, before the first row. */
const SAYS_DELIMITER = /^\ufeff?sep=(.)(\r\n|\n|\r)/;

/** Finds out how a file of values is written, unless it was chosen. */
export function openCsv(bytes: Uint8Array, choices: TableChoices): CsvFile {
  const encoding = choices.encoding ?? findEncoding(bytes);
  const start = decodeAs(encoding, bytes.subarray(0, LOOKED_AT));
  const said = SAYS_DELIMITER.exec(start);
  const delimiter = choices.delimiter ?? said?.[1] ?? findDelimiter(start.replace(/\r\n?/g, "\n"));
  return { encoding, delimiter, lineEnd: findLineEnd(start), hasNul: !/^utf-16/.test(encoding) && bytes.includes(0), pieces: () => cleanPieces(encoding, bytes) };
}

function* cleanPieces(encoding: Encoding, bytes: Uint8Array): Generator<string> {
  let [first, held] = [true, ""];
  for (const piece of decodePieces(encoding, bytes)) {
    // A carriage return at the end of a piece may be the half of a line end.
    const text = held + (first ? piece.replace(SAYS_DELIMITER, "").replace(/^\ufeff/, "") : piece);
    held = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n").replaceAll("\0", "");
    first = false;
  }
  if (held) yield "\n";
}
