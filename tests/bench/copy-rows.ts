import type pg from "pg";
import { addCounts, itemCells, lastUpdateCells, periodCells, revisionCells } from "./cells";
import { ITEM, LAST_UPDATE, REVISION, STATUS_BY_DAY, VALIDITY } from "./columns";
import { openCopy } from "./copy";
import { makeHistory } from "./item-history";
import { STAGE, TABLES, type Clients, type Say } from "./portfolio";
import type { BenchProgramme } from "./programme";
import { countItems, readItems } from "./rows";

/** Reads items with their events and sends every row on its way: four tables at once. */
export async function copyRows([owner, items, revisions, validity]: Clients, programme: BenchProgramme, data: string, say: Say) {
  const all = await countItems(data);
  const first = { item: await nextId(items, TABLES.items), revision: await nextId(items, TABLES.revisions) };
  await items.query(`CREATE TEMP TABLE ${STAGE} (LIKE ${TABLES.items} INCLUDING DEFAULTS, "text" text, "sha256" text)`);
  const to = {
    items: openCopy(items, STAGE, [...ITEM, "text", "sha256"]),
    revisions: openCopy(revisions, TABLES.revisions, REVISION),
    periods: openCopy(validity, TABLES.periods, VALIDITY),
    updates: openCopy(owner, TABLES.updates, LAST_UPDATE),
  };
  const counts = new Map<string, number>();
  let [itemId, revisionId, said] = [first.item, first.revision, 0];
  for await (const piece of readItems(data)) {
    for (const { row, events } of piece) {
      const item = makeHistory(programme, itemId, row, events);
      to.items.add([...itemCells(itemId, item, programme), item.text, item.sha256]);
      for (const [index, revision] of item.revisions.entries()) to.revisions.add(revisionCells(revisionId + index, revision));
      for (const cells of periodCells(revisionId, item, programme)) to.periods.add(cells);
      for (const cells of lastUpdateCells(itemId, item, programme)) to.updates.add(cells);
      addCounts(item, counts);
      itemId += 1;
      revisionId += item.revisions.length;
      for (const copy of Object.values(to)) await copy.flush();
    }
    const done = Math.floor((10 * (itemId - first.item)) / all);
    if (done > said) say(`${(said = done) * 10} % of ${all.toLocaleString("en")} items`);
  }
  await Promise.all(Object.values(to).map((copy) => copy.end()));
  await copyCounts(owner, programme, counts);
  return { items: itemId - first.item, revisions: revisionId - first.revision };
}

async function copyCounts(client: pg.Client, programme: BenchProgramme, counts: Map<string, number>) {
  const copy = openCopy(client, TABLES.counts, STATUS_BY_DAY);
  for (const [place, change] of counts) if (change) copy.add([programme.id, ...place.split(" "), change]);
  await copy.end();
}

async function nextId(client: pg.Client, table: string) {
  const { rows } = await client.query<{ id: number }>(`SELECT coalesce(max("id"), 0)::int + 1 AS id FROM ${table}`);
  return rows[0]?.id ?? 1;
}
