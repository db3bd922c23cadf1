import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { hashPassword } from "~/people/passwords.server";
import { signInByPassword, signInToDemo, startSignIn, listSignIns, revokeSignIns } from "~/people/sign-ins.server";
import { action as signIn, loader as signInPage } from "~/routes/sign-in._index";
import { action as signOut } from "~/routes/sign-out";
import { hashToken, keepToken } from "~/sign-in-cookie.server";
import { findViewer, requireAdministrator, requireViewer } from "~/viewer.server";
import { answerOf, send, visit } from "../support/requests";

const PASSWORD = "correct horse battery";
let personId: number;
const routeArgs = { params: {}, context: { address: "10.0.0.1" } };
const device = (address: string) => ({ address, userAgent: "Test" });

beforeEach(async () => {
  await db.signInFailure.deleteMany();
  const email = `p${Date.now()}-${Math.random()}@example.org`;
  personId = (await db.person.create({ data: { email, name: "Aigerim", passwordHash: await hashPassword(PASSWORD), timeZone: "Asia/Almaty" } })).id;
});

const person = () => db.person.findUniqueOrThrow({ where: { id: personId } });
const withCookie = async (token: string, path = "/") => new Request(`http://localhost:3000${path}`, { headers: { cookie: (await keepToken(token)).split(";")[0] ?? "" } });

describe("a password", () => {
  test("opens the account, whatever the case of the address", async () => {
    const { email } = await person();
    const answer = await answerOf(signIn({ request: await send("/sign-in", { email: ` ${email.toUpperCase()} `, password: PASSWORD, to: "/p/a/recommendations?q=x" }), ...routeArgs }));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/p/a/recommendations?q=x"]);
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax/);
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await findViewer(new Request("http://localhost:3000/", { headers: { cookie } }))).toMatchObject({ personId, name: "Aigerim", timeZone: "Asia/Almaty", isAdministrator: false });
  });

  test("is never kept, shown or sent back", async () => {
    const { email, passwordHash } = await person();
    const result = await signIn({ request: await send("/sign-in", { email, password: "wrong password" }), ...routeArgs });
    expect(JSON.stringify(result)).not.toContain("wrong password");
    expect(result).toMatchObject({ data: { message: { key: "people.signIn.wrong" }, typed: { email } }, init: { status: 422 } });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
  });

  test("that is wrong and an address nobody has are told apart by nothing", async () => {
    const { email } = await person();
    const wrong = await signInByPassword(email, "wrong password", device("a"));
    const unknown = await signInByPassword("nobody@example.org", "wrong password", device("a"));
    expect(unknown).toEqual(wrong);
  });

  test("does not open a deactivated account or one without a password", async () => {
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    expect(await signInByPassword((await person()).email, PASSWORD, device("a"))).toMatchObject({ ok: false });
    const invited = await db.person.create({ data: { email: `invited${personId}@example.org`, name: "B" } });
    expect(await signInByPassword(invited.email, "", device("a"))).toMatchObject({ ok: false });
  });
});

describe("guessing", () => {
  const guess = async (address: string, email?: string) => signInByPassword(email ?? (await person()).email, "wrong password", device(address));

  test("is stopped after five attempts from one address, the right password too, and not elsewhere", async () => {
    for (let n = 0; n < 5; n++) expect(await guess("a")).toMatchObject({ message: { key: "people.signIn.wrong" } });
    expect(await guess("a")).toMatchObject({ ok: false, message: { key: "people.signIn.tooMany", values: { count: 15 } } });
    const { email } = await person();
    expect(await signInByPassword(email, PASSWORD, device("a"))).toMatchObject({ ok: false });
    expect(await signInByPassword(email, PASSWORD, device("b"))).toMatchObject({ ok: true });
  });

  test("by many at once is counted as by one after the other", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess("a")));
    expect(answers.filter((answer) => !answer.ok && answer.message.key === "people.signIn.wrong").length).toBeLessThanOrEqual(5);
  });

  test("of many accounts from one address is stopped too", async () => {
    await db.signInFailure.createMany({ data: Array.from({ length: 60 }, (_, n) => ({ email: `x${n}@example.org`, address: "a" })) });
    expect(await guess("a")).toMatchObject({ message: { key: "people.signIn.tooMany" } });
  });

  test("is forgotten after a quarter of an hour, or after the right password", async () => {
    for (let n = 0; n < 5; n++) await guess("a");
    await db.$executeRaw`UPDATE "SignInFailure" SET "failedAt" = "failedAt" - interval '16 minutes'`;
    const { email } = await person();
    expect(await signInByPassword(email, PASSWORD, device("a"))).toMatchObject({ ok: true });
    expect(await db.signInFailure.count({ where: { email } })).toBe(0);
  });
});

