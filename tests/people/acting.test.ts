import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { completeActionItem } from "~/action-items/decide";
import { addDays } from "~/history/calendar";
import { endActing, listActing, nameActing } from "~/people/acting.server";
import { workingMembers, type Actor } from "~/people/actor";
import { requireMember } from "~/programmes/membership.server";
import { todayIn, type Programme } from "~/programmes/programme";
import { moveStatus } from "~/recommendations/move-status";
import { concur } from "~/recommendations/reply-to-proposal";
import { updateItem } from "~/recommendations/update-item";
import { act, createActor, createOrganisation, createProgramme, entry, evidence, historyOf } from "../support/factories";
import { readPage } from "../support/item-page";
import { addStep, createLed, findingOf, lead, managing } from "../support/offices";
import { visit } from "../support/requests";

const day = (programme: Programme, days: number) => addDays(todayIn(programme.timeZone), days) ?? "";

/** An office holder with an item and a step, who may act for them, and their secretary. */
async function begin(sides = ["PK", "KZ"]) {
  const programme = await createProgramme({ sides });
  const ministry = await createOrganisation(programme, "PK", "Ministry");
  const absent = await createActor(programme, "FOCAL_POINT", "PK", ministry);
  const acting = await createActor(programme, "FOCAL_POINT", "PK", await createOrganisation(programme, "PK", "Agency"));
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const owned = await createLed(programme, {}, absent);
  const led = await createLed(programme, { PK: [lead(ministry)] });
  return { programme, ministry, absent, acting, secretary, owned, led };
}

const name = (secretary: Actor, programme: Programme, absent: Actor, acting: Actor, from: number, to: number) =>
  nameActing(managing(secretary), programme.id, absent.memberId ?? 0, { actingId: acting.memberId ?? 0, fromDay: day(programme, from), toDay: day(programme, to) });

/** The actor as the next request makes them. */
const now = async (actor: Actor, programme: Programme) => (await requireMember(await visit("/x", actor.personId), programme.key)).actor;

const report = (number: number, programme: Programme, actor: Actor) => act(actor, programme, number, (item) => updateItem(item, entry({ note: `By ${actor.name}, ${crypto.randomUUID()}` }), []));

