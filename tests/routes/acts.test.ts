import { beforeAll, describe, expect, test } from "vitest";
import { ACT_FORMS, createItemIn, createWorld, type ActForm, type World } from "../support/act-forms";
import { fill, namedErrors, readFields, type Field } from "../support/forms";
import { visit } from "../support/site";

let world: World;
beforeAll(async () => void (world = await createWorld()));

async function open({ open, who = "secretary", status }: ActForm) {
  const item = await createItemIn(world, status);
  const address = `${item.path}/${await open(world, item.number)}`;
  const cookie = world.cookies[who];
  const page = await visit(address, { cookie });
  const fields = readFields(page.html) ?? [];
  const before = { history: (await item.history()).length, row: await item.row() };
  const post = (values: Record<string, string | string[]>) => visit(address, { cookie, form: fill(fields, values) });
  return { item, page, fields, before, post };
}

/** A text that is not at fault, to see whether it is kept. */
const textBeside = (fields: Field[], { names, words }: ActForm) =>
  words ?? fields.find(({ name, type }) => type === "textarea" && name !== names && name !== "links" && !name.startsWith("wording"))?.name;

describe.each(ACT_FORMS.map((form) => [form.name, form] as const))("%s", (_, form) => {
  test("writes exactly one entry, and leads to it", async () => {
    const { item, page, before, post } = await open(form);
    expect(page.status).toBe(200);

    const answer = await post(form.right(world));
    expect([answer.status, namedErrors(answer.html)]).toEqual([302, []]);
    expect(answer.location).toMatch(new RegExp(`^${item.path}\\?done=((?:PK-)?\\d+)#entry-\\1$`));
    expect(await item.history()).toHaveLength(before.history + 1);
  });

  test("names what is wrong, keeps what was typed and writes nothing", async () => {
    const { item, before, fields, post } = await open(form);
    const beside = textBeside(fields, form);
    const typed = 'Kept: "words" <b>&amp;</b>';

    const answer = await post({ ...(beside ? { [beside]: typed } : {}), ...form.wrong(world) });
    expect(answer.status).toBe(422);
    expect(namedErrors(answer.html)).toContain(form.names);
    if (beside) expect(readFields(answer.html)?.find(({ name }) => name === beside)?.value).toBe(typed);
    expect(await item.history()).toHaveLength(before.history);
    expect(await item.row()).toEqual(before.row);
  });
});
