import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { addBody, closeBody, editBody, listBodies } from "~/programmes/bodies.server";
import { listProgrammeChanges } from "~/programmes/change-log.server";
import { createProgramme as makeProgramme, editProgramme } from "~/programmes/edit-programme.server";
import { NewProgrammeForm } from "~/programmes/forms.server";
import { managerOf } from "~/programmes/managing";
import { addOrganisation, closeOrganisation, listOrganisations } from "~/programmes/organisations.server";
import { editOrganisation } from "~/programmes/rename-organisation.server";
import { addSector, closeSector, editSector, listSectors } from "~/programmes/sectors.server";
import { addSide, editSide, removeSide } from "~/programmes/sides.server";
import { parseForm } from "~/http.server";
import { createActor, createItem, createOrganisation, createProgramme, sideNamed } from "../support/factories";

const administrator = managerOf({ personId: 0, name: "Administrator", isAdministrator: true }, null);
const by = administrator;
const changesOf = async (programmeId: number) => (await listProgrammeChanges(programmeId, null)).entries.map(({ act, subject, changes }) => ({ act, subject, changes }));

describe("a new programme", () => {
  const values = { key: "made", name: "Made", referencePrefix: "M", timeZone: "Asia/Almaty", notice: null, exemptActs: [], observersComment: false, sides: [{ code: "PK", name: "Pakistan" }, { code: "KZ", name: "Kazakhstan" }] };

  test("stands with its sides in order, and its first entries", async () => {
    const made = await makeProgramme(by, values);
    if (!made.ok) throw new Error("refused");
    expect((await changesOf(made.value)).map(({ act, subject }) => `${act} ${subject}`)).toEqual(["sideAdded Kazakhstan", "sideAdded Pakistan", "programmeCreated Made"]);
    expect(await makeProgramme(by, values)).toMatchObject({ ok: false, field: "key" });
  });

  test.each([
    [{ key: "Upper" }, "key"], [{ key: "-a" }, "key"], [{ referencePrefix: "a b" }, "referencePrefix"], [{ timeZone: "Nowhere" }, "timeZone"],
    [{ sides: "" }, "sides"], [{ sides: "Pakistan" }, "sides"], [{ sides: "PK Pakistan\nPK Again" }, "sides"], [{ exemptActs: "comment" }, "exemptActs"],
  ])("is not made from %j", async (wrong, field) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ key: "ok", name: "N", referencePrefix: "N", timeZone: "UTC", sides: "PK Pakistan", ...wrong })) form.append(name, value);
    expect(await parseForm(NewProgrammeForm, form)).toMatchObject({ ok: false, answer: { data: { errors: { [field]: [{}] } } } });
  });

  test("keeps the prefix of its references once there is one", async () => {
    const programme = await createProgramme();
    const details = { name: "Other name", referencePrefix: "X", timeZone: "UTC", notice: "Draft" };
    expect(await editProgramme(by, programme.id, details)).toMatchObject({ ok: true });
    await createItem(programme);
    expect(await editProgramme(by, programme.id, { ...details, referencePrefix: "Y" })).toMatchObject({ ok: false, field: "referencePrefix" });
    expect(await editProgramme(by, programme.id, { ...details, name: "Third name" })).toMatchObject({ ok: true });
  });
});

describe("a side", () => {
  test("joins and goes only before the first recommendation, and never while anything is attached", async () => {
    const programme = await createProgramme();
    expect(await addSide(by, programme.id, { code: "UZ", name: "Uzbekistan" })).toMatchObject({ ok: true });
    expect(await addSide(by, programme.id, { code: "UZ", name: "Again" })).toMatchObject({ ok: false, field: "code" });
    await createOrganisation(programme, "KZ");
    expect(await removeSide(by, programme.id, sideNamed(programme, "KZ").id)).toMatchObject({ ok: false, message: { key: "programmes.errors.sideUsed" } });
    expect(await removeSide(by, programme.id, sideNamed(programme, "PK").id)).toMatchObject({ ok: true });
  });

  test("is never the last to go", async () => {
    const programme = await createProgramme({ sides: ["OF"] });
    expect(await removeSide(by, programme.id, sideNamed(programme, "OF").id)).toMatchObject({ ok: false, message: { key: "programmes.errors.lastSide" } });
  });

  test("is settled once there is a recommendation, but can be renamed", async () => {
    const programme = await createProgramme();
    await createItem(programme);
    expect(await addSide(by, programme.id, { code: "UZ", name: "Uzbekistan" })).toMatchObject({ ok: false, message: { key: "programmes.errors.sidesSettled" } });
    expect(await removeSide(by, programme.id, sideNamed(programme, "KZ").id)).toMatchObject({ ok: false });
    expect(await editSide(by, programme.id, sideNamed(programme, "KZ").id, { name: "Republic of Kazakhstan", order: 1 })).toMatchObject({ ok: true });
    expect((await changesOf(programme.id))[0]).toEqual({ act: "sideEdited", subject: "Republic of Kazakhstan", changes: [{ field: "name", from: "KZ", to: "Republic of Kazakhstan" }] });
  });

  test("of another programme is no side of this one", async () => {
    const [programme, other] = [await createProgramme(), await createProgramme()];
    expect(await editSide(by, programme.id, sideNamed(other, "PK").id, { name: "X", order: 1 })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await removeSide(by, programme.id, sideNamed(other, "PK").id)).toMatchObject({ ok: false, reason: "not-found" });
  });
});

