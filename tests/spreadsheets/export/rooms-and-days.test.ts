import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { askDay } from "~/recommendations/list/past.server";
import { setPosition } from "~/recommendations/set-position";
import { commentOn } from "~/recommendations/update-item";
import { readAbout } from "~/spreadsheets/export/about";
import { sayCell } from "~/spreadsheets/reading/table";
import { act, createActor, createItem, createProgramme, entry } from "../../support/factories";
import { downloadWorkbook } from "../../support/exports";
import { itemsOf, rowsOf } from "../../support/filled-in";
import { liveThrough, replay } from "../../support/past";
import { readZip } from "../../support/unzip";

const everything = (bytes: Uint8Array) => [...readZip(bytes)].map(([name, text]) => name + text).join();

/** An item of which each side says something in its own room, under a word of its own. */
async function twoRooms() {
  const programme = await createProgramme();
  const [pk, kz] = [await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK"), await createActor(programme, ["SECRETARY", "CO_CHAIR"], "KZ")];
  const { number } = await createItem(programme);
  for (const [actor, side, word] of [[pk, "PK", "okapi"], [kz, "KZ", "quokka"]] as const) {
    await act(actor, programme, number, (item) => addActionItem(item, randomUUID(), { what: `Brief the ${word}`, assignee: null, organisation: null, due: null }, entry({ audience: side })), null, side);
    await act(actor, programme, number, (item) => commentOn(item, entry({ audience: side, note: `Seen by the ${word}` })), null, side);
    await act(actor, programme, number, (item) => setPosition(item, side, side, { value: "AGREED_IN_PART", reason: `as the ${word} says`, on: null }, entry({ audience: side })), null, side);
  }
  return { programme, pk, kz, number };
}

test("one's own side's room is marked and stands apart; of the other there is no byte", async () => {
  const { programme, pk, kz } = await twoRooms();
  const mine = (await downloadWorkbook(programme, pk)).bytes;
  const [row] = [...(await itemsOf(mine)).values()];
  expect(row).toMatchObject({
    "Our open action items – only PK sees this": expect.stringContaining("Brief the okapi"), "Our latest note – only PK sees this": "Seen by the okapi", "Our draft position – only PK sees this": "Agreed in part",
  });
  expect(everything(mine)).not.toContain("quokka");
  const theirs = (await downloadWorkbook(programme, kz)).bytes;
  expect(everything(theirs)).toContain("only KZ sees this");
  expect(everything(theirs)).not.toContain("okapi");
  const observer = await createActor(programme, "OBSERVER");
  expect(everything((await downloadWorkbook(programme, observer)).bytes)).not.toMatch(/okapi|quokka|sees this/);
}, 30_000);

test("of a past day it holds what was so then, says which day, and nothing of a side's own room", async () => {
  const life = await liveThrough(7, 8, 90);
  const { firstDay } = (await askDay(life.programme, null)).life;
  const day = [200, 100, 60].map(life.ago).find((one) => one > firstDay) ?? firstDay;
  const { answer, bytes } = await downloadWorkbook(life.programme, life.pk, `asOf=${day}`);
  expect(answer.headers.get("content-disposition")).toContain(`-recommendations-as-of-${day}.xlsx`);
  const then = await replay(life.programme, day);
  const rows = await itemsOf(bytes);
  expect([...rows.values()].map((row) => [row.Reference, row.Title, row["Open action items"]])).toEqual(then.map((item) => [`T-${item.number}`, item.title, item.openActionItems]));
  const [line, heads] = await rowsOf(bytes, "Recommendations");
  expect(sayCell(line?.[0])).toMatch(/as of the end of .* not for bringing back/);
  expect(heads?.filter((head) => /sees this/.test(sayCell(head)))).toEqual([]);
  expect(readAbout((await rowsOf(bytes, "About")).map((row) => row.map(sayCell)))?.asOf).toBe(day);
}, 60_000);
