import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import type { Item } from "./item";
import type { Tx } from "./load-item.server";
import { findWay, refuseWay } from "./refuse-loop.server";
import { change } from "./state";
import { Named, Passage, type Numbered, type Part } from "./succession-value";

/** What goes on with items that live on elsewhere; `dropped` is what the one that is there need not wait for any more. */
type Carried = { ok: true; changes: () => FieldChange[]; dropped: FieldChange[] };

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id);

/** The passages and dependencies of items that end; a refusal where what they live on in would wait for itself. */
export async function readCarried(tx: Tx, closing: Item[], into: Item | null): Promise<Carried | Refusal> {
  const now = into ? await readWaits(tx, [into.id]) : [];
  const ends = new Set(ids(closing));
  const waits = (await readWaits(tx, ids(closing))).filter(({ id }) => !ends.has(id) && id !== into?.id && !now.some((one) => one.id === id));
  const kept = now.filter(({ id }) => !ends.has(id));
  const way = await findWay(tx, ids([...kept, ...waits]), ids([...closing, ...(into ? [into] : [])]));
  if (way) return refuseWay(way, "others");

  const there = into ? await readPassages(tx, [into.id]) : [];
  const passages = (await readPassages(tx, ids(closing))).filter((one) => !there.some((other) => same(one, other)));
  const depends = waits.flatMap((one) => change("dependsOn", null, one, String(one.id)));
  return {
    ok: true,
    changes: () => [...depends, ...passages.flatMap((one) => change("passage", null, one, randomUUID()))],
    dropped: now.filter(({ id }) => ends.has(id)).flatMap((one) => change("dependsOn", one, null, String(one.id))),
  };
}

const same = (one: Passage, other: Passage) => one.source.id === other.source.id && one.location === other.location;

async function readWaits(tx: Tx, from: number[]) {
  return z.array(Named).parse(await tx.$queryRaw`
    SELECT DISTINCT r."id", r."reference" AS "name" FROM "Dependency" d JOIN "Recommendation" r ON r."id" = d."toId" WHERE d."fromId" = ANY(${from}::int[]) ORDER BY 1`);
}

/** Each place in a source once. */
async function readPassages(tx: Tx, of: number[]): Promise<Passage[]> {
  const rows = z.array(Passage).parse(await tx.$queryRaw`
    SELECT jsonb_build_object('id', s."id", 'name', s."title") AS "source", p."location", p."quote", p."start", p."end"
    FROM "Passage" p JOIN "Source" s ON s."id" = p."sourceId" WHERE p."recommendationId" = ANY(${of}::int[]) ORDER BY p."id"`);
  return rows.filter((row, index) => rows.findIndex((one) => same(one, row)) === index);
}

/** The wordings of new items, as they were kept with the item that the act began on. */
export async function readTexts(tx: Tx, itemId: number, parts: readonly Part[]) {
  const named = parts.flatMap(({ wordings }) => Object.values(wordings));
  if (!named.length) return [];
  return tx.wording.findMany({ where: { recommendationId: itemId, sha256: { in: named } }, select: { language: true, text: true, sha256: true } });
}

/** Who followed an item follows what it lives on in. */
export async function copyFollows(tx: Tx, closing: readonly Item[], successors: readonly Numbered[]) {
  await tx.$executeRaw`
    INSERT INTO "Follow" ("memberId", "recommendationId") SELECT DISTINCT f."memberId", s FROM "Follow" f CROSS JOIN unnest(${ids(successors)}::int[]) s
    WHERE f."recommendationId" = ANY(${ids(closing)}::int[]) ON CONFLICT DO NOTHING`;
}
