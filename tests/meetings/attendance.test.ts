import { beforeAll, describe, expect, test } from "vitest";
import type { Attendance, DelegateRole } from "#db/enums";
import { db } from "~/db.server";
import { countPresent } from "~/meetings/delegations/attendance";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { createActor, createProgramme } from "../support/factories";
import { fill, namedErrors, readFields } from "../support/forms";
import { cookieOf } from "../support/answers";
import { visit } from "../support/site";

let programme: Programme;
let host: Actor;
let guest: Actor;
let observer: Actor;
const cookies = new Map<Actor, string>();

beforeAll(async () => {
  programme = await createProgramme();
  [host, guest, observer] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ"), await createActor(programme, "OBSERVER", "PK")];
  for (const actor of [host, guest, observer]) cookies.set(actor, await cookieOf(actor.personId ?? 0));
});

async function meet(quorum: number | null = null) {
  const [pk, kz] = programme.sides;
  const body = await db.body.create({ data: { programmeId: programme.id, name: crypto.randomUUID(), quorum } });
  const { id } = await db.meeting.create({ data: { programmeId: programme.id, bodyId: body.id, kind: "SESSION", title: `Training ${crypto.randomUUID()}`, heldOn: "2027-03-12", state: "IN_SESSION", hostSideId: pk?.id } });
  const names: [string, number | undefined, DelegateRole][] = [["A", pk?.id, "HEAD"], ["B", pk?.id, "MEMBER"], ["C", kz?.id, "HEAD"], ["D", kz?.id, "MEMBER"], ["I", kz?.id, "INTERPRETER"]];
  await db.delegate.createMany({ data: names.map(([name, sideId, role], place) => ({ meetingId: id, sideId, name, role, place })) });
  return { id, base: `/p/${programme.key}/meetings/${id}/attendance` };
}

const go = (actor: Actor, address: string, form?: FormData) => visit(address, { cookie: cookies.get(actor), form });
const noted = async (meetingId: number) => (await db.delegate.findMany({ where: { meetingId }, orderBy: { place: "asc" } })).map(({ name, attendance, representedBy }) => `${name} ${attendance}${representedBy ? ` ${representedBy}` : ""}`);
const idOf = async (meetingId: number, name: string) => (await db.delegate.findFirstOrThrow({ where: { meetingId, name } })).id;
const fieldsOf = async (actor: Actor, base: string) => readFields((await go(actor, base)).html) ?? [];
const changes = (meetingId: number) => db.meetingChange.findMany({ where: { meetingId }, orderBy: { version: "asc" } });

describe("attendance", () => {
  test("is everybody in one press, then the exceptions, one entry each", async () => {
    const { id, base } = await meet();
    expect((await go(host, `${base}/all-present`, new FormData())).location).toContain("done=all");
    expect(await noted(id)).toEqual(["A PRESENT", "B PRESENT", "C PRESENT", "D PRESENT", "I PRESENT"]);
    const [b, d] = [await idOf(id, "B"), await idOf(id, "D")];
    const form = fill(await fieldsOf(host, base), { [`attendance-${b}`]: "ABSENT", [`attendance-${d}`]: "REPRESENTED", [`representedBy-${d}`]: "Ms E" });
    expect((await go(host, `${base}?index`, form)).status).toBe(302);
    expect(await noted(id)).toEqual(["A PRESENT", "B ABSENT", "C PRESENT", "D REPRESENTED Ms E", "I PRESENT"]);
    expect((await changes(id)).map(({ act, changes }) => [act, changes])).toEqual([
      ["attendance", [{ field: "present", from: null, to: ["A", "B", "C", "D", "I"] }]],
      ["attendance", [{ field: "present", from: ["B", "D"], to: [] }, { field: "absent", from: null, to: ["B"] }, { field: "represented", from: null, to: ["D (Ms E)"] }]],
    ]);
  });

  test("of who was noted before stays when all others are noted as present", async () => {
    const { id, base } = await meet();
    const a = await idOf(id, "A");
    await go(host, `${base}?index`, fill(await fieldsOf(host, base), { [`attendance-${a}`]: "ABSENT" }));
    await go(host, `${base}/all-present`, new FormData());
    expect((await noted(id))[0]).toBe("A ABSENT");
    await go(host, `${base}/all-present`, new FormData());
    expect(await changes(id)).toHaveLength(2);
  });

  test("is noted by the guests' secretary for their own side, and by nobody else but who runs the meeting", async () => {
    const { id, base } = await meet();
    await go(guest, `${base}/all-present`, new FormData());
    expect(await noted(id)).toEqual(["A EXPECTED", "B EXPECTED", "C PRESENT", "D PRESENT", "I PRESENT"]);
    const a = await idOf(id, "A");
    await go(guest, `${base}?index`, fill(await fieldsOf(guest, base), { [`attendance-${a}`]: "ABSENT" }));
    expect((await noted(id))[0]).toBe("A EXPECTED");
    expect([(await go(observer, base)).status, (await go(observer, `${base}/all-present`, new FormData())).status]).toEqual([200, 403]);
    expect(await fieldsOf(observer, base)).toEqual([]);
  });

  test("asks who represents whom, and takes no representative of somebody who is there", async () => {
    const { id, base } = await meet();
    const [a, b] = [await idOf(id, "A"), await idOf(id, "B")];
    const refused = await go(host, `${base}?index`, fill(await fieldsOf(host, base), { [`attendance-${a}`]: "REPRESENTED", [`attendance-${b}`]: "PRESENT", [`representedBy-${b}`]: "X" }));
    expect([refused.status, namedErrors(refused.html)]).toEqual([422, [`representedBy-${a}`, `representedBy-${b}`]]);
    expect(readFields(refused.html)?.find(({ name }) => name === `representedBy-${b}`)?.value).toBe("X");
  });

  test("that somebody noted meanwhile is told before it is put in the place of theirs", async () => {
    const { id, base } = await meet();
    const [a, c] = [await idOf(id, "A"), await idOf(id, "C")];
    const drawn = await fieldsOf(host, base);
    await go(guest, `${base}?index`, fill(await fieldsOf(guest, base), { [`attendance-${c}`]: "ABSENT" }));
    const late = await go(host, `${base}?index`, fill(drawn, { [`attendance-${a}`]: "PRESENT" }));
    expect([late.status, (await noted(id)).slice(0, 3)]).toEqual([409, ["A EXPECTED", "B EXPECTED", "C ABSENT"]]);
  });
});

describe("a quorum", () => {
  const of = (...all: [DelegateRole, Attendance][]) => countPresent(all.map(([role, attendance]) => ({ role, attendance })));

  test("counts heads, alternates and members, and the represented apart", () => {
    expect(of(["HEAD", "PRESENT"], ["ALTERNATE", "PRESENT"], ["MEMBER", "REPRESENTED"], ["MEMBER", "ABSENT"], ["OBSERVER", "PRESENT"], ["INTERPRETER", "PRESENT"])).toEqual({ present: 2, represented: 1, total: 4 });
  });

  test("is spoken of where the body has one, and nowhere else", async () => {
    const [with3, without] = [await meet(3), await meet()];
    await go(host, `${with3.base}/all-present`, new FormData());
    expect((await go(host, with3.base)).html).toContain("Quorum: 4 of 3 needed are present.");
    expect((await go(host, without.base)).html).not.toContain("Quorum: ");
  });
});
