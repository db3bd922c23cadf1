import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "~/form-body.server";
import { say } from "~/form-errors.server";
import { checkbox, day, id, line, many, optional, optionalText, text } from "~/form-fields.server";
import { notFound, numberParam, parseForm, refused } from "~/http.server";
import { translator } from "~/locales/translator";
import { refuse } from "~/refusal";
import { answerOf, send } from "./support/requests";

const Form = z.object({
  title: line(20),
  note: optionalText(50),
  on: optional(day),
  owner: optional(id),
  status: z.enum(["OPEN", "CLOSED"]).optional(),
  roles: many(z.enum(["A", "B", "C"])),
  count: z.coerce.number().int().max(9).optional(),
  agreed: checkbox,
});

const form = (fields: [string, string | File][]) => fields.reduce((all, [name, value]) => (all.append(name, value), all), new FormData());
const parse = (fields: Record<string, string>, schema: z.ZodType = Form) => parseForm(schema, form(Object.entries({ title: "Title", ...fields })));
const errorsOf = async (fields: Record<string, string>, schema?: z.ZodType) => {
  const result = await parse(fields, schema);
  return result.ok ? {} : result.answer.data.errors;
};

describe("the values of a form", () => {
  test("come trimmed, composed and with one kind of line break", async () => {
    const result = await parseForm(Form, form([["title", "  Draft\r\nschedule "], ["note", "one\r\ntwo\rthree e\u0301"], ["roles", "A"], ["agreed", "yes"]]));
    expect(result).toMatchObject({ ok: true, values: { title: "Draft schedule", note: "one\ntwo\nthree \u00e9", roles: ["A"], agreed: true, on: null, owner: null } });
  });

  test("keep every value of a field that comes several times, and none of one that does not come", async () => {
    expect(await parseForm(Form, form([["title", "T"], ["roles", "A"], ["roles", "C"]]))).toMatchObject({ ok: true, values: { roles: ["A", "C"] } });
    expect(await parse({})).toMatchObject({ ok: true, values: { roles: [], agreed: false } });
  });

  test("hold files that were chosen, not the empty place of a file that was not", async () => {
    const Files = z.object({ files: many(z.file().max(3)) });
    expect(await parseForm(Files, form([["files", new File([], "")]]))).toMatchObject({ ok: true, values: { files: [] } });
    expect(await parseForm(Files, form([["files", new File(["abc"], "a;b=\"c\".txt")]]))).toMatchObject({ ok: true });
    const large = await parseForm(Files, form([["files", new File(["abcd"], "a.txt")]]));
    expect(large).toMatchObject({ ok: false, answer: { data: { errors: { files: [{ key: "errors.fileTooLarge" }] } } } });
  });
});

describe("what is wrong with a field", () => {
  test.each([
    [{ title: "" }, "title", { key: "errors.required" }],
    [{ title: "   " }, "title", { key: "errors.required" }],
    [{ title: "x".repeat(21) }, "title", { key: "errors.tooLong", values: { maximum: 20 } }],
    [{ note: "x".repeat(1_000_000) }, "note", { key: "errors.tooLong", values: { maximum: 50 } }],
    [{ on: "2027-02-30" }, "on", { key: "errors.notADate" }],
    [{ on: "0000-01-01" }, "on", { key: "errors.notADate" }],
    [{ on: "31.12.2027" }, "on", { key: "errors.notADate" }],
    [{ owner: "1; DROP TABLE" }, "owner", { key: "errors.notAChoice" }],
    [{ owner: "99999999999" }, "owner", { key: "errors.notAChoice" }],
    [{ status: "DONE" }, "status", { key: "errors.notAChoice" }],
    [{ roles: "Z" }, "roles", { key: "errors.notAChoice" }],
    [{ count: "many" }, "count", { key: "errors.notANumber" }],
    [{ count: "10" }, "count", { key: "errors.tooLarge", values: { maximum: 9 } }],
    [{ note: "a\u0000b" }, "note", { key: "errors.controlCharacters" }],
    [{ note: "a\u001bb" }, "note", { key: "errors.controlCharacters" }],
    [{ note: "a\u202eb" }, "note", { key: "errors.directionMarks" }],
    [{ note: "a\u2066b" }, "note", { key: "errors.directionMarks" }],
    [{ note: "a\ud800b" }, "note", { key: "errors.unreadable" }],
  ])("%j: %s", async (fields, name, said) => {
    expect((await errorsOf(fields))[name]).toEqual([said]);
  });

  test("is said in the schema's own words where it has some", async () => {
    const Own = z.object({ title: z.string().regex(/^[a-z]+$/, say("programmes.errors.key")) });
    expect((await errorsOf({ title: "A" }, Own)).title).toEqual([{ key: "programmes.errors.key" }]);
  });

  test("is never said in zod's English", async () => {
    const strange = z.object({ a: z.literal("x"), b: z.tuple([z.string()]), c: z.record(z.string(), z.number()), d: z.bigint(), e: z.url(), f: z.email(), g: z.uuid(), h: z.date(), title: z.never() });
    const t = translator("en");
    for (const said of Object.values(await errorsOf({ e: "x", f: "x", g: "x", h: "x", b: "x" }, strange)).flat()) {
      expect(said && t(said.key, said.values)).toMatch(/^(This|At)/);
    }
  });

  test("leaves emoji, Urdu, Cyrillic, tabs and line breaks alone", async () => {
    const note = "🏳️‍🌈 اردو\u200c میں\tРусский\nқазақ";
    expect(await parse({ note })).toMatchObject({ ok: true, values: { note } });
  });
});

