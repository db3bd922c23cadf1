import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { changePassword } from "~/people/accounts.server";
import { deactivatePerson, editPerson, invitePerson, renewLink, setAdministrator } from "~/people/change-people.server";
import { checkPassword, hashPassword } from "~/people/passwords.server";
import { findPerson, listPeople } from "~/people/people.server";
import { listSignIns, startSignIn } from "~/people/sign-ins.server";
import { action as invite } from "~/routes/admin.people.new";
import { action as revoke } from "~/routes/account.sign-ins.$signIn.revoke";
import { action as save } from "~/routes/account._index";
import { findViewer } from "~/viewer.server";
import { createActor, createProgramme } from "../support/factories";
import { answerOf, send, visit } from "../support/requests";

const ORIGIN = "http://localhost:3000";
const by = { personId: null, name: "Administrator" };
let administrator: { id: number };
let n = 0;

beforeEach(async () => {
  await db.person.updateMany({ data: { isAdministrator: false } });
  administrator = await db.person.create({ data: { email: `admin${n++}@example.org`, name: "Administrator", isAdministrator: true, passwordHash: "x" } });
});

test("an administrator invites a person by a link shown once", async () => {
  const answer = await invite({ request: await send("/admin/people/new", { name: "Timur", email: "Timur@Example.org" }, administrator.id), params: {}, context: {} });
  expect(answer).toMatchObject({ data: { name: "Timur", link: expect.stringMatching(/\/link\/[\w-]{43}$/) } });
  expect(await db.person.findUniqueOrThrow({ where: { email: "timur@example.org" } })).toMatchObject({ isAdministrator: false, passwordHash: null });
});

test("one address is one account, also when two invite at the same moment", async () => {
  const person = { name: "Twin", email: "twin@example.org", isAdministrator: false };
  const answers = await Promise.all([1, 2, 3].map(() => invitePerson(by, person, ORIGIN)));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ field: "email", message: { key: "people.errors.emailTaken" } });
});

