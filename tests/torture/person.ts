import type { Browser, Outcome } from "./browser";
import { TOKEN, violate, type Deed, type Ledger } from "./ledger";
import type { Random } from "./random";

/** An office of the demonstration, its side, and how many items its programme has. */
export type Office = { person: string; programme: string; side: string | null; items: number };

/** One person at a browser, until when. */
export type Client = { id: number; office: Office; browser: Browser; random: Random; ledger: Ledger; acts: number; until: number };

/** A page that came whole; null where none came just now, or where it is not for this person. */
export async function openPage(client: Client, path: string): Promise<string | null> {
  const answer = await client.browser.get(path);
  return check(client, answer, `GET ${path}`) && !answer.lost && answer.status === 200 ? answer.text : null;
}

/** Whether an answer can be gone by. What no client may ever see is noted; what may happen while something is being killed is counted. */
export function check({ office, ledger }: Client, answer: Outcome, what: string): boolean {
  if (answer.lost) {
    ledger.broken += 1;
    return false;
  }
  ledger.pages += 1;
  if (answer.status === 503) {
    ledger.unavailable += 1;
    return false;
  }
  if (answer.status >= 500) violate(ledger, `${what}: ${answer.status} ${wordsOf(answer.text)}`);
  for (const [token] of answer.text.matchAll(TOKEN)) {
    // A search says back what was looked for.
    if (what.includes(token)) continue;
    const room = /only([A-Z]+)z$/.exec(token)?.[1];
    if (room && room !== office.side) violate(ledger, `${what}: a page for ${office.side ?? "no side"} shows ${token}`);
  }
  return answer.status < 500;
}

/** The words of a page, for saying what it was. */
export const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ").slice(0, 200);

/** An act as it is begun. */
export const beginDeed = ({ office }: Client, given: Pick<Deed, "token" | "kind" | "item" | "room"> & Partial<Deed>): Deed =>
  ({ programme: office.programme, fate: "lost", entry: null, status: 0, sent: 0, pressed: 1, of: null, follows: null, ...given });
