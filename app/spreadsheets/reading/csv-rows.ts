import { problem } from "~/sources/reading/problem";
import type { TableRow } from "./table";

/** A value longer than this is one whose quote was never closed. */
const LONGEST_VALUE = 2_000_000;

/**
 * The rows of a text of values that hold something. Rows may differ in length; a quote in the midst of a value is part of it; one that is
 * opened and never closed is said with the row and line where it was opened.
 */
export function* readCsvRows(pieces: Iterable<string>, delimiter: string): Generator<TableRow> {
  let cells: string[] = [];
  let [value, row, line] = ["", 1, 1];
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let opened = { row: 1, line: 1 };

  const endRow = (): TableRow => {
    cells.push(value);
    while (cells.length && !/\S/.test(cells.at(-1) ?? "")) cells.pop();
    const ended = { number: row, cells };
    [cells, value, state, row, line] = [[], "", "start", row + 1, line + 1];
    return ended;
  };

  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      if (state === "quoted") {
        const close = piece.indexOf('"', at);
        const part = piece.slice(at, close < 0 ? piece.length : close);
        value += part;
        line += countLines(part);
        if (value.length > LONGEST_VALUE) throw problem("unclosedQuote", opened);
        at += part.length + (close < 0 ? 0 : 1);
        if (close >= 0) state = "closing";
        continue;
      }
      const char = piece[at];
      if (char === delimiter || char === "\n") {
        at += 1;
        if (char === "\n") {
          const ended = endRow();
          if (ended.cells.length) yield ended;
          continue;
        }
        cells.push(value);
        [value, state] = ["", "start"];
      } else if (char === '"' && (state === "start" || state === "closing")) {
        if (state === "start") opened = { row, line };
        else value += '"';
        state = "quoted";
        at += 1;
      } else {
        const end = endOfPlain(piece, at, delimiter);
        value += (state === "closing" ? '"' : "") + piece.slice(at, end);
        state = "plain";
        at = end;
      }
    }
  }
  if (state === "quoted") throw problem("unclosedQuote", opened);
  const last = endRow();
  if (last.cells.length) yield last;
}

function endOfPlain(piece: string, from: number, delimiter: string): number {
  for (let at = from; at < piece.length; at++) if (piece[at] === delimiter || piece[at] === "\n") return at;
  return piece.length;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
