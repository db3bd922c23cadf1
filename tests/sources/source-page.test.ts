import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { createActor, createItem, createProgramme } from "../support/factories";
import { cookieOf, visit as requestBy } from "../support/requests";
import { visit } from "../support/site";
import { createSource } from "../support/sources";

const PASSED = "The sides should open the office.";
const TEXT = `Suggestions\n\n${PASSED} It was late.\n`;

let programme: Programme;
let secretary: Actor;
let cookies: Record<"secretary" | "focal" | "observer" | "elsewhere", string>;
let source: number;

const pathOf = (id: number, rest = "") => `/p/${programme.key}/sources/${id}${rest}`;
const look = async (path: string, who: keyof typeof cookies = "secretary") => visit(path, { cookie: cookies[who] });

beforeAll(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  const others = [await createActor(programme, "FOCAL_POINT", "PK"), await createActor(programme, "OBSERVER"), await createActor(await createProgramme(), "SECRETARY", "PK")];
  const [own, focal, observer, elsewhere] = await Promise.all([secretary, ...others].map(({ personId }) => cookieOf(personId)));
  cookies = { secretary: own ?? "", focal: focal ?? "", observer: observer ?? "", elsewhere: elsewhere ?? "" };
});

beforeEach(async () => {
  source = (await createSource(programme, { text: TEXT, by: secretary, title: "Report of the sides" })).id;
});

/** An item of this stretch of the source's text. */
async function itemAt(sourceId: number, words: string, text = TEXT, quote = words) {
  const start = text.indexOf(words);
  const item = await createItem(programme, { title: "Open the office" }, { passages: [{ sourceId, location: "Suggestions", start, end: start + words.length, quote }] });
  const { id } = await db.passage.findFirstOrThrow({ where: { sourceId, recommendation: { number: item.number } } });
  return { ...item, passage: id };
}

describe("a passage", () => {
  test("is marked in the text of its source, and leads to its recommendation with its status", async () => {
    const { number } = await itemAt(source, PASSED);
    const { html } = await look(pathOf(source));
    expect(html).toMatch(new RegExp(`<mark[^>]*><a[^>]*href="/p/${programme.key}/recommendations/${number}"[^>]*title="T-${number}: [^"]+"|title="T-${number}: [^"]+"[^>]*href="/p/${programme.key}/recommendations/${number}"`));
    expect(html).toContain(`>${PASSED}</span>`);
    expect(html).not.toContain('aria-current="true"');
  });

  test("opens from the page of its recommendation, highlighted where it stands, without a script", async () => {
    const { number, passage } = await itemAt(source, PASSED);
    const item = (await look(`/p/${programme.key}/recommendations/${number}`)).html;
    const address = new RegExp(`href="([^"]*/sources/${source}\\?passage=${passage}#([\\w-]+))"`).exec(item);
    const { html } = await look((address?.[1] ?? "").replace(/#.*/, ""));
    expect(html).toContain(`id="${address?.[2]}"`);
    expect(html).toMatch(new RegExp(`<mark[^>]*aria-current="true".{0,300}>${PASSED}</span>`, "s"));
  });

  test("of an item that is void is not marked, and neither is one that there is not", async () => {
    const { number, passage } = await itemAt(source, PASSED);
    await db.recommendation.update({ where: { programmeId_number: { programmeId: programme.id, number } }, data: { voided: true } });
    for (const asked of [String(passage), "0", "999999999999", "x"]) {
      const { status, html } = await look(pathOf(source, `?passage=${asked}`));
      expect([status, html.includes("<mark")]).toEqual([200, false]);
    }
  });

  test("that does not say its words may have been counted in another text, and is not marked in this one", async () => {
    const { number } = await itemAt(source, PASSED, TEXT, "");
    expect((await look(pathOf(source))).html).not.toContain("<mark");
    expect((await look(`/p/${programme.key}/recommendations/${number}`)).html).not.toContain("?passage=");
  });

  test("leads nowhere from an item whose source has no document", async () => {
    const { id } = await db.source.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), title: "An article" } });
    const { number } = await itemAt(id, PASSED);
    expect((await look(`/p/${programme.key}/recommendations/${number}`)).html).not.toContain("?passage=");
    expect((await look(pathOf(id))).html).toContain("Its text is not here");
  });
});

describe("a long document", () => {
  const text = Array.from({ length: 700 }, (_, at) => `Paragraph ${at} says at some length what was said in the hall on that day, and by whom it was said.`).join("\n\n");

  test("comes in parts, and opens at the part that holds a passage", async () => {
    const { id } = await createSource(programme, { text });
    const { passage } = await itemAt(id, "Paragraph 650 says", text);
    const first = (await look(pathOf(id))).html;
    expect(first).toContain("Part 1 of 3");
    expect([first.includes("Paragraph 0 says"), first.includes("Paragraph 650 says")]).toEqual([true, false]);
    const at = (await look(pathOf(id, `?passage=${passage}`))).html;
    expect(at).toContain("Part 3 of 3");
    expect(at).toContain("Paragraph 650 says");
    expect((await look(pathOf(id, "?part=2"))).html).toContain("Part 2 of 3");
    for (const part of ["0", "-1", "99999", "x", "1e9"]) expect((await look(pathOf(id, `?part=${part}`))).status).toBe(200);
  });
});

