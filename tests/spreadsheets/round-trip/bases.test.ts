import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { FieldChanges } from "~/recommendations/changes";
import { applyChanges, BLANK } from "~/recommendations/state";
import { commentOn } from "~/recommendations/update-item";
import { readBases } from "~/spreadsheets/round-trip/bases.server";
import { act, createActor, createItem, createProgramme, entry } from "../../support/factories";
import { liveThrough } from "../../support/past";

type Life = Awaited<ReturnType<typeof liveThrough>>;
let life: Life;

beforeAll(async () => {
  life = await liveThrough(11, 10, 160);
}, 120_000);

test("an item at any entry of its history is what its entries add up to until then, and beside it stands what it is now", async () => {
  const items = await db.recommendation.findMany({ where: { programmeId: life.programme.id }, orderBy: { number: "asc" } });
  for (const { id, number, version } of items) {
    const entries = await db.revision.findMany({ where: { recommendationId: id, audienceSideId: null }, orderBy: { version: "asc" } });
    const asked = entries.map((one) => ({ number, version: one.version }));
    const bases = await readBases(life.programme, asked);
    expect(bases).toHaveLength(asked.length);
    for (const base of bases) {
      const then = entries.filter((one) => one.version <= base.asked).reduce((state, one) => applyChanges(state, FieldChanges.parse(one.changes)), BLANK);
      expect({ ...base.base, sector: base.base?.sector?.id ?? null, owner: base.base?.owner?.id ?? null }).toMatchObject({
        title: then.title, kind: then.kind, priority: then.priority, status: then.status, reviewOn: then.reviewOn, deadline: then.deadline, positions: then.positions, organisations: then.organisations,
        successMeasure: then.successMeasure, sector: then.sector?.id ?? null, owner: then.owner?.id ?? null,
      });
      expect(base.version).toBe(version);
      expect(base.now).toEqual(bases.find((one) => one.asked === version)?.base);
    }
  }
});

test("of an entry that there is not there is no base, and of an item that there is not nothing at all", async () => {
  const programme = await createProgramme();
  const { number } = await createItem(programme);
  const other = await createProgramme();
  expect((await readBases(programme, [{ number, version: 0 }, { number, version: 2 }, { number: 999, version: 1 }])).map(({ number, base }) => [number, base])).toEqual([[number, null], [number, null]]);
  expect(await readBases(other, [{ number, version: 1 }])).toEqual([]);
});

test("what was noted since is told, and nothing of a side's own room", async () => {
  const programme = await createProgramme();
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const { number } = await createItem(programme);
  await act(secretary, programme, number, (item) => commentOn(item, entry({ note: "Seen by everybody" })));
  await act(secretary, programme, number, (item) => commentOn(item, entry({ note: "Seen by us", audience: "PK" })), null, "PK");
  const [base] = await readBases(programme, [{ number, version: 1 }]);
  expect(base?.notes).toEqual(["Seen by everybody"]);
});
