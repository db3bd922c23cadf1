/** What may stand between the values of a row. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

const ROWS = 60;

/** What stands between the values of a row: what divides most rows into the same number of them, more than one. */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, 200_000);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(widths(sample, delimiter)) }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score > 0 ? best.delimiter : ",";
}

/** What ends the lines of a text. */
export function findLineEnd(text: string): "\n" | "\r\n" | "\r" | null {
  const found = /\r\n|\n|\r/.exec(text)?.[0];
  return (found as "\n" | "\r\n" | "\r" | undefined) ?? null;
}

// Delimiters and line ends within quotes do not count.
function widths(text: string, delimiter: string): number[] {
  const found: number[] = [];
  let [width, quoted, start] = [1, false, true];
  for (let at = 0; at < text.length && found.length < ROWS; at++) {
    const char = text[at];
    if (char === '"' && (quoted || start)) quoted = !quoted;
    start = false;
    if (quoted) continue;
    if (char === delimiter) [width, start] = [width + 1, true];
    else if (char === "\n") {
      found.push(width);
      [width, start] = [1, true];
    }
  }
  if (width > 1 || !found.length) found.push(width);
  return found;
}

function evenness(found: number[]): number {
  const many = found.filter((width) => width > 1);
  if (!many.length) return 0;
  const counts = new Map<number, number>();
  for (const width of many) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, times] = [...counts].reduce((most, one) => (one[1] * one[0] > most[1] * most[0] ? one : most));
  return (times / found.length) * (1 + Math.log2(width));
}
