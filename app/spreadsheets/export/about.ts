/** Marks a workbook as one of ours, and which kind of it. */
export const FORMAT = "followthrough-recommendations/1";

/** What a workbook tells of itself, for when it comes back; `columns` in the order in which they were written. */
export type About = { programme: string; exportedAt: string; asOf: string | null; locale: string; columns: { id: string; head: string }[]; numbers: number[] };

/** A cell holds no more than that. */
const LONGEST = 30_000;

/** What a workbook tells of itself as rows of a name and a value. */
export function writeAbout({ programme, exportedAt, asOf, locale, columns, numbers }: About): [string, string][] {
  const rows: [string, string][] = [["format", FORMAT], ["programme", programme], ["exported", exportedAt], ["as of", asOf ?? "now"], ["locale", locale]];
  return [...rows, ...columns.map(({ id, head }): [string, string] => ["column", `${id} ${head}`]), ...inPieces(printNumbers(numbers)).map((piece): [string, string] => ["items", piece])];
}

/** What rows say of the workbook that they stand in; null where it is none of ours. */
export function readAbout(rows: readonly (readonly string[])[]): About | null {
  const all = (name: string) => rows.filter(([key]) => key === name).map(([, value = ""]) => value);
  const one = (name: string) => all(name)[0] ?? "";
  if (one("format") !== FORMAT) return null;
  const columns = all("column").map((said) => ({ id: said.split(" ", 1)[0] ?? "", head: said.slice(said.indexOf(" ") + 1) }));
  const asOf = one("as of");
  return { programme: one("programme"), exportedAt: one("exported"), asOf: asOf === "now" ? null : asOf, locale: one("locale"), columns, numbers: readNumbers(all("items").join(",")) };
}

/** Numbers as runs: 1-3,7. */
export function printNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

const MOST = 1_000_000;

/** The numbers of such runs; what is none is left out. */
export function readNumbers(printed: string): number[] {
  const numbers: number[] = [];
  for (const [, from = "", to = from] of printed.matchAll(/(\d{1,9})(?:-(\d{1,9}))?/g)) {
    for (let number = Number(from); number <= Number(to) && numbers.length < MOST; number++) numbers.push(number);
  }
  return numbers;
}

function inPieces(printed: string): string[] {
  const pieces: string[] = [];
  for (let rest = printed; rest; ) {
    const end = rest.length > LONGEST ? rest.lastIndexOf(",", LONGEST) : rest.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return pieces;
}
