import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { allParagraphs } from "~/meetings/record/assemble-record";
import { composeRecord } from "~/meetings/record/compose-record.server";
import { createActor, createProgramme, historyOf } from "../support/factories";
import { createDraft, readRecord, sendRecord, type Drafted } from "../support/records";
import { sendOutcome } from "../support/sessions";

let draft: Drafted;
beforeEach(async () => {
  draft = await createDraft();
});

async function paragraphs() {
  const meeting = await findMeeting(draft.programme.id, draft.meetingId);
  return allParagraphs((await composeRecord(meeting!)).parts);
}
const texts = async () => (await paragraphs()).map(({ number, texts }) => [number, texts.en ?? "", texts.ru ?? ""]);
const keyOf = (index: number) => draft.keys[index] ?? "";
const word = (by: Drafted["host"], key: string, fields: Record<string, string>) => sendRecord(draft, by, `${key}/edit`, { version: "0", ...fields });

describe("the words of a paragraph", () => {
  test("are written by either side in its language, and what was recorded stays as it is", async () => {
    const [item = 0] = draft.numbers;
    const before = await historyOf(draft.programme, item);
    expect((await word(draft.host, keyOf(0), { "text-en": "The Sides decided **to meet** in May." })).status).toBe(302);
    expect((await sendRecord(draft, draft.guest, `${keyOf(0)}/edit`, { version: "1", "text-en": "The Sides decided **to meet** in May.", "text-ru": "Стороны решили встретиться в мае." })).status).toBe(302);
    expect((await texts())[0]).toEqual(["1.1", "The Sides decided **to meet** in May.", "Стороны решили встретиться в мае."]);
    const { html } = await readRecord(draft, draft.host);
    expect(html).toContain("<strong>to meet</strong>");
    expect(await historyOf(draft.programme, item)).toEqual(before);
  });

  test("read as recorded again where they are left empty", async () => {
    await word(draft.host, keyOf(0), { "text-en": "Otherwise." });
    await sendRecord(draft, draft.host, `${keyOf(0)}/edit`, { version: "1", "text-en": "" });
    expect((await texts())[0]?.[1]).toBe("It was decided: To meet in May.");
  });

  test("that another has changed meanwhile are shown beside one's own, which are kept", async () => {
    await word(draft.host, keyOf(0), { "text-en": "Ours." });
    const { status, html } = await word(draft.guest, keyOf(0), { "text-en": "Theirs." });
    expect(status).toBe(409);
    expect(html).toContain("Ours.");
    expect(html).toMatch(/<textarea[^>]*name="text-en"[^>]*>Theirs\.<\/textarea>/);
    expect((await texts())[0]?.[1]).toBe("Ours.");
  });

  test("are shown as they will read without being saved", async () => {
    const { status, html } = await word(draft.host, keyOf(0), { "text-en": "- one\n- two <script>alert(1)</script>", preview: "1" });
    expect(status).toBe(200);
    expect(html).toContain("<li dir=\"auto\">one</li>");
    expect(html).toContain("two &lt;script&gt;alert(1)&lt;/script&gt;");
    expect((await texts())[0]?.[1]).toBe("It was decided: To meet in May.");
  });

  test("too long, in no version, or of no paragraph are refused and nothing is written", async () => {
    const answers = [
      await word(draft.host, keyOf(0), { "text-en": "x".repeat(100_000) }), await word(draft.host, keyOf(0), { version: "now", "text-en": "One." }),
      await word(draft.host, "o-00000000-0000-4000-8000-000000000000", { "text-en": "One." }), await word(draft.host, "p-999999", { "text-en": "One." }), await word(draft.host, "x", { "text-en": "One." }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 404, 404, 404]);
    expect(await db.recordParagraph.count({ where: { meetingId: draft.meetingId } })).toBe(0);
  });

  test("are not for observers, nor for a paragraph of another session", async () => {
    const observer = await createActor(draft.programme, "OBSERVER", "PK");
    const other = await createDraft();
    expect((await word(observer, keyOf(0), { "text-en": "One." })).status).toBe(403);
    expect((await word(draft.host, other.keys[0] ?? "", { "text-en": "One." })).status).toBe(404);
    expect((await readRecord(draft, observer)).html).toContain("The record is being prepared");
    expect((await readRecord(draft, await createActor(await createProgramme(), "SECRETARY", "PK"))).status).toBe(404);
  });
});

