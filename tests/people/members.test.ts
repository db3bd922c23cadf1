import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { addMember, editMember, endMember, type NewMember } from "~/people/change-members.server";
import { listMembers, standingOf } from "~/people/members.server";
import { countOpenWork } from "~/people/read-member.server";
import { managerOf } from "~/programmes/managing";
import { requireMember } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { action as add } from "~/routes/p.$programme_.settings.members.new";
import { loader as members } from "~/routes/p.$programme_.settings.members._index";
import { loader as settings } from "~/routes/p.$programme_.settings._index";
import { loader as edit } from "~/routes/p.$programme_.settings.members.$member.edit";
import { createActor, createOrganisation, createProgramme, sideNamed } from "../support/factories";
import { answerOf, send, visit } from "../support/requests";

const ORIGIN = "http://localhost:3000";
const manager = (actor: Actor) => managerOf({ personId: actor.personId ?? 0, name: actor.name, isAdministrator: false }, actor);
const administrator = managerOf({ personId: 0, name: "Administrator", isAdministrator: true }, null);
let n = 0;
const newcomer = (programme: Programme, side: string | null, more: Partial<NewMember> = {}): NewMember => ({
  email: `new${n++}@example.org`, name: "Newcomer", sideId: side === null ? null : sideNamed(programme, side).id,
  organisationId: null, office: "Focal point", roles: ["FOCAL_POINT"], heldFrom: "2026-01-01", ...more,
});

async function begin() {
  const programme = await createProgramme();
  return { programme, secretary: await createActor(programme, "SECRETARY", "PK"), other: await createActor(programme, "SECRETARY", "KZ") };
}

describe("a new member", () => {
  test("who has no account is invited by a link; who has one is only added", async () => {
    const { programme, secretary } = await begin();
    const first = await addMember(manager(secretary), programme.id, newcomer(programme, "PK"), ORIGIN);
    expect(first).toMatchObject({ ok: true, value: { link: expect.stringContaining("/link/") } });
    const known = await db.person.create({ data: { email: "known@example.org", name: "Known", passwordHash: "x" } });
    const second = await addMember(manager(secretary), programme.id, newcomer(programme, "PK", { email: known.email, name: "" }), ORIGIN);
    expect(second).toMatchObject({ ok: true, value: { link: null } });
    expect((await listMembers(programme.id)).map(({ name, account }) => [name, account])).toEqual(expect.arrayContaining([["Newcomer", "invited"], ["Known", "active"]]));
  });

  test.each([
    ["of the other side", { side: "KZ" }, { reason: "not-allowed" }],
    ["of no side", { side: null }, { reason: "not-allowed" }],
    ["nobody knows and who has no name", { side: "PK", name: "" }, { field: "name" }],
    ["of an organisation of the other side", { side: "PK", organisation: "KZ" }, { field: "organisationId" }],
    ["of an organisation of another programme", { side: "PK", organisation: "elsewhere" }, { field: "organisationId" }],
    ["of a closed organisation", { side: "PK", organisation: "closed" }, { field: "organisationId" }],
  ])("%s is not added by a secretary", async (_, { side, ...given }: { side: string | null; name?: string; organisation?: string }, refusal) => {
    const { programme, secretary } = await begin();
    const organisations: Record<string, { id: number }> = {
      KZ: await createOrganisation(programme, "KZ"),
      elsewhere: await createOrganisation(await createProgramme(), "PK"),
      closed: await db.organisation.create({ data: { programmeId: programme.id, name: "Closed", closedAt: new Date(), sideId: sideNamed(programme, "PK").id } }),
    };
    const values = newcomer(programme, side, { organisationId: organisations[given.organisation ?? ""]?.id ?? null, ...(given.name === undefined ? {} : { name: given.name }) });
    expect(await addMember(manager(secretary), programme.id, values, ORIGIN)).toMatchObject({ ok: false, ...refusal });
    expect(await db.person.findUnique({ where: { email: values.email } })).toBeNull();
  });

  test("has one place in a programme at a time, also when two are given at the same moment", async () => {
    const { programme } = await begin();
    const values = newcomer(programme, "PK");
    const answers = await Promise.all([1, 2, 3].map(() => addMember(administrator, programme.id, values, ORIGIN)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ field: "email", message: { key: "people.members.already" } });
  });

  test("of no side is at most observer or verifier, and the administrator's to add", async () => {
    const { programme } = await begin();
    for (const role of ["FOCAL_POINT", "CO_CHAIR", "SECRETARY"] as const) {
      expect(await addMember(administrator, programme.id, newcomer(programme, null, { roles: [role] }), ORIGIN)).toMatchObject({ ok: false, field: "sideId" });
    }
    expect(await addMember(administrator, programme.id, newcomer(programme, null, { roles: ["OBSERVER"] }), ORIGIN)).toMatchObject({ ok: true });
  });

  test("is asked for by a form that names every field to mend", async () => {
    const { programme, secretary } = await begin();
    const request = await send("/x", { email: "no address", sideId: "x", roles: "KING", heldFrom: "2027-02-30", office: "" }, secretary.personId);
    expect(await add({ request, params: { programme: programme.key }, context: {} })).toMatchObject({
      data: { errors: { email: [{ key: "errors.notAnEmail" }], sideId: [{ key: "errors.notAChoice" }], roles: [{ key: "errors.notAChoice" }], heldFrom: [{ key: "errors.notADate" }], office: [{ key: "errors.required" }] }, typed: { email: "no address" } },
    });
  });
});

