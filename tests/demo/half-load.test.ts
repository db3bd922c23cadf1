import { expect, test } from "vitest";
import { db } from "~/db.server";
import { readGround } from "../../prisma/demo/ground";
import { loadDemonstration } from "../../prisma/demo/load";
import { loadPressRecord } from "../../prisma/demo/load-press-record";
import { loadHead, loadParts } from "../../prisma/demo/load-programme";
import { read } from "../../prisma/demo/read";

test("a load that ended half-way is completed by the next, entry by entry and number by number", async () => {
  const portfolio = read("pakistan-kazakhstan");
  await loadHead(portfolio);
  await loadParts("pk-kz", { ...portfolio, organisations: [...portfolio.organisations].reverse() });
  const half = portfolio.recommendations.slice(0, 5).map((item, index) => (index === 4 ? { ...item, facts: item.facts.slice(-1) } : item));
  await loadPressRecord(await readGround("pk-kz", []), { ...portfolio, recommendations: half });
  expect(await db.recommendation.count()).toBe(5);

  await loadDemonstration(() => {});
  await loadDemonstration(() => {});

  const items = await db.recommendation.findMany({ where: { programme: { key: "pk-kz" }, number: { lte: 52 } }, orderBy: { number: "asc" } });
  expect(items.map(({ title }) => title)).toEqual(portfolio.recommendations.map(({ title }) => title));
  expect(await db.revision.count({ where: { channel: "PRESS", act: "update" } })).toBe(223);
  expect(await db.revision.count({ where: { channel: "PRESS" } })).toBe(309);
  expect(await db.organisation.count({ where: { programme: { key: "pk-kz" } } })).toBe(70);
}, 120_000);
