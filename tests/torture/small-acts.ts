import { fillForm, findForm } from "../bench/forms";
import { tokenOf, type Deed } from "./ledger";
import { pause } from "./pause";
import { beginDeed, check, openPage, type Client } from "./person";
import { encode, sendOnce } from "./send";

/** Takes back what was just done. */
export async function undo(client: Client, { entry, item, programme, room }: Deed) {
  await sendOnce(client, beginDeed(client, { token: "", kind: "undo", item, room, of: entry }), `/p/${programme}/recommendations/${item}/undo`, { entry: entry ?? "" });
}

const BUTTONS = [{ kind: "concur", at: /action="([^"]*\/proposals\/[0-9a-f-]{36}\/concur)"/g }, { kind: "completeActionItem", at: /action="([^"]*\/action-items\/[0-9a-f-]{36}\/complete)"/g }] as const;

/** Does what one button of an item's page does, concurring first; answers whether there was one. */
export async function pressButton(client: Client, shown: string, item: string, number: number): Promise<boolean> {
  for (const { kind, at } of BUTTONS) {
    const paths = [...shown.matchAll(at)].map(([, path = ""]) => path).filter((path) => path.startsWith(item));
    if (!paths.length) continue;
    const path = client.random.of(paths);
    const { fields } = findForm(shown.slice(shown.lastIndexOf("<form", shown.indexOf(`action="${path}"`))), "version");
    await sendOnce(client, beginDeed(client, { token: "", kind, item: number, room: null, of: path.split("/").at(-2) ?? "" }), path, Object.fromEntries(fields));
    return true;
  }
  return false;
}

/** Follows an item, or no more. Each client has one that no other client of this office follows or leaves. */
export async function follow(client: Client) {
  const { id, office, ledger } = client;
  const [item, wanted] = [(id % office.items) + 1, client.random.chance(0.5)];
  const path = `/p/${office.programme}/recommendations/${item}/follow`;
  const deed = beginDeed(client, { token: "", kind: "follow", item, room: null, sent: 1, follows: { person: office.person, wanted } });
  const answer = await client.browser.post(path, encode([["follow", wanted ? "yes" : "no"]]));
  if (check(client, answer, `POST ${path}`) && !answer.lost) deed.fate = answer.status === 302 ? "acknowledged" : "refused";
  ledger.deeds.push(deed);
}

const MANY = [
  { act: "setDeadline", typed: { deadline: "end of 2028" } }, { act: "start", typed: {} }, { act: "editDetails", typed: { priority: "HIGH" } }, { act: "discontinue", typed: {} },
] as const;

/** One act on several items with one note: chosen, previewed, carried out. What became of each is asked of the database at the end. */
export async function changeMany(client: Client) {
  const { office, random, ledger } = client;
  const { act, typed } = random.of(MANY);
  const numbers = [...new Set(Array.from({ length: 3 + random.below(8) }, () => 1 + random.below(office.items)))];
  const path = `/p/${office.programme}/recommendations/many/new?${new URLSearchParams([["act", act], ...numbers.map((number) => ["number", String(number)])]).toString()}`;
  const html = await openPage(client, path);
  if (html === null || !html.includes('name="note"')) return;
  const deed = beginDeed(client, { token: tokenOf(client.id, (client.acts += 1), null), kind: "many", item: 0, room: null, sent: 1 });
  const previewed = await client.browser.post(path, fillForm(findForm(html, "note"), { ...typed, note: deed.token }));
  ledger.deeds.push(deed);
  if (!check(client, previewed, `POST ${path}`) || previewed.lost) return;
  if (previewed.status !== 302) return void (deed.fate = "refused");
  await pause(300);
  const carried = await client.browser.post(`${previewed.location}/carry-out`, encode([]));
  if (check(client, carried, "POST carry-out") && !carried.lost && carried.status === 302) deed.fate = "acknowledged";
}
