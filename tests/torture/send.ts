import type { Outcome } from "./browser";
import { violate, type Deed } from "./ledger";
import { pause } from "./pause";
import { check, openPage, wordsOf, type Client } from "./person";

const MOST_TRIES = 3;
const REFUSALS = [403, 404, 409, 422];

type Form = { type: string; body: string };

/** Sends a form; where the connection breaks, looks whether the act is there before it is sent again, as a person would. */
export async function sendForm(client: Client, deed: Deed, path: string, form: Form) {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    deed.sent += 1;
    const presses = attempt ? 1 : deed.pressed;
    const answers = await Promise.all(Array.from({ length: presses }, () => client.browser.post(path, form)));
    for (const answer of answers) settle(client, deed, answer, path);
    if (deed.fate !== "lost") return;
    await pause(500 + client.random.below(1500));
    client.browser.wander();
    const seen = await isSeen(client, deed);
    if (seen) deed.fate = "seen";
    if (seen !== false) return;
  }
}

/** Sends something once, whatever comes of it. */
export async function sendOnce(client: Client, deed: Deed, path: string, fields: Record<string, string>) {
  deed.sent = 1;
  settle(client, deed, await client.browser.post(path, encode(Object.entries(fields))), path);
  client.ledger.deeds.push(deed);
}

export const encode = (fields: [string, string][]): Form => ({ type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() });

/** What an answer says of an act. Of two presses at once one may be refused as outdated, and the other counts. */
function settle(client: Client, deed: Deed, answer: Outcome, path: string) {
  if (!check(client, answer, `POST ${path}`) || answer.lost) return;
  deed.status = answer.status;
  const done = /[?&]done=([^#&]+)/.exec(answer.location)?.[1];
  if (answer.status === 302 && done) {
    if (deed.entry && deed.entry !== done) violate(client.ledger, `${deed.token}: two presses made two entries, ${deed.entry} and ${done}`);
    Object.assign(deed, { fate: "acknowledged", entry: done });
  } else if (REFUSALS.includes(answer.status)) {
    if (deed.fate === "lost") deed.fate = "refused";
  } else violate(client.ledger, `POST ${path}: ${answer.status} ${answer.location} ${wordsOf(answer.text)}`);
}

/** Whether the item's page shows the act; null where no page came. */
async function isSeen(client: Client, { token, item, programme }: Deed): Promise<boolean | null> {
  for (let attempt = 0; attempt < 20 && Date.now() < client.until; attempt++) {
    const shown = await openPage(client, `/p/${programme}/recommendations/${item}`);
    if (shown !== null) return shown.includes(token);
    await pause(300);
  }
  return null;
}
