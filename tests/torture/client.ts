import { fillForm, findForm } from "../bench/forms";
import { ACTS, choose, offersOf, type Offer } from "./acts";
import { openBrowser } from "./browser";
import { tokenOf, violate, type Ledger } from "./ledger";
import { pause } from "./pause";
import { beginDeed, openPage, type Client, type Office } from "./person";
import type { Random } from "./random";
import { sendForm } from "./send";
import type { Server } from "./servers";
import { changeMany, follow, pressButton, undo } from "./small-acts";

/** How often, among all that a person does. */
const OFTEN = { read: 0.15, many: 0.03, follow: 0.06, button: 0.3, ownRoom: 0.2, pressTwice: 0.05, undo: 0.12, hotItem: 0.4 };
const HOT = { first: 53, items: 6 };
const LONGEST_PAUSE = 60;

/** One person at a browser until the time is over: reads, acts as the pages offer it, and tries again when a connection breaks. */
export async function actUntil(until: number, id: number, office: Office, servers: readonly Server[], random: Random, ledger: Ledger) {
  const client: Client = { id, office, browser: openBrowser(servers, random), random, ledger, acts: 0, until };
  while (Date.now() < until && !(await client.browser.signIn(office.person))) await pause(300);
  while (Date.now() < until) {
    client.browser.wander();
    await (random.chance(OFTEN.read) ? read(client) : act(client)).catch((error: unknown) => violate(ledger, `client ${id} broke: ${String(error).slice(0, 300)}`));
    await pause(random.below(LONGEST_PAUSE));
  }
  ledger.unanswered += client.browser.timeouts();
  client.browser.close();
}

async function read(client: Client) {
  const { office, random } = client;
  const base = `/p/${office.programme}`;
  const other = office.side === "PK" ? "KZ" : "PK";
  const anothers = tokenOf(random.below(50), 1 + random.below(20), other);
  await openPage(client, random.of([
    `${base}/recommendations`, `${base}/recommendations?status=OPEN&sort=-update`, `${base}/recommendations?q=${anothers}`, `${base}/recommendations?asOf=2026-06-01`,
    `${base}/recommendations/compare`, `${base}/recommendations.csv`, `${base}/action-items`, `${base}/find?q=${anothers}`, `${base}/reports`, "/me",
  ]));
}

async function act(client: Client) {
  const { office, random } = client;
  if (random.chance(OFTEN.many)) return changeMany(client);
  if (random.chance(OFTEN.follow)) return follow(client);
  const number = random.chance(OFTEN.hotItem) ? Math.min(office.items, HOT.first + random.below(HOT.items)) : 1 + random.below(office.items);
  const item = `/p/${office.programme}/recommendations/${number}`;
  const shown = await openPage(client, item);
  if (shown === null) return;
  if (random.chance(OFTEN.button) && (await pressButton(client, shown, item, number))) return;
  const offer = choose(offersOf(shown, item), random);
  if (offer) await carryOut(client, offer, number);
}

/** Opens the form of an act, fills it in, and sends it. */
async function carryOut(client: Client, offer: Offer, number: number) {
  const { office, random, ledger } = client;
  const html = await openPage(client, offer.path);
  if (html === null || !html.includes('name="version"')) return;
  const form = findForm(html, "version");
  const hasRoom = office.side !== null && new RegExp(`<input[^>]*name="audience"[^>]*value="${office.side}"`).test(form.html);
  // An action item's acts are written where it stands; its words say where that is.
  const stands = offer.kind === "cancelActionItem" && html.includes(`only${office.side}z`);
  const room = stands || (hasRoom && random.chance(OFTEN.ownRoom)) ? office.side : null;
  const token = tokenOf(client.id, (client.acts += 1), room);
  const typed = { ...ACTS[offer.kind].fill(form, token, random), ...(room && hasRoom ? { audience: room } : {}) };
  const deed = beginDeed(client, { token, kind: offer.kind, item: number, room, pressed: random.chance(OFTEN.pressTwice) ? 2 : 1 });
  await sendForm(client, deed, offer.path, fillForm(form, typed));
  ledger.deeds.push(deed);
  if (deed.fate === "acknowledged" && random.chance(OFTEN.undo)) await undo(client, deed);
}