describe("whoever is in the programme", () => {
  test("reads a source and saves its file, and only a secretary adds, replaces, names or removes one", async () => {
    for (const who of ["focal", "observer"] as const) {
      const page = await look(pathOf(source), who);
      expect([page.status, page.html.includes(PASSED)]).toEqual([200, true]);
      expect(page.html).not.toMatch(/\/(edit|remove|review)"/);
      expect((await look(`/p/${programme.key}/sources`, who)).html).not.toContain("Add a source");
      for (const rest of ["/edit", "/document", "/remove"]) expect((await look(pathOf(source, rest), who)).status).toBe(403);
      expect((await look(`/p/${programme.key}/sources/new`, who)).status).toBe(403);
      const form = new FormData();
      form.append("text", PASSED);
      expect((await visit(`/p/${programme.key}/sources/new`, { cookie: cookies[who], form })).status).toBe(403);
    }
  });

  test("of another programme, and in another one's address, finds none", async () => {
    const other = (await createSource(await createProgramme())).id;
    for (const rest of ["", "/file", "/edit", "/document", "/remove"]) {
      expect((await look(pathOf(source, rest), "elsewhere")).status).toBe(404);
      expect((await look(pathOf(other, rest))).status).toBe(404);
    }
  });
});

test("the file is saved as it came, never shown or sniffed", async () => {
  const { loader } = await import("~/routes/p.$programme.sources.$source.file");
  const request = await requestBy(pathOf(source, "/file"), secretary.personId);
  const response = await loader({ request, params: { programme: programme.key, source: String(source) }, context: {} });
  expect(response.headers.get("content-disposition")).toBe("attachment; filename=\"report.txt\"; filename*=UTF-8''report.txt");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(await response.text()).toContain(PASSED);
});

describe("a source", () => {
  const remove = (id: number, cookie = cookies.secretary) => visit(pathOf(id, "/remove"), { cookie, form: new FormData() });
  const isThere = async (id: number) => (await db.source.count({ where: { id } })) === 1;

  test("on which nothing hangs is removed, with what was found in it", async () => {
    expect((await look(pathOf(source))).html).toContain('/remove"');
    expect((await look(pathOf(source, "/remove"))).html).toContain("Remove the source");
    expect(await db.candidate.count({ where: { sourceId: source } })).toBeGreaterThan(0);
    expect(await remove(source)).toMatchObject({ status: 302, location: `/p/${programme.key}/sources` });
    expect([await isThere(source), await db.candidate.count({ where: { sourceId: source } }), await db.sourceBlock.count({ where: { sourceId: source } })]).toEqual([false, 0, 0]);
    expect((await look(pathOf(source))).status).toBe(404);
  });

  test("stays while a recommendation, an import or a decision hangs on it", async () => {
    await itemAt(source, PASSED);
    const decided = (await createSource(programme, { text: TEXT })).id;
    await db.candidate.updateMany({ where: { sourceId: decided }, data: { state: "REJECTED" } });
    for (const id of [source, decided]) {
      expect((await look(pathOf(id))).html).not.toContain('/remove"');
      expect((await look(pathOf(id, "/remove"))).status).toBe(409);
      const refused = await remove(id);
      expect([refused.status, refused.html.includes("so it stays"), await isThere(id)]).toEqual([409, true, true]);
    }
  });

  test("is removed also by who added it and is secretary no more, and by nobody else", async () => {
    const former = await createActor(programme, "OBSERVER", "PK");
    const own = (await createSource(programme, { by: former })).id;
    expect((await remove(own, cookies.focal)).status).toBe(403);
    expect(await isThere(own)).toBe(true);
    expect((await remove(own, await cookieOf(former.personId))).status).toBe(302);
  });

  test("is named anew, and keeps a title", async () => {
    const form = (title: string) => new URLSearchParams({ title, byline: "A council", publisher: "", publishedOn: "2024-Q2", url: "" });
    const edit = (title: string) => visit(pathOf(source, "/edit"), { cookie: cookies.secretary, form: form(title) });
    expect((await edit("")).status).toBe(422);
    expect(await edit("Named anew")).toMatchObject({ status: 302 });
    expect(await db.source.findUnique({ where: { id: source } })).toMatchObject({ title: "Named anew", byline: "A council", publishedOn: "2024-Q2" });
  });

  test("that could not be read gets another file, and one that was read does not", async () => {
    const refused = (await createSource(programme, { state: "REFUSED" })).id;
    const form = () => {
      const sent = new FormData();
      sent.append("text", `${PASSED} ${crypto.randomUUID()}`);
      return sent;
    };
    expect((await look(pathOf(refused))).html).toMatch(/The file is damaged.*Add another file|Add another file.*The file is damaged/s);
    expect(await visit(pathOf(refused, "/document"), { cookie: cookies.secretary, form: form() })).toMatchObject({ status: 302, location: pathOf(refused) });
    expect(await db.sourceDocument.findUnique({ where: { sourceId: refused } })).toMatchObject({ name: "", addedByName: secretary.name });
    const read = await visit(pathOf(source, "/document"), { cookie: cookies.secretary, form: form() });
    expect([read.status, read.html.includes("has its document already"), read.html.includes(PASSED)]).toEqual([409, true, true]);
    expect(await db.sourceDocument.findUnique({ where: { sourceId: source } })).toMatchObject({ state: "READ", name: "report.txt" });
  });
});

test("the list says how far each document is, and how much of it waits, first where something is to be done", async () => {
  await db.source.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), title: "A first by the alphabet" } });
  const reading = (await createSource(programme, { state: "READING", title: "Under way" })).id;
  const { html } = await look(`/p/${programme.key}/sources`);
  expect(html).toMatch(new RegExp(`/sources/${reading}"[^>]*>Under way.*?Being read`, "s"));
  expect(html).toMatch(new RegExp(`/sources/${source}"[^>]*>Report of the sides.*?One passage waits for a decision`, "s"));
  expect(html).toContain("Add a source");
  expect(html.indexOf("A first by the alphabet")).toBeGreaterThan(html.indexOf("Under way"));
});
