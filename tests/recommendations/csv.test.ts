import fc from "fast-check";
import { parse } from "node:querystring";
import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import { exportList } from "~/recommendations/list/csv.server";
import { neutralise, restore } from "~/recommendations/list/csv-text";
import type { Reader } from "~/recommendations/list/source.server";
import { createPortfolio, writeNote, type Portfolio } from "../support/portfolio";

let here: Portfolio;

beforeAll(async () => {
  here = await createPortfolio("pk");
});

const membership = (reader: Reader, notice: string | null = null) =>
  ({ viewer: { locale: "en" }, actor: reader.actor, programme: { ...reader.programme, notice } }) as unknown as Membership;

/** Cells by line, read by the rules of RFC 4180. */
function read(csv: string) {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  return lines.filter((line) => line.length > 1 || line[0]);
}

async function download(address: string, reader = here.ofPakistan, notice: string | null = null) {
  const answer = await exportList(membership(reader, notice), new URLSearchParams(parse(address) as Record<string, string>));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { answer, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), lines: read(new TextDecoder().decode(bytes)) };
}

test("the file begins with a mark of its encoding, says what it is, and is named after the programme and the day", async () => {
  const { answer, text } = await download("");
  expect(text.startsWith("\uFEFFReference,Title,Status,")).toBe(true);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="pk-recommendations-${here.today}.csv"`);
});

test("it holds every row that the list shows on all its pages, in the same order, and the columns that were chosen", async () => {
  const { lines } = await download("sort=-deadline&columns=reference");
  const wanted = [...here.shown].sort((a, b) => (b.lastDay ?? "9999").localeCompare(a.lastDay ?? "9999") || b.number - a.number);
  expect(lines[0]).toEqual(["Reference", "Title", "Key", "Version"]);
  expect(lines.slice(1)).toEqual(wanted.map(({ number, title }) => [`PK-KZ-${number}`, title, `PK-KZ-${number}`, "1"]));
});

test("the same filters leave the same rows", async () => {
  const { lines } = await download("status=ON_HOLD&columns=status");
  expect(lines.length - 1).toBe(here.shown.filter(({ status }) => status === "ON_HOLD").length);
  expect(new Set(lines.slice(1).map(([, status]) => status))).toEqual(new Set(["On hold"]));
});

test("a deadline is three columns, and the leads of each side one", async () => {
  const { lines } = await download("columns=deadline&columns=leads");
  const parsed = await exportList(membership(here.ofPakistan), new URLSearchParams("columns=deadline&columns=leads"));
  const [heads] = read((await parsed.text()).replace("\uFEFF", ""));
  expect(heads).toEqual(["Title", "Lead of PK", "Lead of KZ", "Deadline", "Last day", "Days rescheduled", "Key", "Version"]);
  expect(lines.length).toBeGreaterThan(1);
});

test("only what is joint is in it: a side's own action items are not", async () => {
  const item = here.shown[3]!;
  await db.$executeRaw`INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeName")
    VALUES (gen_random_uuid(), ${here.programme.id}, ${item.id}, ${here.programme.sides[0]!.id}, 'Prepare our line', '')`;
  const { lines } = await download(`q=PK-KZ-${item.number}&columns=actions`);
  expect(lines.slice(1)).toEqual([[item.title, "0", `PK-KZ-${item.number}`, "1"]]);
});

test("another side's notes find nothing in it", async () => {
  await writeNote(here.programme.id, here.shown[5]!.id, "hippopotamus", here.programme.sides[0]!.id);
  expect((await download("q=hippopotamus", here.ofPakistan)).lines).toHaveLength(2);
  expect((await download("q=hippopotamus", here.ofKazakhstan)).lines).toHaveLength(1);
});

test("a programme's notice ends the file", async () => {
  const { lines } = await download("status=ON_HOLD", here.ofPakistan, "Not a record of either Government");
  expect(lines.at(-1)?.[0]).toBe("Notice: Not a record of either Government");
  expect(lines.at(-1)).toHaveLength(lines[0]?.length ?? 0);
});

test("no cell is a formula, whatever was typed as a title", async () => {
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\"=1", "'=1", "\u200B=1", "＝1", "=cmd|' /C calc'!A0"];
  for (const [index, title] of evil.entries()) await db.$executeRaw`UPDATE "Recommendation" SET "title" = ${title} WHERE "id" = ${here.shown[20 + index]!.id}`;
  const { lines } = await download("");
  const titles = lines.slice(1).map(([, title]) => title ?? "");
  expect(evil.filter((title) => !titles.includes(`'${title}`))).toEqual([]);
  for (const title of titles) expect(title).not.toMatch(/^[\s"]*[=+\-@＝]|^[\t\r]/);
});

test("whatever a text is, it opens as text, and what is plain stays as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.constantFrom("", " ", "\"", "  '"), (rest, sign, before) => {
    expect(neutralise(before + sign + rest)).toBe(`'${before}${sign}${rest}`);
  }));
  for (const plain of ["Direct flights", "A = B", "", "12", "“quoted”", "Открыть", "شروع"]) expect(neutralise(plain)).toBe(plain);
});

test("what was marked as text is the same again without its mark", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", " ", "a", "\t", "\"") }), (text) => {
    expect(restore(neutralise(text))).toBe(text);
  }));
});