describe("a refused form", () => {
  test("keeps what was typed, but never a password", async () => {
    const result = await parse({ title: "", note: "as typed\u0000", newPassword: "secret", passwordAgain: "secret", __proto__: "x" });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.answer.data.typed).toEqual({ title: "", note: "as typed\uFFFD" });
  });

  test("knows no field by a name that every object has", async () => {
    for (const name of ["__proto__", "constructor", "toString"]) expect(await parseForm(Form, form([["title", "Title"], [name, "\u202Eevil"]]))).toMatchObject({ ok: true });
  });

  test("answers 422, and a refused act by its reason", async () => {
    const result = await parse({ title: "" });
    expect(!result.ok && result.answer.init?.status).toBe(422);
    const status = (reason: "not-found" | "not-allowed" | "stale" | "invalid") => refused(refuse(reason, "errors.required")).init?.status;
    expect([status("not-found"), status("not-allowed"), status("stale"), status("invalid")]).toEqual([404, 403, 409, 422]);
  });

  test("says an act's refusal beside the field that can mend it, else on top", () => {
    expect(refused(refuse("invalid", "errors.required", undefined, "note"), { note: "kept" }).data).toMatchObject({ errors: { note: [{ key: "errors.required" }] }, message: null, typed: { note: "kept" } });
    expect(refused(refuse("invalid", "errors.required")).data).toMatchObject({ errors: {}, message: { key: "errors.required" } });
  });
});

describe("a body that is no form", () => {
  const post = (body: BodyInit, type: string | null) => new Request("http://localhost/", { method: "POST", body, headers: type ? { "content-type": type } : {} });

  test.each([
    ["JSON", post("{}", "application/json"), 415],
    ["no type", new Request("http://localhost/", { method: "POST", body: new Uint8Array([1]) }), 415],
    ["a multipart body without its boundary", post("x", "multipart/form-data"), 400],
    ["a multipart body that breaks off", post('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', "multipart/form-data; boundary=b"), 400],
    ["more than the server takes", post("a".repeat(27 * 1024 * 1024), "application/x-www-form-urlencoded"), 413],
    ["thousands of fields", post("a=1&".repeat(3_000), "application/x-www-form-urlencoded"), 413],
  ])("%s is refused", async (_, request, status) => {
    expect((await answerOf(readForm(request))).status).toBe(status);
  });

  test("a body that claims to be small is measured all the same", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) });
    const request = new Request("http://localhost/", { method: "POST", body, duplex: "half", headers: { "content-type": "application/x-www-form-urlencoded", "content-length": "5" } } as RequestInit);
    expect((await answerOf(readForm(request))).status).toBe(413);
  });
});

test("whatever is sent, a form is read or refused with the field named, and nothing unstorable comes through", async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.string({ unit: "binary" })), fc.string({ unit: "binary" }), async (fields, title) => {
    const result = await parseForm(Form, await send("/", { ...fields, title }));
    if (!result.ok) expect([...Object.keys(result.answer.data.errors), result.answer.data.message].filter(Boolean)).not.toEqual([]);
    else expect(JSON.stringify(result.values)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  }), { numRuns: 300 });
});

test("a number in an address is a whole number that can name a row, or the page does not exist", () => {
  expect(numberParam("17")).toBe(17);
  for (const wrong of [undefined, "", "0", "-1", "1.5", "1e3", "٣", " 1", "2147483648", "17x"]) {
    expect(() => numberParam(wrong)).toThrow(Response);
  }
  expect(notFound().status).toBe(404);
});

test("required text must be more than spaces", async () => {
  expect((await errorsOf({ body: " \n " }, z.object({ body: text(5) }))).body).toEqual([{ key: "errors.required" }]);
});