describe("an acting holder", () => {
  test("has from the first to the last day what is the absent one's own, and not a day longer", async () => {
    const { programme, absent, acting, secretary, owned, led } = await begin();
    const step = await addStep(secretary, programme, owned, { assignee: absent });
    expect(await report(owned, programme, await now(acting, programme))).toMatchObject({ ok: false, reason: "not-allowed" });
    for (const [from, to, may] of [[1, 3, false], [0, 0, true], [-3, 3, true]] as const) {
      await db.actingHolder.deleteMany({ where: { programmeId: programme.id } });
      expect(await name(secretary, programme, absent, acting, from, to)).toMatchObject({ ok: true });
      const actor = await now(acting, programme);
      for (const number of [owned, led]) expect([from, to, (await report(number, programme, actor)).ok]).toEqual([from, to, may]);
      expect(workingMembers(actor)).toEqual(may ? [acting.memberId, absent.memberId] : [acting.memberId]);
    }
    expect(await act(await now(acting, programme), programme, owned, (item) => completeActionItem(item, step, entry()))).toMatchObject({ ok: true });
    await db.actingHolder.updateMany({ where: { programmeId: programme.id }, data: { toDay: day(programme, -1) } });
    expect(await report(owned, programme, await now(acting, programme))).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await findingOf(programme)).toBeNull();
  });

  test("is recorded under their own name on behalf of the absent one, and only where the absence allows it", async () => {
    const { programme, absent, acting, secretary, owned } = await begin();
    const own = await createLed(programme, {}, acting);
    await name(secretary, programme, absent, acting, 0, 5);
    const actor = await now(acting, programme);
    await report(owned, programme, actor);
    await report(own, programme, actor);
    expect((await historyOf(programme, owned)).at(-1)).toMatchObject({ actorName: acting.name, personId: acting.personId, actorOffice: acting.office, onBehalfOf: absent.name });
    expect((await historyOf(programme, own)).at(-1)).toMatchObject({ actorName: acting.name, onBehalfOf: "" });
    const page = await readPage(secretary, programme, owned);
    expect(page.entries.map(({ circumstances }) => circumstances.join(" "))).toEqual(expect.arrayContaining([expect.stringContaining(`on behalf of ${absent.name}`)]));
    expect(page.owner?.acting).toContain(`acting: ${acting.name} until`);
    expect((await readPage(secretary, programme, own)).owner?.acting).toBeNull();
  });

  test("passes nothing on, gets no role, and nothing of what somebody else's acting holder has", async () => {
    const { programme, absent, acting, secretary, owned } = await begin();
    const third = await createActor(programme, "FOCAL_POINT", "PK");
    await name(secretary, programme, absent, acting, 0, 5);
    await name(secretary, programme, acting, third, 0, 5);
    expect((await now(third, programme)).actsFor).toMatchObject([{ memberId: acting.memberId }]);
    expect(await report(owned, programme, await now(third, programme))).toMatchObject({ ok: false });
    await name(secretary, programme, secretary, acting, 0, 5);
    expect(await act(await now(acting, programme), programme, owned, (item) => moveStatus(item, "discontinue", { entry: entry({ note: "No" }), evidence: [], reviewOn: null, status: null, livesOnIn: [] }))).toMatchObject({ ok: false, reason: "not-allowed" });
  });

  test("ends at once when it is ended, and with the place of the absent one", async () => {
    const { programme, absent, acting, secretary, owned } = await begin();
    await name(secretary, programme, absent, acting, 0, 5);
    const [row] = await listActing(absent.memberId ?? 0);
    expect(row).toMatchObject({ state: "now", absent: absent.name, acting: acting.name });
    expect(await endActing(managing(secretary), programme.id, absent.memberId ?? 0, row?.id ?? 0)).toMatchObject({ ok: true });
    expect(await report(owned, programme, await now(acting, programme))).toMatchObject({ ok: false });
    await name(secretary, programme, absent, acting, 0, 5);
    await db.member.update({ where: { id: absent.memberId ?? 0 }, data: { endedAt: new Date() } });
    expect(await report(owned, programme, await now(acting, programme))).toMatchObject({ ok: false });
  });

  test("is named by the secretary of the side or by oneself: of the same side, who may answer for items, one at a time", async () => {
    const { programme, absent, acting, secretary } = await begin();
    const [other, observer, theirs] = [await createActor(programme, "FOCAL_POINT", "KZ"), await createActor(programme, "OBSERVER", "PK"), await createActor(programme, "SECRETARY", "KZ")];
    for (const who of [other, observer, absent]) expect(await name(secretary, programme, absent, who, 0, 5)).toMatchObject({ ok: false, field: "actingId" });
    expect(await name(secretary, programme, absent, acting, 5, 1)).toMatchObject({ ok: false, field: "toDay" });
    expect(await name(secretary, programme, absent, acting, -5, -1)).toMatchObject({ ok: false, field: "toDay" });
    for (const who of [theirs, acting]) expect(await name(who, programme, absent, acting, 0, 5)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await name(absent, programme, absent, acting, 0, 5)).toMatchObject({ ok: true });
    expect(await name(secretary, programme, absent, secretary, 5, 9)).toMatchObject({ ok: false, message: { key: "offices.acting.already", values: { name: acting.name } } });
    expect(await name(secretary, programme, absent, secretary, 6, 9)).toMatchObject({ ok: true });
  });
});

describe("independence of a confirmation", () => {
  test("is not had by who acts for the owner, nor by who did when it was reported", async () => {
    const { programme, absent, secretary } = await begin(["PK"]);
    const verifier = await createActor(programme, ["VERIFIER", "FOCAL_POINT"], "PK");
    const number = await createLed(programme, {}, absent);
    await name(secretary, programme, absent, verifier, 0, 5);
    const input = { entry: entry({ note: "Done" }), evidence: evidence(), reviewOn: null, status: null, livesOnIn: [] };
    expect(await act(secretary, programme, number, (item) => moveStatus(item, "reportImplemented", input))).toMatchObject({ ok: true });
    const confirm = { ...input, entry: entry(), evidence: [] };
    expect(await act(secretary, programme, number, (item) => moveStatus(item, "confirmCompletion", confirm))).toMatchObject({ ok: true });
    const { id } = await db.proposal.findFirstOrThrow({ where: { programmeId: programme.id, state: "WAITING" } });
    const independent = { ok: false, message: { key: "recommendations.refusal.independentNeeded" } };
    expect(await act(await now(verifier, programme), programme, number, (item) => concur(item, verifier, id, entry()))).toMatchObject(independent);
    await db.actingHolder.updateMany({ where: { programmeId: programme.id }, data: { endedAt: new Date() } });
    expect(await act(await now(verifier, programme), programme, number, (item) => concur(item, verifier, id, entry()))).toMatchObject(independent);
    await db.actingHolder.updateMany({ where: { programmeId: programme.id }, data: { endedAt: new Date("2026-01-01") } });
    expect(await act(await now(verifier, programme), programme, number, (item) => concur(item, verifier, id, entry()))).toMatchObject({ ok: true });
  });
});
