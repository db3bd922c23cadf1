import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { distinctiveWords } from "~/sources/extraction/distinctive-words";
import { sectorFinder } from "~/sources/extraction/sector-of";
import { readVocabulary } from "~/sources/extraction/vocabulary.server";
import { createItem, createOrganisation, createProgramme } from "../../support/factories";

const SECTORS = [
  { id: 1, name: "Transport", titles: ["Repair the railway to the port", "A second railway line", "Open an office"] },
  { id: 2, name: "Education", titles: ["Scholarships for students", "More scholarships", "Open an office of students"] },
];

describe("The sector of a passage", () => {
  const find = sectorFinder(distinctiveWords(SECTORS));

  test("is found by the words of its name and of what stands in it", () => {
    expect(find("Wagons for education are to be built")).toBe(2);
    expect(find("Students of both countries would receive a scholarship each")).toBe(2);
  });

  test("is left open where the words are of no sector, of one word only, or of two sectors alike", () => {
    expect(find("Bridges should be painted")).toBeNull();
    expect(find("The railways were praised")).toBeNull();
    expect(find("Transport and education")).toBeNull();
  });

  test("has as its words those that most titles with them share", () => {
    expect(distinctiveWords(SECTORS).map(({ words }) => words)).toEqual([["railway"], ["scholarships", "students"]]);
  });
});

describe("The vocabulary of a programme", () => {
  test("has each organisation under its names of now and before, but none that ended without becoming another", async () => {
    const programme = await createProgramme();
    const [open, became, ended] = [await createOrganisation(programme, "PK", "Ministry of Roads"), await createOrganisation(programme, "KZ", "Ministry of Rails"), await createOrganisation(programme, null, "Bureau of Stamps")];
    await db.organisationName.create({ data: { organisationId: open.id, name: "Ministry of Ways", abbreviation: "MoW", heldTo: "2020-01-01" } });
    await db.organisation.updateMany({ where: { id: { in: [became.id, ended.id] } }, data: { closedAt: new Date() } });
    await db.organisationSuccession.create({ data: { fromId: became.id, toId: open.id, kind: "MERGED", on: "2021-01-01" } });
    await createOrganisation(await createProgramme(), "PK", "Of another programme");
    expect((await readVocabulary(programme)).organisations).toEqual([
      { id: open.id, side: "PK", names: ["Ministry of Roads", "Mini", "Ministry of Ways", "MoW"] },
      { id: became.id, side: "KZ", names: ["Ministry of Rails", "Mini"] },
    ]);
  });

  test("has the open sectors, with the words of their recommendations, and the programme's own day", async () => {
    const programme = await createProgramme();
    const sector = await db.sector.create({ data: { programmeId: programme.id, key: "a", name: "Ports" } });
    await db.sector.create({ data: { programmeId: programme.id, key: "b", name: "Stamps", closedAt: new Date() } });
    for (const title of ["Dredge the harbour", "Widen the harbour"]) await createItem(programme, { title, sector: { id: sector.id, name: sector.name } });
    const { sectors, today } = await readVocabulary(programme);
    expect(sectors).toEqual([{ id: sector.id, name: "Ports", words: ["harbour"] }]);
    expect(today).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