describe("a deactivated person", () => {
  test("is out at once everywhere, keeps their places, and their programmes say so", async () => {
    const programme = await createProgramme();
    const { personId } = await createActor(programme, "SECRETARY", "PK");
    const request = await visit("/", personId);
    await deactivatePerson(by, personId ?? 0, true);
    expect(await findViewer(request)).toBeNull();
    expect(await listSignIns(personId ?? 0)).toEqual([]);
    expect(await findPerson(personId ?? 0)).toMatchObject({ state: "deactivated", programmes: [{ key: programme.key }] });
    await deactivatePerson(by, personId ?? 0, false);
    expect(await db.programmeChange.findMany({ where: { programmeId: programme.id }, orderBy: { id: "asc" } })).toMatchObject([{ act: "personDeactivated" }, { act: "personReactivated" }]);
    expect(await findViewer(request)).toBeNull();
  });

  test("is never the last administrator", async () => {
    expect(await deactivatePerson(by, administrator.id, true)).toMatchObject({ ok: false, message: { key: "people.errors.lastAdministrator" } });
    expect(await setAdministrator(by, administrator.id, false)).toMatchObject({ ok: false });
    const invited = await db.person.create({ data: { email: `second${n}@example.org`, name: "Invited", isAdministrator: true } });
    expect(await deactivatePerson(by, administrator.id, true)).toMatchObject({ ok: false });
    await db.person.update({ where: { id: invited.id }, data: { passwordHash: "x" } });
    expect(await deactivatePerson(by, administrator.id, true)).toMatchObject({ ok: true });
  });

  test("stays one administrator when two leave at the same moment", async () => {
    const second = await db.person.create({ data: { email: `other${n}@example.org`, name: "Other", isAdministrator: true, passwordHash: "x" } });
    const answers = await Promise.all([administrator.id, second.id].map((id) => setAdministrator(by, id, false)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("a rename is told in the programmes, and takes no address of another", async () => {
  const programme = await createProgramme();
  const actor = await createActor(programme, "OBSERVER");
  const other = await db.person.create({ data: { email: "taken@example.org", name: "Other" } });
  expect(await editPerson(by, actor.personId ?? 0, { name: "New name", email: other.email })).toMatchObject({ ok: false, field: "email" });
  expect(await editPerson(by, actor.personId ?? 0, { name: "New name", email: "new@example.org" })).toMatchObject({ ok: true });
  expect(await db.programmeChange.findFirst({ where: { programmeId: programme.id } })).toMatchObject({ subject: actor.name, changes: [{ field: "name", from: actor.name, to: "New name" }] });
});

test("there is no new link for an office of the demonstration, a deactivated person or nobody", async () => {
  const demo = await db.person.create({ data: { email: `demo${n}@example.org`, name: "Office", isDemo: true } });
  const gone = await db.person.create({ data: { email: `gone${n}@example.org`, name: "Gone", deactivatedAt: new Date() } });
  for (const id of [demo.id, gone.id, 999_999]) expect((await renewLink(by, id, ORIGIN)).ok).toBe(false);
  expect(await renewLink(by, administrator.id, ORIGIN)).toMatchObject({ ok: true });
});

test("people are found by a part of name or address, and a per cent sign is no wild card", async () => {
  await db.person.create({ data: { email: "searched@ministry.example", name: "Шолпан 100%" } });
  const found = async (words: string) => (await listPeople(words, 1)).people.map(({ name }) => name);
  expect(await found("шолпан")).toEqual(["Шолпан 100%"]);
  expect(await found("MINISTRY.ex")).toEqual(["Шолпан 100%"]);
  expect(await found("100%")).toEqual(["Шолпан 100%"]);
  expect(await found("a%z")).toEqual([]);
  expect((await listPeople("", 9_999)).people).toEqual([]);
});

describe("one's own account", () => {
  const PASSWORD = "correct horse battery";

  test("changes its password only by the present one, and every other sign-in ends", async () => {
    await db.person.update({ where: { id: administrator.id }, data: { passwordHash: await hashPassword(PASSWORD) } });
    const viewer = await findViewer(await visit("/", administrator.id));
    if (!viewer) throw new Error("Signed out");
    await startSignIn(administrator.id, "Elsewhere");
    expect(await changePassword(viewer, "wrong", "another good one", "a")).toMatchObject({ ok: false, field: "presentPassword" });
    expect(await changePassword(viewer, PASSWORD, "another good one", "a")).toMatchObject({ ok: true });
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: administrator.id } });
    expect(await checkPassword("another good one", passwordHash)).toBe(true);
    expect((await listSignIns(administrator.id)).map(({ id }) => id)).toEqual([viewer.signInId]);
  });

  test("ends its own sign-ins, nobody else's", async () => {
    const other = await createActor(await createProgramme(), "OBSERVER");
    await startSignIn(other.personId ?? 0, "Theirs");
    const [theirs] = await listSignIns(other.personId ?? 0);
    const answer = await answerOf(revoke({ request: await send("/x", {}, administrator.id), params: { signIn: String(theirs?.id) }, context: {} }));
    expect(answer.status).toBe(404);
    expect(await listSignIns(other.personId ?? 0)).toHaveLength(1);
  });

  test("keeps language, time zone, appearance and keys, and takes no zone that does not exist", async () => {
    const fields = { locale: "en", timeZone: "Asia/Almaty", theme: "dark", keysOff: "yes" };
    await answerOf(save({ request: await send("/account", fields, administrator.id), params: {}, context: {} }));
    expect(await findViewer(await visit("/", administrator.id))).toMatchObject({ timeZone: "Asia/Almaty", theme: "dark", keysOff: true });
    const wrong = await save({ request: await send("/account", { ...fields, timeZone: "Mars/Base", locale: "__proto__" }, administrator.id), params: {}, context: {} });
    expect(wrong).toMatchObject({ data: { errors: { timeZone: [{ key: "errors.notAChoice" }], locale: [{ key: "errors.notAChoice" }] }, typed: { timeZone: "Mars/Base" } } });
  });
});
