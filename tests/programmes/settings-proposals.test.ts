import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { managerOf } from "~/programmes/managing";
import type { Programme } from "~/programmes/programme";
import { concurWithSettings, declineSettings, findWaitingSettings, proposeSettings, withdrawSettings } from "~/programmes/settings-proposals.server";
import { createActor, createProgramme } from "../support/factories";

const manager = (actor: Actor, isAdministrator = false) => managerOf({ personId: actor.personId ?? 0, name: actor.name, isAdministrator }, actor);
const WANTED = { exemptActs: ["setDeadline"], observersComment: true };
const acts = async ({ id }: Programme) => (await db.programmeChange.findMany({ where: { programmeId: id }, orderBy: { id: "asc" } })).map(({ act, subject }) => `${act} ${subject}`);
const settingsOf = ({ id }: Programme) => db.programme.findUniqueOrThrow({ where: { id }, select: { exemptActs: true, observersComment: true } });

async function begin(sides?: string[]) {
  const programme = await createProgramme({ sides });
  const secretaries = await Promise.all(programme.sides.map(({ code }) => createActor(programme, "SECRETARY", code)));
  const propose = (actor: Actor, wanted = WANTED) => proposeSettings(manager(actor), programme.id, wanted, "Fewer letters");
  const waiting = async () => (await findWaitingSettings(programme.id))?.id ?? 0;
  return { programme, secretaries: secretaries as [Actor, Actor, Actor], propose, waiting };
}

describe("settings of a programme of several sides", () => {
  test("are in force when the last side has concurred, and not before", async () => {
    const { programme, secretaries: [pk, kz, uz], propose, waiting } = await begin(["PK", "KZ", "UZ"]);
    expect(await propose(pk)).toMatchObject({ ok: true });
    expect(await concurWithSettings(manager(kz), programme.id, await waiting())).toMatchObject({ ok: true });
    expect(await settingsOf(programme)).toEqual({ exemptActs: [], observersComment: false });
    expect(await concurWithSettings(manager(uz), programme.id, await waiting())).toMatchObject({ ok: true });
    expect(await settingsOf(programme)).toEqual(WANTED);
    expect(await findWaitingSettings(programme.id)).toBeNull();
    expect(await acts(programme)).toEqual(["settingsProposed PK", "settingsConcurred KZ", "settingsConcurred UZ", "settingsChanged Test programme"]);
  });

  test("are not concurred with twice by one side, nor by who proposed them", async () => {
    const { programme, secretaries: [pk], propose, waiting } = await begin();
    await propose(pk);
    const colleague = await createActor(programme, "SECRETARY", "PK");
    for (const one of [pk, colleague]) expect(await concurWithSettings(manager(one), programme.id, await waiting())).toMatchObject({ ok: false, message: { key: "programmes.settings.notAwaited" } });
  });

  test("belong to secretaries of a side: no other role and no administrator decides them", async () => {
    const { programme, secretaries: [pk], propose, waiting } = await begin();
    const others = [await createActor(programme, ["CO_CHAIR", "VERIFIER"], "KZ"), await createActor(programme, "SECRETARY"), await createActor(programme, "OBSERVER")];
    for (const one of others) expect(await proposeSettings(manager(one, true), programme.id, WANTED, "")).toMatchObject({ ok: false, reason: "not-allowed" });
    await propose(pk);
    for (const one of others) expect(await concurWithSettings(manager(one, true), programme.id, await waiting())).toMatchObject({ ok: false, reason: "not-allowed" });
  });

  test("can be declined with a reason, or withdrawn by the side that proposed them", async () => {
    const { programme, secretaries: [pk, kz], propose, waiting } = await begin();
    await propose(pk);
    expect(await withdrawSettings(manager(kz), programme.id, await waiting())).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await declineSettings(manager(kz), programme.id, await waiting(), "Not yet")).toMatchObject({ ok: true });
    await propose(kz);
    expect(await withdrawSettings(manager(kz), programme.id, await waiting())).toMatchObject({ ok: true });
    expect(await settingsOf(programme)).toEqual({ exemptActs: [], observersComment: false });
    expect(await acts(programme)).toEqual(["settingsProposed PK", "settingsDeclined KZ", "settingsProposed KZ", "settingsWithdrawn KZ"]);
  });

  test("wait one proposal at a time, change something, and exempt only acts there are", async () => {
    const { secretaries: [pk, kz], propose, programme } = await begin();
    expect(await propose(pk, { exemptActs: ["everything"], observersComment: false })).toMatchObject({ ok: false, message: { key: "programmes.settings.nothingChanges" } });
    const answers = await Promise.all([propose(pk), propose(kz), propose(pk)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.settingsProposal.count({ where: { programmeId: programme.id } })).toBe(1);
  });

  test("that no longer wait are told so, and another programme's are none of ours", async () => {
    const { programme, secretaries: [pk, kz], propose, waiting } = await begin();
    await propose(pk);
    const id = await waiting();
    const elsewhere = await begin();
    expect(await concurWithSettings(manager(elsewhere.secretaries[1]), elsewhere.programme.id, id)).toMatchObject({ ok: false, reason: "stale" });
    const answers = await Promise.all([1, 2, 3].map(() => concurWithSettings(manager(kz), programme.id, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "stale" });
  });
});

describe("settings of a programme of one side", () => {
  test("are confirmed by a second secretary, never by the first", async () => {
    const { programme, secretaries: [first], propose, waiting } = await begin(["OF"]);
    await propose(first);
    expect(await concurWithSettings(manager(first), programme.id, await waiting())).toMatchObject({ ok: false, message: { key: "programmes.settings.secondPerson" } });
    const second = await createActor(programme, "SECRETARY", "OF");
    expect(await concurWithSettings(manager(second), programme.id, await waiting())).toMatchObject({ ok: true });
    expect(await settingsOf(programme)).toEqual(WANTED);
  });
});
