import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { ActionItemStatus } from "#db/enums";
import { findActionItems, type Reader } from "~/action-items/list.server";
import { readAddress } from "~/action-items/list-address.server";
import { printQuery, VIEWS, FIRST_QUERY } from "~/action-items/list-query";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { createPortfolio, type Portfolio } from "../support/portfolio";

let here: Portfolio;
let made: { id: string; side: number | null; who: "anna" | "boris" | "tdap" | "scat" | null; day: string | null; status: ActionItemStatus; voided: boolean }[];

beforeAll(async () => {
  here = await createPortfolio("pk", 40);
  made = [];
  const [pk, kz] = here.programme.sides;
  for (let n = 0; n < 130; n++) {
    const item = here.items[n % here.items.length]!;
    const one = {
      id: randomUUID(), side: n % 10 === 3 ? pk!.id : n % 10 === 7 ? kz!.id : null, who: (["anna", "boris", "tdap", "scat", null] as const)[n % 5] ?? null,
      day: n % 4 === 3 ? null : (addDays(here.today, (n % 9) - 4) ?? null), status: (["OPEN", "OPEN", "DONE", "CANCELLED"] as const)[n % 4] ?? "OPEN", voided: item.voided,
    };
    made.push(one);
    await db.$executeRaw`
      INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeId", "assigneeOrganisationId", "assigneeName", "dueKind", "dueSaid", "dueLastDay", "status")
      VALUES (${one.id}::uuid, ${here.programme.id}, ${item.id}, ${one.side}, ${`Step ${n}`}, ${one.who === "anna" ? here.anna.id : one.who === "boris" ? here.boris.id : null},
        ${one.who === "tdap" ? here.tdap.id : one.who === "scat" ? here.scat.id : null}, '', ${one.day ? "DAY" : null}::"DeadlineKind", ${one.day ?? ""}, ${one.day}::date, ${one.status}::"ActionItemStatus")`;
  }
});

const pakistan = (): Reader => ({ ...here.ofPakistan, actor: { ...here.ofPakistan.actor, memberId: here.anna.id, name: "", office: "", roles: [] } });
const kazakhstan = (): Reader => ({ ...here.ofKazakhstan, actor: { ...here.ofKazakhstan.actor, memberId: here.boris.id, name: "", office: "", roles: [] } });

async function walk(address: string, reader = pakistan()) {
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { query } = readAddress(new URLSearchParams(`${address}&after=${after}`));
    const { rows, next } = await findActionItems(reader, query);
    ids.push(...rows.map(({ id }) => id));
    after = next;
  }
  return ids;
}

const seenBy = (side: number) => made.filter((one) => !one.voided && (one.side === null || one.side === side));
const inOrder = (all: typeof made) => [...all].sort((a, b) => (a.day ?? "9999").localeCompare(b.day ?? "9999") || a.id.localeCompare(b.id)).map(({ id }) => id);

describe("each view shows exactly its action items, the earliest due first, over all pages", () => {
  const ofTdap = ["anna", "tdap"];
  test.each<[string, (one: (typeof made)[number]) => boolean]>([
    ["", ({ status }) => status === "OPEN"], ["status=DONE", ({ status }) => status === "DONE"], ["status=CANCELLED", ({ status }) => status === "CANCELLED"], ["status=ALL", () => true],
    ["whose=mine", ({ status, who }) => status === "OPEN" && who === "anna"], ["whose=ours", ({ status, who }) => status === "OPEN" && ofTdap.includes(who ?? "")],
    ["is=past-due", ({ status, day }) => status === "OPEN" && day !== null && day < here.today], ["status=ALL&whose=mine", ({ who }) => who === "anna"],
  ])("%s", async (address, holds) => {
    const wanted = seenBy(here.programme.sides[0]!.id).filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await walk(address)).toEqual(inOrder(wanted));
  });

  test("and counts as many as it shows", async () => {
    const { views } = await findActionItems(pakistan(), FIRST_QUERY);
    for (const [view, query] of Object.entries(VIEWS)) {
      expect([view, views[view as keyof typeof VIEWS]]).toEqual([view, (await walk(printQuery({ ...FIRST_QUERY, ...query }).slice(1))).length]);
    }
  });
});

test("a side's own action items are shown to that side alone, and said to be its own", async () => {
  const shown = (await findActionItems(kazakhstan(), { ...FIRST_QUERY, status: "ALL" })).rows;
  expect(new Set(shown.map(({ side }) => side))).toEqual(new Set([null, "KZ"]));
  expect(await walk("status=ALL", kazakhstan())).toEqual(inOrder(seenBy(here.programme.sides[1]!.id)));
});

test("the page before the second page is the first", async () => {
  const first = await findActionItems(pakistan(), { ...FIRST_QUERY, status: "ALL" });
  const second = await findActionItems(pakistan(), { ...FIRST_QUERY, status: "ALL", after: first.next });
  const back = await findActionItems(pakistan(), { ...FIRST_QUERY, status: "ALL", before: second.previous });
  expect(back.rows).toEqual(first.rows);
  expect(first.previous).toBeNull();
});

test("an address is understood whatever it says, and what means nothing is named", async () => {
  const { query, dropped } = readAddress(new URLSearchParams("status=GONE&whose=theirs&is=late&after=%00&colour=red"));
  expect(query).toEqual(FIRST_QUERY);
  expect(dropped.map(({ name }) => name)).toEqual(["status", "whose", "is", "after", "colour"]);
  for (const after of ["abc", Buffer.from('["2026-02-30","x"]').toString("base64url"), Buffer.from("[1,2,3]").toString("base64url")]) {
    expect((await findActionItems(pakistan(), { ...FIRST_QUERY, after })).rows).toHaveLength(50);
  }
});
