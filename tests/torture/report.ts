import type { Ledger } from "./ledger";
import type { Postgres } from "./postgres";
import type { Server } from "./servers";

type Run = { minutes: number; servers: readonly Server[]; postgres: Postgres; entries: number; said: string; verifyMs: number };

/** One summary of a run. */
export function report({ deeds, violations, pages, unavailable, broken, unanswered }: Ledger, { minutes, servers, postgres, entries, said, verifyMs }: Run) {
  const count = (of: (deed: Ledger["deeds"][number]) => boolean) => deeds.filter(of).length;
  const kinds = [...new Set(deeds.map(({ kind }) => kind))].sort();
  const line = (cells: (string | number)[]) => console.log(cells.map((cell, index) => (index ? String(cell).padStart(13) : String(cell).padEnd(20))).join(""));
  console.log("");
  line(["act", "sent", "acknowledged", "refused", "sent again", "seen", "lost"]);
  for (const kind of [...kinds, null]) {
    const mine = (deed: Ledger["deeds"][number]) => kind === null || deed.kind === kind;
    line([kind ?? "all", count(mine), ...(["acknowledged", "refused"] as const).map((fate) => count((deed) => mine(deed) && deed.fate === fate)),
      count((deed) => mine(deed) && deed.sent > 1), ...(["seen", "lost"] as const).map((fate) => count((deed) => mine(deed) && deed.fate === fate))]);
  }
  console.log(`\n${minutes} minutes: ${pages} answers, ${unavailable} of them 503; ${broken} connections broke, ${unanswered} had no answer in half a minute.`);
  console.log(`Pressed twice at once: ${count(({ pressed }) => pressed > 1)}.`);
  console.log(`Killed: a server ${servers.reduce((sum, { deaths }) => sum + deaths, 0)} times, PostgreSQL ${postgres.deaths} times.`);
  console.log(`${said.trim()}\nVerified ${entries} entries in ${(verifyMs / 1000).toFixed(1)} s.`);
  if (!violations.length) return console.log("\nNothing was lost, doubled, halved or shown to the wrong side.");
  console.log(`\n${violations.length} VIOLATIONS`);
  for (const words of violations) console.log(`- ${words}`);
  console.log(`\nWhat the servers said: ${servers.map(({ log }) => log).join(", ")}`);
}
