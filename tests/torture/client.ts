import { fillForm, findForm } from "../bench/forms";
import { ACTS, choose, offersOf, type Offer } from "./acts";
import { openBrowser, type Outcome } from "./browser";
import { TOKEN, tokenOf, violate, type Deed, type Ledger } from "./ledger";
import { pause } from "./pause";
import type { Random } from "./random";
import type { Server } from "./servers";

export type Office = { person: string; programme: string; side: string | null; items: number };

type Client = { id: number; office: Office; browser: ReturnType<typeof openBrowser>; random: Random; ledger: Ledger; acts: number; until: number };

/** One person at a browser until the time is over: reads, acts as the pages offer it, and tries again when a connection breaks. */
export async function actUntil(until: number, id: number, office: Office, servers: readonly Server[], random: Random, ledger: Ledger) {
  const client: Client = { id, office, browser: openBrowser(servers, random), random, ledger, acts: 0, until };
  while (Date.now() < until && !(await client.browser.signIn(office.person))) await pause(300);
  while (Date.now() < until) {
    client.browser.wander();
    await (random.chance(0.15) ? read(client) : act(client)).catch((error: unknown) => violate(ledger, `client ${id} broke: ${String(error).slice(0, 300)}`));
    await pause(random.below(60));
  }
  ledger.unanswered += client.browser.timeouts();
  client.browser.close();
}

/** A page that must come whole and show nothing of another side's room; null where nobody answered just now. */
async function page(client: Client, path: string): Promise<string | null> {
  const answer = await client.browser.get(path);
  if (!check(client, answer, `GET ${path}`) || answer.lost) return null;
  if (answer.status !== 200) return null;
  return answer.text;
}

/** Whether an answer can be gone by. What no client may see is noted; what may happen while something is being killed is counted. */
function check({ office, ledger }: Client, answer: Outcome, what: string): boolean {
  if (answer.lost) {
    ledger.broken += 1;
    return false;
  }
  ledger.pages += 1;
  if (answer.status === 503) {
    ledger.unavailable += 1;
    return false;
  }
  if (answer.status >= 500) violate(ledger, `${what}: ${answer.status} ${words(answer.text)}`);
  for (const [token] of answer.text.matchAll(TOKEN)) {
    const room = /only([A-Z]+)z$/.exec(token)?.[1];
    if (room && room !== office.side) violate(ledger, `${what}: a page for ${office.side ?? "no side"} shows ${token}`);
  }
  return answer.status < 500;
}

const words = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ").slice(0, 200);

const itemOf = ({ office, random }: Client) => (random.chance(0.4) ? Math.min(office.items, 53 + random.below(6)) : 1 + random.below(office.items));

async function read(client: Client) {
  const { office, random } = client;
  const base = `/p/${office.programme}`;
  const other = office.side === "PK" ? "KZ" : "PK";
  const paths = [
    `${base}/recommendations`, `${base}/recommendations?status=OPEN&sort=-update`, `${base}/recommendations?q=only${other}z`, `${base}/recommendations/compare`,
    `${base}/recommendations.csv`, `${base}/action-items`, `${base}/find?q=${tokenOf(random.below(50), random.below(20), other)}`, "/me", `${base}/reports`,
  ];
  await page(client, random.of(paths));
}

async function act(client: Client) {
  const { office, random } = client;
  const number = itemOf(client);
  const item = `/p/${office.programme}/recommendations/${number}`;
  const shown = await page(client, item);
  if (shown === null) return;
  if (random.chance(0.06)) return follow(client, item);
  if (random.chance(0.06) && (await completeStep(client, shown, item, number))) return;
  const offer = choose(offersOf(shown, item), random);
  if (offer) await carryOut(client, offer, number);
}

/** Opens the form, fills it in, sends it, and goes on until somebody has said what became of it. */
async function carryOut(client: Client, offer: Offer, number: number) {
  const { office, random, ledger } = client;
  const html = await page(client, offer.path);
  if (html === null || !html.includes('name="version"')) return;
  const form = findForm(html, "version");
  const own = form.html.includes(`name="audience" value="${office.side}"`) || form.html.includes(`value="${office.side}" name="audience"`);
  const room = own && office.side && random.chance(0.2) ? office.side : null;
  const token = tokenOf(client.id, (client.acts += 1), room);
  const typed = { ...ACTS[offer.kind].fill(form, token, random), ...(room ? { audience: room } : {}) };
  const deed = open(client, { token, kind: offer.kind, item: number, room, pressed: random.chance(0.04) ? 2 : 1 });
  await send(client, deed, offer.path, fillForm(form, typed));
  if (deed.fate === "acknowledged" && deed.entry && random.chance(0.12)) await undo(client, deed);
  ledger.deeds.push(deed);
}

