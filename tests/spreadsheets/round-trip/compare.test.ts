import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { translator } from "~/locales/translator";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import { editDetails, setWording } from "~/recommendations/edit-item";
import { updateItem } from "~/recommendations/update-item";
import { exportList } from "~/recommendations/list/csv.server";
import type { Membership } from "~/programmes/membership.server";
import { readVocabulary } from "~/spreadsheets/import/vocabulary.server";
import type { Member } from "~/spreadsheets/import/read.server";
import type { ReadRow } from "~/spreadsheets/import/mapping";
import type { CellValue } from "~/spreadsheets/reading/table";
import { openComparison, compareRows, type ComparedRow } from "~/spreadsheets/round-trip/compare-rows.server";
import { act, createActor, createItem, createOrganisation, createProgramme, entry } from "../../support/factories";
import { downloadWorkbook } from "../../support/exports";
import { changeWorkbook, setCell } from "../../support/filled-in";
import { bringIn, fileOf, memberOf } from "../../support/imports";
import { hasLibreOffice, saveWithLibreOffice } from "../../support/libreoffice";
import { liveThrough } from "../../support/past";

/** How every row of a file that is brought in compares, by its number in the sheet. */
async function compareFile(member: Member, file: File): Promise<ComparedRow[]> {
  const imported = await (await bringIn(member, file)).read();
  const rows = await db.importRow.findMany({ where: { importId: imported.id }, orderBy: { number: "asc" } });
  const comparison = await openComparison(imported, { vocabulary: await readVocabulary(imported.programme), orders: new Map(), t: translator("en") });
  if (!comparison) throw new Error("The file was not known");
  const compared = await compareRows(comparison, rows.map(({ number, cells }): ReadRow & { chosen: object } => ({ number, cells: cells as CellValue[], chosen: {} })));
  return rows.flatMap(({ number }) => compared.get(number) ?? []);
}

const moved = (rows: ComparedRow[]) => rows.flatMap((row) => (row.is === "item" ? row.cells.filter(({ merged }) => merged !== "unchanged").map(({ field, merged, base, theirs, ours }) => [row.base.number, field, merged, base, theirs, ours]) : [row.is === "wrong" ? row.reason.key : row.is]));

describe("of a portfolio with a long past", () => {
  let life: Awaited<ReturnType<typeof liveThrough>>;
  let bytes: Uint8Array;
  let member: Member;

  beforeAll(async () => {
    life = await liveThrough(5, 12, 160);
    member = memberOf(life.pk, life.programme);
    bytes = (await downloadWorkbook(life.programme, life.pk)).bytes;
  }, 120_000);

  test("no cell of a workbook that comes back as it went out was changed", async () => {
    const compared = await compareFile(member, fileOf(bytes, "out.xlsx"));
    expect(compared.length).toBeGreaterThan(5);
    expect(moved(compared)).toEqual([]);
  });

  test("nor in the .csv", async () => {
    const membership = { ...member, viewer: { ...member.viewer, locale: "en" }, programme: { ...life.programme, notice: "No record" } } as unknown as Membership;
    const csv = await (await exportList(membership, new URLSearchParams("columns=reference&columns=status&columns=sector&columns=owner&columns=deadline&columns=leads&columns=update"))).text();
    const compared = await compareFile(member, new File([csv], "out.csv", { type: "text/csv" }));
    expect(compared.filter(({ is }) => is === "item").length).toBeGreaterThan(5);
    expect(moved(compared)).toEqual(["nothing"]);
  });

  test.skipIf(!hasLibreOffice())("nor after LibreOffice saved it, as a workbook or as values", async () => {
    expect(moved(await compareFile(member, fileOf(await saveWithLibreOffice(bytes, "xlsx"), "out.xlsx")))).toEqual([]);
    expect(moved(await compareFile(member, fileOf(await saveWithLibreOffice(bytes, "csv"), "out.csv")))).toEqual([]);
  }, 60_000);
});

