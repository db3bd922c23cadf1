import { expect, test } from "vitest";
import { db } from "~/db.server";
import { translator } from "~/locales/translator";
import { markRecord } from "~/meetings/record/exports/record-markdown";
import { faultsOf, type RecordFile } from "~/meetings/record/signing/record-file";
import { createActor, createProgramme } from "../support/factories";
import { makeRecordFile } from "../support/record-files";
import { conclude, createCirculated, read } from "../support/signing";

const WORDS = { t: translator("en"), intl: "en-GB", timeZone: "Asia/Karachi" };

test("a record is taken along as a document, as Markdown and as data by everybody who may read it", async () => {
  const stage = await conclude(await createCirculated());
  const observer = await createActor(stage.programme, "OBSERVER", "KZ");
  const [docx, md, json] = await Promise.all(["record.docx", "record.md?original=KZ", "record.json"].map((path) => read(stage, observer, path)));
  expect([docx?.status, md?.status, json?.status]).toEqual([200, 200, 200]);
  expect(md?.html).toContain("**1.1** The Sides noted the information provided.");
  expect(md?.html).toContain("KZ – PK");
  const file = JSON.parse(json?.html ?? "") as RecordFile;
  expect([file.signatures.length, faultsOf(file), file.conclusion?.seal.items]).toEqual([2, [], 1]);
});

test("while it is drafted only those who work on it take it along; to strangers there is none", async () => {
  const stage = await createCirculated();
  await db.meeting.update({ where: { id: stage.meetingId }, data: { state: "RECORD_IN_DRAFT" } });
  const [observer, stranger] = [await createActor(stage.programme, "OBSERVER", "KZ"), await createActor(await createProgramme(), "SECRETARY", "KZ")];
  for (const kind of ["docx", "md", "json"]) {
    const answers = await Promise.all([stage.guest, observer, stranger].map((by) => read(stage, by, `record.${kind}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
  }
  expect((await read(stage, stage.guest, "record.json")).html).toContain('"conclusion": null');
  for (const path of ["record.docx?original=XX", "record.docx?layout=rows"]) expect((await read(stage, stage.guest, path)).status).toBe(404);
});

test("of a side's own room no byte goes along", async () => {
  const stage = await createCirculated({ outcomes: [{ kind: "noted" }, { kind: "note", text: "Our red line.", audience: "PK" }] });
  for (const kind of ["md", "json"]) expect((await read(stage, stage.host, `record.${kind}`)).html).not.toContain("red line");
});

test("Markdown says all of it, and nothing people wrote in names breaks it", () => {
  const file = makeRecordFile({ languages: ["en", "ru"], record: { agenda: [{ entryId: 1, number: "1", kind: "TOPIC", title: "1. A | B *c* <d>\n# e", item: null, fromTheFloor: false }] } });
  const text = markRecord(file, { original: "KZ", state: "CONCLUDED" }, WORDS);
  expect(text).toContain("1. 1\\. A \\| B \\*c\\* \\<d\\> \\# e");
  for (const said of ["# Protocol", "Kazakhstan – Pakistan", "## 1. Point 1", "*Russian:* Стороны", "**For Kazakhstan:** Head of KZ", "## Addendum 1 to paragraph 1.1", "| 1.1 | T-1 | Draft the schedule |"]) expect(text).toContain(said);
});
