import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { parseForm } from "~/http.server";
import { addBody, editBody } from "~/programmes/bodies.server";
import { PLAIN_BODY, readBodyDetails, type BodyDetails } from "~/programmes/body-details.server";
import { bodyForm } from "~/programmes/body-form.server";
import { readSitting, writeSitting } from "~/programmes/body-organisations";
import { listProgrammeChanges } from "~/programmes/change-log.server";
import { readLanguages } from "~/programmes/languages";
import { managerOf } from "~/programmes/managing";
import { createActor, createOrganisation, createProgramme, sideNamed } from "../support/factories";

const by = managerOf({ personId: 0, name: "Administrator", isAdministrator: true }, null);
const values = { name: "Commission", abbreviation: "", parentId: null, training: false };

async function world() {
  const programme = await createProgramme();
  const [pk, kz] = [sideNamed(programme, "PK").id, sideNamed(programme, "KZ").id];
  const chair = await createActor(programme, "CO_CHAIR", "PK");
  const secretary = await createActor(programme, "SECRETARY", "KZ");
  await createOrganisation(programme, "PK", "Ministry of Commerce");
  const details: BodyDetails = {
    recordKind: "PROTOCOL", rhythm: "Once a year", languages: ["en", "ru"], authentic: ["en"], quorum: 5, alternates: false, scope: "status=OPEN", organisations: "Ministry of Commerce: Joint Secretary",
    holders: [{ sideId: pk, coChairId: chair.memberId, secretaryId: null }, { sideId: kz, coChairId: null, secretaryId: secretary.memberId }],
  };
  return { programme, pk, kz, chair, secretary, details };
}

describe("what a body is made of", () => {
  test("is kept with its entry, and read back as it was said", async () => {
    const { programme, details, chair, secretary } = await world();
    const made = await addBody(by, programme.id, values, details);
    if (!made.ok) throw new Error(made.message.key);
    const organisations = (await db.organisation.findMany({ where: { programmeId: programme.id } })).map(({ id, name, abbreviation }) => ({ id, name, abbreviation, side: "PK" }));
    expect(await readBodyDetails(made.value, organisations)).toEqual(details);
    const [entry] = (await listProgrammeChanges(programme.id, null)).entries;
    expect(entry?.changes.map(({ field, to }) => [field, to])).toEqual([
      ["recordKind", "PROTOCOL"], ["rhythm", "Once a year"], ["languages", ["English", "Russian"]], ["quorum", 5], ["alternates", false], ["scope", "status=OPEN"],
      ["coChairs", [`PK: ${chair.name}`]], ["secretaries", [`KZ: ${secretary.name}`]], ["sitting", ["Ministry of Commerce: Joint Secretary"]],
    ]);
    expect(await editBody(by, programme.id, made.value, values, details)).toMatchObject({ ok: true });
    expect((await listProgrammeChanges(programme.id, null)).entries).toHaveLength(1);
    await editBody(by, programme.id, made.value, values, { ...details, quorum: null, organisations: "" });
    expect((await listProgrammeChanges(programme.id, null)).entries[0]?.changes).toMatchObject([{ field: "quorum", from: 5, to: null }, { field: "sitting", to: [] }]);
  });

  test("names only members of that side who hold that role, and organisations of this programme", async () => {
    const { programme, details, pk, kz, chair, secretary } = await world();
    const wrong = async (more: Partial<BodyDetails>) => addBody(by, programme.id, values, { ...details, ...more });
    expect(await wrong({ holders: [{ sideId: kz, coChairId: chair.memberId, secretaryId: null }] })).toMatchObject({ ok: false, field: `coChair-${kz}` });
    expect(await wrong({ holders: [{ sideId: pk, coChairId: null, secretaryId: chair.memberId }] })).toMatchObject({ ok: false, field: `secretary-${pk}` });
    await db.member.update({ where: { id: secretary.memberId ?? 0 }, data: { endedAt: new Date() } });
    expect(await wrong({})).toMatchObject({ ok: false, field: `secretary-${kz}` });
    await createOrganisation(await createProgramme(), "PK", "Ministry of another programme");
    expect(await wrong({ holders: [], organisations: "Ministry of another programme" })).toMatchObject({ ok: false, field: "organisations" });
    expect(await wrong({ holders: [], authentic: ["kk"] })).toMatchObject({ ok: false, field: "authentic" });
    expect(await db.body.count({ where: { programmeId: programme.id } })).toBe(0);
  });

  test.each([
    [{ languages: "English, Elvish" }, "languages"], [{ languages: " , " }, "languages"], [{ recordKind: "TREATY" }, "recordKind"], [{ quorum: "0" }, "quorum"], [{ quorum: "a few" }, "quorum"],
  ])("is not understood from %j", async (more, field) => {
    const { programme, details } = await world();
    const form = new FormData();
    for (const [name, value] of Object.entries({ name: "Commission", recordKind: "MINUTES", languages: "English", authentic: "English", ...more })) form.append(name, value);
    const read = await parseForm(bodyForm(programme.sides), form);
    if (!read.ok) return expect(read.answer.data.errors[field]).toHaveLength(1);
    expect(await addBody(by, programme.id, values, { ...details, ...read.values.details })).toMatchObject({ ok: false, field });
  });
});

test("languages are read by name or tag, in their order and once each", () => {
  expect(readLanguages("English, ru; Kazakh, RU")).toEqual({ tags: ["en", "ru", "kk"], unknown: null });
  expect(readLanguages("English, Elvish").unknown).toBe("Elvish");
  expect(PLAIN_BODY.languages).toEqual(["en"]);
});

test("organisations are read by name, short name, or name with side; one that two sides have needs its side", () => {
  const all = [{ id: 1, name: "Ministry of Trade", abbreviation: "MoT", side: "PK" }, { id: 2, name: "Ministry of Trade", abbreviation: "MTI", side: "KZ" }, { id: 3, name: "TDAP", abbreviation: "", side: "PK" }];
  expect(readSitting("mot: Secretary\nMinistry of Trade (KZ): Vice-Minister\n\nTDAP", all)).toEqual({ ok: true, rows: [{ id: 1, office: "Secretary" }, { id: 2, office: "Vice-Minister" }, { id: 3, office: "" }] });
  for (const line of ["Ministry of Trade: X", "Ministry of Tra", "TDAPX"]) expect(readSitting(line, all)).toEqual({ ok: false, line });
  expect(readSitting("TDAP\nTDAP: again", all)).toEqual({ ok: false, line: "TDAP: again" });
  expect(writeSitting([{ organisationId: 2, office: "Vice-Minister" }, { organisationId: 3, office: "" }], all)).toBe("Ministry of Trade (KZ): Vice-Minister\nTDAP");
});
