import { sha256 } from "~/history/canonical";
import type { Actor } from "~/people/actor";
import { changeWithin, type Decide } from "~/recommendations/change-recommendation.server";
import type { Lead } from "~/recommendations/changes";
import type { Entry } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { Registration } from "~/recommendations/new-item";
import { registerWithin } from "~/recommendations/register.server";
import type { Refusal } from "~/refusal";
import type { Ground } from "./ground";
import type { ItemData } from "./programme-data";

type WordedItem = ItemData & { wording: string };

/** The item that was made from these places of its sources, whatever has become of its title since; null when there is none. */
export function findItem(tx: Tx, { programme, source }: Ground, { passages }: Pick<ItemData, "passages">) {
  const AND = passages.map(({ source: key, location, start = null }) => ({ passages: { some: { sourceId: source(key), location, start } } }));
  const select = { id: true, number: true, reference: true, status: true, voided: true } as const;
  return tx.recommendation.findFirst({ where: { programmeId: programme.id, AND }, select });
}

/** Registers an item of the data under the programme's next reference. */
export async function register(tx: Tx, ground: Ground, actor: Actor, item: WordedItem, more: Partial<Registration>, entry: Entry) {
  const { title, wording, sector, passages, organisations } = item;
  const leads = Object.entries(organisations).map(([side, parties]) => [side, parties.map((party) => leadOf(ground, party))] as const);
  return accepted(
    title,
    await registerWithin(tx, actor, ground.programme, {
      values: { title, sector: ground.sector(sector), organisations: Object.fromEntries(leads), ...more },
      words: [{ language: "en", text: wording, sha256: sha256(wording) }],
      passages: passages.map(({ source, ...place }) => ({ ...place, sourceId: ground.source(source) })),
      entry,
    }),
  );
}

function leadOf({ organisation }: Ground, { abbreviation, role, suggested }: ItemData["organisations"][string][number]): Lead {
  const { id, name } = organisation(abbreviation);
  return { id, name, abbreviation, role, suggested, focalPoint: null };
}

/** Lets an actor change an item through the one writer. */
export async function act(tx: Tx, { programme }: Ground, actor: Actor, number: number, audience: string | null, decide: Decide) {
  return accepted(`${programme.referencePrefix}-${number}`, await changeWithin(tx, { actor, programme, number, version: null, audience }, decide));
}

/** What the writer has accepted; a refusal means that the data ask for what the product forbids. */
export function accepted<T extends { ok: true }>(what: string, result: T | Refusal): T {
  if (!result.ok) throw new Error(`The demonstration was refused at "${what}": ${result.message.key} ${JSON.stringify(result.message.values ?? {})}`);
  return result;
}
