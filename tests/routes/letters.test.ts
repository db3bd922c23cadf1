import { expect, test } from "vitest";
import { createItemIn, createWorld } from "../support/act-forms";
import { readFields } from "../support/forms";
import { visit } from "../support/site";

test("letters of several bytes arrive whole, wherever they fall in the stream of a page", async () => {
  const world = await createWorld();
  const { path } = await createItemIn(world);
  for (let shift = 0; shift < 10; shift++) {
    const note = `${"x".repeat(shift)}${"Қазақстан ﷺ پاکستان ".repeat(4 + shift * 2)}`.trim();
    const form = new URLSearchParams({ note, links: note, livesOnIn: note, happenedOn: note });
    const { html } = await visit(`${path}/update`, { cookie: world.cookies.secretary, form });
    expect(html).not.toContain("\u0000");
    expect(readFields(html)?.filter(({ name }) => ["note", "links", "happenedOn"].includes(name)).map(({ value }) => value)).toEqual([note, note, note]);
  }
});
