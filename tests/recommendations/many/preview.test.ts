import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { addActionItem } from "~/action-items/decide";
import { readItem } from "~/recommendations/forms/item.server";
import { MANY_ACT_NAMES, type ManyAct } from "~/recommendations/many/acts";
import { manyActsOf } from "~/recommendations/many/may-many";
import { readItems } from "~/recommendations/many/read-items.server";
import type { Registration } from "~/recommendations/new-item";
import { act, createActor, createItem, createOrganisation, createProgramme, entry } from "../../support/factories";
import { preview } from "../../support/many";

let programme: Programme;
let actors: Record<string, Actor>;
let organisation: { id: number; name: string };
const numbers: number[] = [];

beforeAll(async () => {
  programme = await createProgramme();
  organisation = await createOrganisation(programme, "PK");
  const theirs = await createOrganisation(programme, "KZ");
  actors = {
    secretary: await createActor(programme, "SECRETARY", "PK"),
    other: await createActor(programme, ["SECRETARY", "CO_CHAIR"], "KZ"),
    focal: await createActor(programme, "FOCAL_POINT", "PK", organisation),
    verifier: await createActor(programme, "VERIFIER"),
    observer: await createActor(programme, "OBSERVER", "PK"),
  };
  const lead = (one: typeof organisation) => [{ ...one, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }];
  const { id: sourceId } = await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "Paper" } });
  const statuses = ["NOT_REPORTED", "IN_PROGRESS", "ON_HOLD", "REPORTED_IMPLEMENTED", "CLOSED_IMPLEMENTED"] as const;
  for (let index = 0; index < 20; index++) {
    const organisations: Registration["organisations"] = index % 3 === 0 ? {} : index % 3 === 1 ? { PK: lead(organisation) } : { KZ: lead(theirs) };
    const item = await createItem(programme, { status: statuses[index % statuses.length], organisations }, { passages: [{ sourceId, location: "1" }] });
    numbers.push(item.number);
    if (index % 4 === 0) await act(item.secretary, programme, item.number, (now) => addActionItem(now, crypto.randomUUID(), { what: "Draft", assignee: null, organisation: null, due: null }, entry()));
  }
}, 60_000);

const TYPED: Partial<Record<ManyAct, () => Record<string, string>[]>> = {
  assignOwner: () => [{ owner: String(actors.focal?.memberId) }, { owner: String(actors.other?.memberId) }, { owner: "none" }],
  setOrganisations: () => ["lead", "supporting", "none"].map((part) => ({ organisation: String(organisation.id), part })),
  setDeadline: () => [{ deadline: "2031", note: "" }, { deadline: "none", note: "Too early" }],
  editDetails: () => [{ sector: "none", priority: "HIGH" }, { sector: "", priority: "LOW" }],
  hold: () => [{ note: "Waits", reviewOn: "2099-01-01" }],
  correctStatus: () => [{ note: "Wrong", status: "NOT_STARTED" }],
};

const anything = fc.record({
  who: fc.constantFrom("secretary", "other", "focal", "verifier", "observer"),
  name: fc.constantFrom(...MANY_ACT_NAMES),
  which: fc.nat({ max: 2 }),
  some: fc.array(fc.nat({ max: 19 }), { minLength: 1, maxLength: 20 }),
});

test("what the preview says is what becomes of each item, whoever does whatever to whichever", async () => {
  await fc.assert(fc.asyncProperty(anything, async ({ who, name, which, some }) => {
    const actor = actors[who] as Actor;
    fc.pre(manyActsOf(actor).includes(name));
    const all = TYPED[name]?.() ?? [{ note: "A word" }];
    const chosen = [...new Set(some)].map((index) => numbers[index] ?? 0);
    const change = await preview(actor, programme, name, all[which % all.length] ?? {}, chosen).catch(() => null);
    if (!change) return;
    const said = await change.items();
    await change.carryOut();
    const became = await change.items();
    expect(became.map(({ number, outcome, why }) => [number, outcome, why])).toEqual(said.map(({ number, outcome, why }) => [number, outcome, why]));
    const { frozen, counts } = await change.read();
    expect(Object.values(counts ?? {}).reduce((sum, one) => sum + one, 0)).toBe(frozen);
    if (which === 2) {
      await change.undo();
      expect((await change.items()).map(({ outcome }) => outcome)).toEqual(said.map(({ outcome }) => (outcome === "CHANGED" || outcome === "PROPOSED" ? "UNDONE" : outcome)));
    }
  }), { numRuns: Number(process.env.MANY_RUNS ?? 25), interruptAfterTimeLimit: 50_000 });
  expect((await verifyProgramme(programme.id)).finding).toBeNull();
}, 90_000);

test("many items are read as one is", async () => {
  for (const actor of Object.values(actors)) {
    const rows = await db.recommendation.findMany({ where: { programmeId: programme.id }, select: { id: true, number: true }, orderBy: { id: "asc" } });
    const read = await readItems(programme, actor, rows.map(({ id }) => id));
    const one = await Promise.all(rows.map(({ number }) => readItem(programme, actor, number)));
    const timeless = (items: unknown[]) => items.map((item) => ({ ...(item as object), now: "" }));
    expect(timeless(read)).toEqual(timeless(one));
  }
});