describe("a place in a programme", () => {
  test("is changed with an entry that says from what to what", async () => {
    const { programme, secretary } = await begin();
    const focal = await createActor(programme, "FOCAL_POINT", "PK");
    const ministry = await createOrganisation(programme, "PK", "Ministry");
    const place = { organisationId: ministry.id, office: "Desk officer", roles: ["VERIFIER" as const], heldFrom: "2020-01-01" };
    expect(await editMember(manager(secretary), programme.id, focal.memberId ?? 0, place)).toMatchObject({ ok: true });
    expect(await db.programmeChange.findFirst({ where: { programmeId: programme.id, act: "memberEdited" } })).toMatchObject({
      actorName: secretary.name, subject: focal.name,
      changes: [
        { field: "organisation", from: null, to: "Ministry" }, { field: "office", from: focal.office, to: "Desk officer" }, { field: "roles", from: ["FOCAL_POINT"], to: ["VERIFIER"] },
      ],
    });
  });

  test("is nobody's own to change, nor the other side's", async () => {
    const { programme, secretary, other } = await begin();
    const place = { organisationId: null, office: "X", roles: ["SECRETARY" as const], heldFrom: "2020-01-01" };
    for (const one of [secretary, other]) {
      expect(await editMember(manager(secretary), programme.id, one.memberId ?? 0, place)).toMatchObject({ ok: false, reason: "not-allowed" });
      expect(await endMember(manager(secretary), programme.id, one.memberId ?? 0)).toMatchObject({ ok: false, reason: "not-allowed" });
    }
    const elsewhere = await begin();
    expect(await endMember(administrator, programme.id, elsewhere.secretary.memberId ?? 0)).toMatchObject({ ok: false, reason: "not-found" });
  });

  test("that has ended shuts the programme, stays on the list, and can be given anew", async () => {
    const { programme, secretary } = await begin();
    const focal = await createActor(programme, "FOCAL_POINT", "PK");
    expect((await requireMember(await visit("/x", focal.personId), programme.key)).actor).toMatchObject({ office: focal.office, side: { code: "PK" }, roles: ["FOCAL_POINT"] });
    expect(await endMember(manager(secretary), programme.id, focal.memberId ?? 0)).toMatchObject({ ok: true });
    expect((await answerOf(requireMember(await visit("/x", focal.personId), programme.key))).status).toBe(404);
    expect((await listMembers(programme.id)).at(-1)).toMatchObject({ name: focal.name, endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const { email } = await db.person.findUniqueOrThrow({ where: { id: focal.personId ?? 0 } });
    expect(await addMember(manager(secretary), programme.id, newcomer(programme, "PK", { email }), ORIGIN)).toMatchObject({ ok: true });
    expect(await countOpenWork(programme.id, focal.memberId ?? 0)).toEqual({ items: 0, steps: 0 });
  });

  test("that begins later opens nothing yet and counts for nothing yet", async () => {
    const { programme } = await begin();
    const known = await db.person.create({ data: { email: `later${n++}@example.org`, name: "Later", passwordHash: "x" } });
    await addMember(administrator, programme.id, newcomer(programme, "PK", { email: known.email, heldFrom: "2199-01-01" }), ORIGIN);
    expect((await answerOf(requireMember(await visit("/x", known.id), programme.key))).status).toBe(404);
    expect(standingOf(await listMembers(programme.id)).find(({ personId }) => personId === known.id)).toMatchObject({ active: false });
  });
});

describe("who sees how a programme is set up", () => {
  const at = async (actor: number | null, key: string) => ({ request: await visit(`/p/${key}/settings`, actor), params: { programme: key }, context: {} });

  test("its members, with the addresses of those they manage alone", async () => {
    const { programme, secretary, other } = await begin();
    const { members: seen } = await members(await at(secretary.personId, programme.key));
    expect(seen.find(({ personId }) => personId === other.personId)).toMatchObject({ email: null, mayChange: false });
    expect(seen.find(({ personId }) => personId === secretary.personId)).toMatchObject({ email: expect.stringContaining("@"), mayChange: false });
  });

  test("an administrator who is in none of it, but its content stays shut to them", async () => {
    const { programme } = await begin();
    const { id } = await db.person.create({ data: { email: `admin${n++}@example.org`, name: "Administrator", isAdministrator: true } });
    expect(await settings(await at(id, programme.key))).toMatchObject({ mayEdit: true, mayPropose: false });
    expect((await answerOf(requireMember(await visit("/x", id), programme.key))).status).toBe(404);
  });

  test("nobody else: to a stranger, and under a key that cannot be one, it does not exist", async () => {
    const [{ programme }, { secretary: stranger }] = [await begin(), await begin()];
    for (const key of [programme.key, "nowhere", "A B", "a\u0000", "--", ""]) expect((await answerOf(settings(await at(stranger.personId, key)))).status).toBe(404);
  });

  test("and a form of theirs is shut to who may not send it", async () => {
    const { programme, secretary, other } = await begin();
    const observer = await createActor(programme, "OBSERVER");
    const params = { programme: programme.key, member: String(secretary.memberId) };
    for (const one of [observer, other, secretary]) {
      expect((await answerOf(edit({ request: await visit("/x", one.personId), params, context: {} }))).status).toBe(403);
    }
  });
});