describe("free paragraphs", () => {
  const add = async (query: string, text: string) => (await sendRecord(draft, draft.host, `add?${query}`, { "text-en": text })).status;
  const said = async () => (await paragraphs()).map(({ texts }) => texts.en);

  test("are added under a point, after a paragraph, in the opening, and moved, removed and put back", async () => {
    const [first = 0] = draft.entries;
    expect([await add(`under=${first}`, "Last."), await add(`after=${keyOf(0)}`, "Between."), await add("under=OPENING", "The Sides met.")]).toEqual([302, 302, 302]);
    expect(await said()).toEqual(["The Sides met.", "It was decided: To meet in May.", "Between.", "The Sides noted the information provided.", "Last.", expect.stringContaining("reserved its position")]);

    const between = (await paragraphs())[2]?.key ?? "";
    await sendRecord(draft, draft.host, `${between}/move`, { step: "down" });
    expect((await said()).slice(1, 5)).toEqual(["It was decided: To meet in May.", "The Sides noted the information provided.", "Between.", "Last."]);
    expect((await sendRecord(draft, draft.host, `${keyOf(0)}/move`, { step: "down" })).status).toBe(422);
    await sendRecord(draft, draft.host, `${between}/remove`);
    expect(await said()).not.toContain("Between.");
    await sendRecord(draft, draft.host, `${between}/put-back`);
    expect((await said()).slice(3, 5)).toEqual(["Between.", "Last."]);
  });

  test("are ordered by who runs the session, say something, and stand somewhere", async () => {
    expect((await sendRecord(draft, draft.guest, "add?under=OPENING", { "text-en": "Ours." })).status).toBe(403);
    expect([await add("under=OPENING", ""), await add("under=999999", "Nowhere."), await add("under=ELSEWHERE", "Nowhere.")]).toEqual([422, 404, 404]);
    expect(await db.recordParagraph.count({ where: { meetingId: draft.meetingId } })).toBe(0);
  });
});

describe("agreement", () => {
  const states = async () => (await paragraphs()).map(({ state, agreedBy }) => [state, ...agreedBy]);
  const agree = (by: Drafted["host"], fields: Record<string, string>) => sendRecord(draft, by, "agree", fields);

  test("of both sides makes a paragraph agreed, and new words ask for it anew", async () => {
    await agree(draft.host, { seen: `${keyOf(0)} 0` });
    expect((await states())[0]).toEqual(["proposed", "PK"]);
    await agree(draft.chair, { seen: `${keyOf(0)} 0` });
    expect((await states())[0]).toEqual(["agreed", "PK", "KZ"]);
    await word(draft.host, keyOf(0), { "text-en": "Otherwise." });
    expect((await states())[0]).toEqual(["proposed"]);
  });

  test("is not given to words that have become others since", async () => {
    await word(draft.host, keyOf(0), { "text-en": "Otherwise." });
    expect((await agree(draft.guest, { seen: `${keyOf(0)} 0` })).status).toBe(409);
    expect((await states())[0]).toEqual(["proposed"]);
  });

  test("to all of it goes by the record that was read, and can be withdrawn", async () => {
    const { version } = (await findMeeting(draft.programme.id, draft.meetingId))!;
    expect((await agree(draft.guest, { all: "3", version: String(version) })).status).toBe(302);
    expect((await states()).map(([, side]) => side)).toEqual(["KZ", "KZ", "KZ"]);
    expect((await agree(draft.host, { all: "3", version: String(version) })).status).toBe(409);
    await agree(draft.guest, { seen: `${keyOf(1)} 0`, withdraw: "1" });
    expect((await states())[1]).toEqual(["proposed"]);
  });
});