describe("an organisation", () => {
  test("is kept by its side's secretary and the administrator, by nobody else", async () => {
    const programme = await createProgramme();
    const secretary = await createActor(programme, "SECRETARY", "PK");
    const manager = managerOf({ personId: secretary.personId ?? 0, name: secretary.name, isAdministrator: false }, secretary);
    const [pk, kz] = [sideNamed(programme, "PK").id, sideNamed(programme, "KZ").id];
    expect(await addOrganisation(manager, programme.id, { name: "TDAP", abbreviation: "", sideId: pk })).toMatchObject({ ok: true });
    for (const sideId of [kz, null]) expect(await addOrganisation(manager, programme.id, { name: "X", abbreviation: "", sideId })).toMatchObject({ ok: false, reason: "not-allowed" });
    const theirs = await addOrganisation(administrator, programme.id, { name: "SCAT", abbreviation: "", sideId: kz });
    if (!theirs.ok) throw new Error("refused");
    expect(await editOrganisation(manager, programme.id, theirs.value, { name: "Y", abbreviation: "", since: null })).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await closeOrganisation(manager, programme.id, theirs.value, true)).toMatchObject({ ok: false, reason: "not-allowed" });
  });

  test("is renamed with its entry, closed without being deleted, and has its name alone on its side", async () => {
    const programme = await createProgramme();
    const { id } = await createOrganisation(programme, "PK", "Ministry of Trade");
    await createOrganisation(programme, "PK", "Taken");
    await createOrganisation(programme, "KZ", "Ministry of Commerce");
    expect(await editOrganisation(administrator, programme.id, id, { name: "Taken", abbreviation: "", since: null })).toMatchObject({ ok: false, field: "name" });
    expect(await editOrganisation(administrator, programme.id, id, { name: "Ministry of Commerce", abbreviation: "MoC", since: null })).toMatchObject({ ok: true });
    await closeOrganisation(administrator, programme.id, id, true);
    expect((await listOrganisations(programme.id)).at(-1)).toMatchObject({ name: "Ministry of Commerce", closed: true });
    await closeOrganisation(administrator, programme.id, id, false);
    expect((await changesOf(programme.id)).map(({ act }) => act)).toEqual(["organisationReopened", "organisationClosed", "organisationEdited"]);
  });

  test("of another programme or side cannot be named", async () => {
    const [programme, other] = [await createProgramme(), await createProgramme()];
    const { id } = await createOrganisation(other, "PK");
    expect(await editOrganisation(administrator, programme.id, id, { name: "X", abbreviation: "", since: null })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await addOrganisation(administrator, programme.id, { name: "X", abbreviation: "", sideId: sideNamed(other, "PK").id })).toMatchObject({ ok: false, field: "sideId" });
  });
});

describe("sectors and bodies", () => {
  test("a sector is added, renamed, closed and opened, each with its entry; its key is made from any script", async () => {
    const programme = await createProgramme();
    for (const name of ["Trade & Transit", "Trade – transit", "Транспорт", "Туризм"]) expect(await addSector(by, programme.id, { name })).toMatchObject({ ok: true });
    expect((await db.sector.findMany({ where: { programmeId: programme.id }, orderBy: { id: "asc" } })).map(({ key }) => key)).toEqual(["trade-transit", "trade-transit-2", "sector", "sector-2"]);
    expect(await addSector(by, programme.id, { name: "Туризм" })).toMatchObject({ ok: false, field: "name" });
    const [first] = await listSectors(programme.id);
    await editSector(by, programme.id, first?.id ?? 0, { name: "Trade" });
    await closeSector(by, programme.id, first?.id ?? 0, true);
    await closeSector(by, programme.id, first?.id ?? 0, true);
    expect((await changesOf(programme.id)).slice(0, 2).map(({ act }) => act)).toEqual(["sectorClosed", "sectorEdited"]);
  });

  test("a body never proposes to itself, directly or through others", async () => {
    const programme = await createProgramme();
    const values = { abbreviation: "", training: false };
    const commission = await addBody(by, programme.id, { ...values, name: "Commission", parentId: null });
    if (!commission.ok) throw new Error("refused");
    const group = await addBody(by, programme.id, { ...values, name: "Working group", parentId: commission.value });
    if (!group.ok) throw new Error("refused");
    for (const parentId of [commission.value, group.value]) {
      expect(await editBody(by, programme.id, commission.value, { ...values, name: "Commission", parentId })).toMatchObject({ ok: false, field: "parentId" });
    }
    expect(await editBody(by, programme.id, group.value, { ...values, name: "Commission", parentId: null })).toMatchObject({ ok: false, field: "name" });
    await closeBody(by, programme.id, group.value, true);
    expect((await listBodies(programme.id)).map(({ name, closed }) => [name, closed])).toEqual([["Commission", false], ["Working group", true]]);
  });
});

test("what was changed in a programme is never altered or removed, and an entry that fails takes its change with it", async () => {
  const programme = await createProgramme();
  await addSector(by, programme.id, { name: "Trade" });
  await expect(db.programmeChange.updateMany({ data: { subject: "X" } })).rejects.toThrow();
  await expect(db.programmeChange.deleteMany()).rejects.toThrow();
  await expect(addSector({ personId: null, name: "broken\u0000" }, programme.id, { name: "Lost" })).rejects.toThrow();
  expect((await listSectors(programme.id)).map(({ name }) => name)).toEqual(["Trade"]);
});
