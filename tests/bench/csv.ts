import { createReadStream } from "node:fs";

const QUOTED = /"((?:[^"]|"")*)"|([^,]*)/y;

/** The rows of a CSV file below its header, as cells by column; a cell may be quoted, but holds no line break. */
export async function* readRows(file: string): AsyncGenerator<Record<string, string>[]> {
  let rest = "";
  let names: string[] | null = null;
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    names ??= cellsOf(lines.shift() ?? "");
    const columns = names;
    if (lines.length) yield lines.map((line) => nameCells(columns, cellsOf(line)));
  }
  if (rest && names) yield [nameCells(names, cellsOf(rest))];
}

/** All rows of a small file. */
export async function readAll(file: string) {
  const all: Record<string, string>[] = [];
  for await (const rows of readRows(file)) all.push(...rows);
  return all;
}

function nameCells(names: string[], cells: string[]): Record<string, string> {
  if (cells.length !== names.length) throw new Error(`A row has ${cells.length} cells where the header has ${names.length}: ${cells.join(",").slice(0, 200)}`);
  const row: Record<string, string> = {};
  for (let index = 0; index < names.length; index++) row[names[index] ?? ""] = cells[index] ?? "";
  return row;
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  for (QUOTED.lastIndex = 0; ; QUOTED.lastIndex += 1) {
    const found = QUOTED.exec(line);
    if (!found) throw new Error(`A row cannot be read: ${line.slice(0, 200)}`);
    cells.push(found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll('""', '"'));
    if (QUOTED.lastIndex >= line.length) return cells;
  }
}