describe("a comment", () => {
  const commentId = async () => (await db.paragraphComment.findFirstOrThrow({ where: { paragraph: { meetingId: draft.meetingId } } })).id;

  test("is seen by those who work on the record, and resolved once with what came of it", async () => {
    expect((await sendRecord(draft, draft.chair, `${keyOf(1)}/comment`, { text: "Which information?" })).status).toBe(302);
    expect((await readRecord(draft, draft.host)).html).toContain("Which information?");
    const path = `comments/${await commentId()}/resolve`;
    expect((await sendRecord(draft, draft.host, path, { resolution: "" })).status).toBe(422);
    expect((await sendRecord(draft, draft.host, path, { resolution: "The report on visas." })).status).toBe(302);
    expect((await sendRecord(draft, draft.chair, path, { resolution: "Again." })).status).toBe(404);
    const { html } = await readRecord(draft, draft.chair);
    expect(html).toContain("The report on visas.");
    expect(html).not.toContain("Again.");
  });

  test("on what was taken back since can still be resolved, for no record is signed with an open one", async () => {
    await sendRecord(draft, draft.chair, `${keyOf(1)}/comment`, { text: "Why?" });
    await db.outcome.update({ where: { id: keyOf(1).slice(2) }, data: { takenBackAt: new Date() } });
    expect((await readRecord(draft, draft.host)).html).toContain("Of a paragraph that is gone");
    expect((await sendRecord(draft, draft.host, `comments/${await commentId()}/resolve`, { resolution: "Taken back." })).status).toBe(302);
  });
});

describe("a record that goes round", () => {
  test("is read by everybody, holds no more outcomes, and marks what is worded since", async () => {
    const observer = await createActor(draft.programme, "OBSERVER", "KZ");
    expect((await sendRecord(draft, draft.guest, "circulate")).status).toBe(403);
    expect((await sendRecord(draft, draft.host, "circulate")).status).toBe(302);
    expect((await sendRecord(draft, draft.host, "circulate")).status).toBe(422);
    expect((await readRecord(draft, observer)).html).toContain("It was decided: To meet in May.");
    expect((await sendOutcome(draft, draft.host, { entry: String(draft.topic), kind: "decision", text: "Late." })).status).toBe(422);
    await word(draft.host, keyOf(0), { "text-en": "Otherwise." });
    expect((await readRecord(draft, draft.host)).html).toContain("Changed since it was circulated");
    expect((await readRecord(draft, observer)).html).not.toContain("Changed since it was circulated");
  });

  test("is taken back into draft while nobody has signed", async () => {
    await sendRecord(draft, draft.host, "circulate");
    expect((await sendRecord(draft, draft.host, "revise", { note: "A point is missing." })).status).toBe(302);
    expect((await sendOutcome(draft, draft.host, { entry: String(draft.topic), kind: "decision", text: "Late." })).status).toBe(200);
  });

  test("is worded, ordered, agreed to and commented no more once a side has signed, whatever is sent", async () => {
    await sendRecord(draft, draft.host, "circulate");
    await db.circulatedRecord.update({ where: { meetingId: draft.meetingId }, data: { frozenAt: new Date() } });
    const answers = [
      await word(draft.host, keyOf(0), { "text-en": "Otherwise." }), await sendRecord(draft, draft.host, "add?under=OPENING", { "text-en": "More." }),
      await sendRecord(draft, draft.host, "agree", { seen: `${keyOf(0)} 0` }), await sendRecord(draft, draft.host, `${keyOf(0)}/comment`, { text: "Late." }),
    ];
    expect(answers.map(({ status, html }) => [status, html.includes("A side has signed this record")])).toEqual([[422, true], [422, true], [422, true], [422, true]]);
    expect((await texts())[0]?.[1]).toBe("It was decided: To meet in May.");
  });
});

test("a record of three hundred pages is divided, and whole where it is asked for", async () => {
  const entries = await db.agendaEntry.createManyAndReturn({ data: Array.from({ length: 400 }, (_, place) => ({ meetingId: draft.meetingId, kind: "TOPIC" as const, place: 10 + place, title: `Point ${place}` })), select: { id: true } });
  await db.recordParagraph.createMany({ data: entries.flatMap(({ id }) => Array.from({ length: 5 }, (_, place) => ({ meetingId: draft.meetingId, entryId: id, place, texts: { en: `A paragraph of some length. ${"word ".repeat(40)}` } }))) });
  const first = await readRecord(draft, draft.host);
  expect(first.html).toContain("Part 1 of 9");
  expect(first.html.length).toBeLessThan(1_200_000);
  expect((await readRecord(draft, draft.host, "?page=9")).html).toContain("Point 399");
  const whole = (await readRecord(draft, draft.host, "?whole=1")).html;
  expect(whole).toContain("Point 0");
  expect(whole).toContain("Point 399");
});