describe("a sign-in", () => {
  test("is asked for by one statement, and the token itself is nowhere kept", async () => {
    const token = await startSignIn(personId, "Test");
    expect(await db.signIn.findFirst({ where: { OR: [{ tokenHash: token }, { userAgent: token }] } })).toBeNull();
    const [first, second] = await Promise.all([findViewer(await withCookie(token)), findViewer(await withCookie(token))]);
    expect(first).toBe(second);
  });

  test("ends when it is revoked, unused for a fortnight, older than two months, or its person is deactivated", async () => {
    const token = await startSignIn(personId, "Test");
    const signedIn = async () => (await findViewer(await withCookie(token))) !== null;
    const where = { tokenHash: hashToken(token) };
    const days = (n: number) => new Date(Date.now() - n * 24 * 3_600_000);
    expect(await signedIn()).toBe(true);
    await db.signIn.update({ where, data: { lastSeenAt: days(14.1) } });
    expect(await signedIn()).toBe(false);
    await db.signIn.update({ where, data: { lastSeenAt: days(1), createdAt: days(60.1) } });
    expect(await signedIn()).toBe(false);
    await db.signIn.update({ where, data: { createdAt: days(59) } });
    expect(await signedIn()).toBe(true);
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    expect(await signedIn()).toBe(false);
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    await db.signIn.update({ where, data: { revokedAt: new Date() } });
    expect(await signedIn()).toBe(false);
  });

  test("is noted as used at most every five minutes", async () => {
    const token = await startSignIn(personId, "Test");
    const where = { tokenHash: hashToken(token) };
    const seen = async (at: Date) => {
      await db.signIn.update({ where, data: { lastSeenAt: at } });
      await findViewer(await withCookie(token));
      return (await db.signIn.findUniqueOrThrow({ where })).lastSeenAt;
    };
    const minutes = (n: number) => new Date(Date.now() - n * 60_000);
    const recent = minutes(4);
    expect(await seen(recent)).toEqual(recent);
    expect((await seen(minutes(6))).getTime()).toBeGreaterThan(minutes(1).getTime());
  });

  test("of another's making is no sign-in: the cookie is signed", async () => {
    const token = await startSignIn(personId, "Test");
    const forged = `followthrough=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"))}`;
    for (const cookie of [forged, `${forged}.AAAA`, "followthrough=%", "followthrough=bnVsbA"]) {
      expect(await findViewer(new Request("http://localhost:3000/", { headers: { cookie } }))).toBeNull();
    }
  });

  test("is left by a form, and a link cannot end it", async () => {
    const request = await send("/sign-out", {}, personId);
    const answer = await answerOf(signOut({ request, ...routeArgs }));
    expect(answer.headers.get("set-cookie")).toMatch(/Max-Age=0/);
    expect(await listSignIns(personId)).toEqual([]);
  });

  test("of all devices but this one can be ended at once", async () => {
    const [keep] = [await startSignIn(personId, "A"), await startSignIn(personId, "B"), await startSignIn(personId, "C")];
    const { id } = await db.signIn.findUniqueOrThrow({ where: { tokenHash: hashToken(keep) } });
    await revokeSignIns(personId, id);
    expect((await listSignIns(personId)).map((one) => one.id)).toEqual([id]);
  });
});

describe("who is signed out", () => {
  test("is sent to sign in, and back to where they wanted to go", async () => {
    const answer = await answerOf(requireViewer(await visit("/p/x/recommendations?status=OPEN")));
    expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fp%2Fx%2Frecommendations%3Fstatus%3DOPEN");
  });

  test("finds no administration, nor does anybody who is no administrator", async () => {
    expect((await answerOf(requireAdministrator(await visit("/admin")))).status).toBe(302);
    expect((await answerOf(requireAdministrator(await visit("/admin", personId)))).status).toBe(404);
  });
});

describe("outside the demonstration", () => {
  test("no office can be entered, and one that is signed in from before is out", async () => {
    const demo = await db.person.create({ data: { email: `demo${personId}@example.org`, name: "Office", isDemo: true } });
    expect(await signInToDemo(demo.id, "Test")).toMatchObject({ ok: false, reason: "not-found" });
    expect(await findViewer(await visit("/", demo.id))).toBeNull();
    expect(await signInPage({ request: await visit("/sign-in"), ...routeArgs })).toEqual({ to: null, demo: null });
  });

  test("an office of the demonstration has no password that would open it", async () => {
    const demo = await db.person.create({ data: { email: `demo2${personId}@example.org`, name: "Office", isDemo: true, passwordHash: await hashPassword(PASSWORD) } });
    expect(await signInByPassword(demo.email, PASSWORD, device("z"))).toMatchObject({ ok: false });
  });
});
