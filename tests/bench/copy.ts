import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Cell = string | number | boolean | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const PIECE = 1 << 17;

function writeCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  return SPECIAL.test(cell) ? cell.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one) : cell;
}

/** Rows on their way into a table: added one by one, sent in pieces, as fast as the database takes them. */
export function openCopy(client: pg.Client, table: string, columns: readonly string[]) {
  const stream = client.query(copyFrom(`COPY ${table} (${columns.map((name) => `"${name}"`).join(", ")}) FROM STDIN`));
  let failure: Error | null = null;
  stream.on("error", (error) => (failure = error));
  let [piece, rows] = ["", 0];
  return {
    add(cells: readonly Cell[]) {
      piece += `${cells.map(writeCell).join("\t")}\n`;
      rows += 1;
    },
    /** Sends what has gathered, once it is worth it; waits while the database is behind. */
    async flush(least = PIECE) {
      if (failure) throw failure;
      if (piece.length <= least) return;
      const sent = stream.write(piece);
      piece = "";
      if (!sent) await once(stream, "drain");
    },
    async end() {
      await this.flush(0);
      const finished = once(stream, "finish");
      stream.end();
      await finished;
      return rows;
    },
  };
}