describe("of one item", () => {
  let programme: Programme;
  let pk: Actor;
  let member: Member;

  beforeAll(async () => {
    programme = await createProgramme();
    pk = await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK", await createOrganisation(programme, "PK", "Customs"));
    member = memberOf(pk, programme);
  });

  const send = async () => (await downloadWorkbook(programme, pk)).bytes;
  const back = async (bytes: Uint8Array, change: (rows: CellValue[][]) => CellValue[][]) => compareFile(member, fileOf(await changeWorkbook(bytes, change), "back.xlsx"));
  const ofItem = (rows: ComparedRow[], number: number) => moved(rows.filter((row) => row.is !== "item" || row.base.number === number));

  test("what they alone changed is theirs, what we alone changed is kept, what both changed alike is the same, and what both changed otherwise is a conflict", async () => {
    const { number } = await createItem(programme, { title: "Mend the bridge" });
    const bytes = await send();
    await act(pk, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH", successMeasure: "Ten lorries a day", kind: "TARGET" }, entry()));
    const compared = await back(bytes, (rows) => [["Status", "In progress"], ["Priority", "Low"], ["Kind", "target"]].reduce((now, [heading = "", value = ""]) => setCell(now, `T-${number}`, heading, value), rows));
    expect(ofItem(compared, number)).toEqual([
      [number, "status", "theirs", "Not reported", "In progress", "Not reported"], [number, "priority", "conflict", "Normal", "Low", "High"], [number, "kind", "same", "Recommendation", "target", "Target"],
      [number, "successMeasure", "ours", "", "", "Ten lorries a day"],
    ]);
  });

  test("an owner or organisation that was renamed since is none that was changed; one that was emptied is", async () => {
    const organisation = await createOrganisation(programme, "PK", "Ministry of Roads");
    const { number } = await createItem(programme);
    await act(pk, programme, number, (item) => assignOwner(item, { id: pk.memberId ?? 0, name: pk.name, side: "PK", roles: pk.roles }, "PK", entry()));
    await act(pk, programme, number, (item) => setOrganisations(item, "PK", [{ ...organisation, abbreviation: "", role: "lead", suggested: true, focalPoint: null }], entry()));
    const bytes = await send();
    await db.organisationName.create({ data: { organisationId: organisation.id, name: "Ministry of Roads", heldTo: "2026-01-01" } });
    await db.organisation.update({ where: { id: organisation.id }, data: { name: "Ministry of Transport" } });
    await db.person.update({ where: { id: pk.personId ?? 0 }, data: { name: "Married since" } });
    expect(ofItem(await back(bytes, (rows) => rows), number)).toEqual([]);
    expect(ofItem(await back(bytes, (rows) => setCell(setCell(rows, `T-${number}`, "Owner", null), `T-${number}`, "Lead of PK", "Customs")), number)).toEqual([
      [number, "owner", "theirs", expect.any(String), "", expect.any(String)], [number, "leadOf:PK", "theirs", "Ministry of Roads (suggested)", "Customs", "Ministry of Roads (suggested)"],
    ]);
  });

  test("a note is added once, and a day without a note says nothing", async () => {
    const { number } = await createItem(programme);
    const bytes = await send();
    const noted = (rows: CellValue[][]) => setCell(setCell(rows, `T-${number}`, "What was said of its progress", "The beams are in"), `T-${number}`, "Said on", { date: "2026-01-05" });
    expect(ofItem(await back(bytes, noted), number).map(([, field, merged]) => [field, merged])).toEqual([["note", "theirs"], ["noteOn", "theirs"]]);
    expect(ofItem(await back(bytes, (rows) => setCell(rows, `T-${number}`, "Said on", { date: "2026-01-05" })), number)).toEqual([]);
    await act(pk, programme, number, (item) => updateItem(item, entry({ note: "The beams are in", channel: "IMPORT" }), []));
    expect(ofItem(await back(bytes, noted), number).map(([, field, merged]) => [field, merged])).toEqual([["note", "same"]]);
  });

  test("what was proposed already and waits for a reply is not proposed again", async () => {
    const { number } = await createItem(programme, { title: "Old title" });
    const bytes = await send();
    await act(pk, programme, number, (item) => setWording(item, "New title", [], entry()));
    expect(ofItem(await back(bytes, (rows) => setCell(rows, `T-${number}`, "Title", "New title")), number)).toEqual([[number, "title", "same", "Old title", "New title", "Old title"]]);
  });

  test("a key that was altered, copied, moved away from its row, or that is of another programme is said; so is a version that was altered", async () => {
    const { number } = await createItem(programme);
    const other = await createItem(programme);
    const bytes = await send();
    const said = async (change: (rows: CellValue[][]) => CellValue[][]) => moved((await back(bytes, change)).filter(({ is }) => is === "wrong"));
    expect(await said((rows) => setCell(rows, `T-${number}`, "Key", "X-1"))).toEqual(["roundTrip.noSuchItem"]);
    expect(await said((rows) => setCell(rows, `T-${number}`, "Key", "T-9999").map((row) => (row[1] === "T-9999" ? [null, ...row.slice(1)] : row)))).toEqual(["roundTrip.noSuchItem"]);
    expect(await said((rows) => setCell(rows, `T-${number}`, "Key", `T-${other.number}`))).toEqual(["roundTrip.keyMoved", "roundTrip.keyTwice"]);
    expect(await said((rows) => [...rows, ...rows.filter((row) => row[0] === `T-${number}`)])).toEqual(["roundTrip.keyTwice"]);
    expect(await said((rows) => setCell(rows, `T-${number}`, "Version", 99))).toEqual(["roundTrip.noSuchVersion"]);
    expect(await said((rows) => setCell(rows, `T-${number}`, "Version", "seven"))).toEqual(["roundTrip.noSuchVersion"]);
  });

  test("rows in another order, columns moved, renamed and added, and rows added are understood", async () => {
    const { number } = await createItem(programme, { title: "Mend the bridge" });
    const bytes = await send();
    const compared = await back(bytes, (rows) => {
      const [line = [], heads = [], ...items] = setCell(rows, `T-${number}`, "Status", "In progress");
      const renamed = heads.map((head) => (head === "Status" ? "State of things" : head));
      const added: CellValue[] = heads.map((head) => (head === "Title" ? "A new one" : null));
      const apart = [renamed, ...items.reverse(), added].map((row, at) => [at ? "remark" : "Ours", ...row.slice(-5), ...Array.from(heads, (_, column) => row[column] ?? null).slice(0, -5)]);
      return [line, ...apart];
    });
    expect(ofItem(compared, number)).toEqual(expect.arrayContaining([[number, "status", "theirs", "Not reported", "In progress", "Not reported"], "new"]));
    expect(ofItem(compared, number)).toHaveLength(2);
  });
});