const open = ({ office }: Client, given: Pick<Deed, "token" | "kind" | "item" | "room" | "pressed"> & Partial<Deed>): Deed =>
  ({ programme: office.programme, fate: "lost", entry: null, status: 0, sent: 0, of: null, follows: null, ...given });

/** Sends a form; where the connection breaks, looks whether the act is there before it is sent again, as a person would. */
async function send(client: Client, deed: Deed, path: string, form: { type: string; body: string }) {
  for (let attempt = 0; attempt < 3; attempt++) {
    deed.sent += 1;
    const answers = await Promise.all(Array.from({ length: attempt ? 1 : deed.pressed }, () => client.browser.post(path, form)));
    for (const answer of answers) settle(client, deed, answer, path);
    if (deed.fate !== "lost") return;
    await pause(500 + client.random.below(1500));
    client.browser.wander();
    const seen = await lookFor(client, deed);
    if (seen) deed.fate = "seen";
    if (seen !== false) return;
  }
}

/** What an answer says of an act. Of two presses at once one may be refused as outdated, and the other counts. */
function settle(client: Client, deed: Deed, answer: Outcome, path: string) {
  if (!check(client, answer, `POST ${path}`) || answer.lost) return;
  deed.status = answer.status;
  const done = /[?&]done=([^#&]+)/.exec(answer.location)?.[1];
  if (answer.status === 302 && done) {
    if (deed.entry && deed.entry !== done) violate(client.ledger, `${deed.token}: two presses made two entries, ${deed.entry} and ${done}`);
    Object.assign(deed, { fate: "acknowledged", entry: done });
  } else if ([403, 404, 409, 422].includes(answer.status)) {
    if (deed.fate === "lost") deed.fate = "refused";
  } else violate(client.ledger, `POST ${path}: ${answer.status} ${answer.location} ${words(answer.text)}`);
}

/** Whether the item's page shows the act; null where no page came. */
async function lookFor(client: Client, { token, item, programme }: Deed): Promise<boolean | null> {
  for (let attempt = 0; attempt < 20 && Date.now() < client.until; attempt++) {
    const shown = await page(client, `/p/${programme}/recommendations/${item}`);
    if (shown !== null) return shown.includes(token);
    await pause(300);
    client.browser.wander();
  }
  return null;
}

async function undo(client: Client, { entry, item, programme, room }: Deed) {
  const deed = open(client, { token: "", kind: "undo", item, room, pressed: 1, of: entry, programme });
  await sendOnce(client, deed, `/p/${programme}/recommendations/${item}/undo`, { entry: entry ?? "" });
}

async function completeStep(client: Client, shown: string, item: string, number: number): Promise<boolean> {
  const steps = [...shown.matchAll(/action="([^"]*\/action-items\/[0-9a-f-]{36}\/complete)"/g)].map(([, path = ""]) => path).filter((path) => path.startsWith(item));
  if (!steps.length) return false;
  const path = client.random.of(steps);
  const { fields } = findForm(shown.slice(shown.indexOf(`action="${path}"`) - 200), "version");
  await sendOnce(client, open(client, { token: "", kind: "completeActionItem", item: number, room: null, pressed: 1, of: path.split("/").at(-2) ?? "" }), path, Object.fromEntries(fields));
  return true;
}

async function follow(client: Client, item: string) {
  const wanted = client.random.chance(0.5);
  // Each client has one item that no other client of this office follows or leaves.
  const own = item.replace(/\d+$/, String((client.id % client.office.items) + 1));
  const deed = open(client, { token: "", kind: "follow", item: (client.id % client.office.items) + 1, room: null, pressed: 1, follows: { person: client.office.person, wanted } });
  const answer = await client.browser.post(`${own}/follow`, { type: "application/x-www-form-urlencoded", body: `follow=${wanted ? "yes" : "no"}` });
  if (check(client, answer, `POST ${own}/follow`) && !answer.lost) deed.fate = answer.status === 302 ? "acknowledged" : "refused";
  client.ledger.deeds.push(deed);
}

/** Sends something that nobody can send twice by mistake: once, whatever comes of it. */
async function sendOnce(client: Client, deed: Deed, path: string, fields: Record<string, string>) {
  deed.sent = 1;
  settle(client, deed, await client.browser.post(path, { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() }), path);
  client.ledger.deeds.push(deed);
}
