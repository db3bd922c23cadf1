import { expect, test } from "vitest";
import { createItemIn, createWorld } from "../support/act-forms";
import { readFields } from "../support/forms";
import { visit } from "../support/site";

test("letters of several bytes arrive whole, wherever they fall in the stream of a page", async () => {
  const world = await createWorld();
  const { path } = await createItemIn(world);
  for (let shift = 0; shift < 6; shift++) {
    const note = `${"x".repeat(shift)}${"Қазақстан ﷺ پاکستان ".repeat(32)}`.trim();
    const { html } = await visit(`${path}/comment`, { cookie: world.cookies.secretary, form: new URLSearchParams({ note }) });
    expect(html).not.toContain("\u0000");
    expect(readFields(html)?.find(({ name }) => name === "note")?.value).toBe(note);
  }
});
