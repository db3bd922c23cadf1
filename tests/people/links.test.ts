import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { createFirstAdministratorLink } from "~/people/first-administrator.server";
import { createLink, findLink } from "~/people/one-time-links.server";
import { checkPassword } from "~/people/passwords.server";
import { listSignIns, startSignIn } from "~/people/sign-ins.server";
import { action, loader } from "~/routes/link.$token";
import { answerOf, send, visit } from "../support/requests";

const ORIGIN = "http://localhost:3000";
const PASSWORD = "correct horse battery";
const tokenOf = (link: string | null) => new URL(link ?? "").pathname.split("/").at(-1) ?? "";
const open = async (link: string) => loader({ request: await visit("/link/x"), params: { token: tokenOf(link) }, context: {} });
const post = async (link: string, fields: Record<string, string>) => action({ request: await send("/link/x", fields), params: { token: tokenOf(link) }, context: {} });
const passwords = { password: PASSWORD, passwordAgain: PASSWORD };

let n = 0;
const invite = (data: object = {}) => db.person.create({ data: { email: `p${n++}@example.org`, name: "Dana", ...data } });

describe("the first administrator", () => {
  beforeEach(() => db.person.updateMany({ data: { isAdministrator: false } }));
  const first = { name: "Zhanna", email: "zhanna@example.org", ...passwords };

  test("makes their account by the link and is signed in; afterwards there is no such link", async () => {
    const link = (await createFirstAdministratorLink(ORIGIN)) ?? "";
    expect(link).toMatch(/^http:\/\/localhost:3000\/link\/[\w-]{43}$/);
    const answer = await answerOf(post(link, first));
    expect(answer.headers.get("set-cookie")).toBeTruthy();
    expect(await db.person.findUniqueOrThrow({ where: { email: first.email } })).toMatchObject({ isAdministrator: true, isDemo: false, name: "Zhanna" });
    expect(await createFirstAdministratorLink(ORIGIN)).toBeNull();
  });

  test("is offered by one link at a time: a new one replaces the old", async () => {
    const [old, fresh] = [await createFirstAdministratorLink(ORIGIN), await createFirstAdministratorLink(ORIGIN)];
    expect(await findLink(tokenOf(old))).toBeNull();
    expect(await findLink(tokenOf(fresh))).toMatchObject({ purpose: "FIRST_ADMINISTRATOR", person: null });
  });

  test("is the first alone: a link from before does nothing once there is one", async () => {
    const link = (await createFirstAdministratorLink(ORIGIN)) ?? "";
    await invite({ isAdministrator: true });
    expect(await post(link, { ...first, email: "second@example.org" })).toMatchObject({ init: { status: 404 } });
    expect(await db.person.findUnique({ where: { email: "second@example.org" } })).toBeNull();
  });

  test("is needed although the demonstration left an administrator behind", async () => {
    await invite({ isAdministrator: true, isDemo: true });
    expect(await createFirstAdministratorLink(ORIGIN)).not.toBeNull();
  });
});

describe("an invitation", () => {
  test("is spent by no look at it, and by its form", async () => {
    const person = await invite();
    const link = await createLink(ORIGIN, "INVITATION", person.id);
    for (let n = 0; n < 3; n++) expect(await open(link)).toMatchObject({ data: { purpose: "INVITATION", person: { email: person.email } } });
    await answerOf(post(link, { name: "Dana B.", ...passwords }));
    const after = await db.person.findUniqueOrThrow({ where: { id: person.id } });
    expect(after.name).toBe("Dana B.");
    expect(await checkPassword(PASSWORD, after.passwordHash)).toBe(true);
  });

  test("works once, however many open it at the same moment", async () => {
    const link = await createLink(ORIGIN, "INVITATION", (await invite()).id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(link, { name: "Dana", ...passwords }).catch((thrown: unknown) => thrown)));
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
    expect(await open(link)).toMatchObject({ init: { status: 410 } });
  });

  test("is not spent by a form that was refused", async () => {
    const link = await createLink(ORIGIN, "INVITATION", (await invite()).id);
    expect(await post(link, { name: "", password: "short", passwordAgain: "other" })).toMatchObject({
      data: { errors: { name: [{ key: "errors.required" }], password: [{ key: "errors.tooShort", values: { minimum: 12 } }] }, typed: { name: "" } },
    });
    expect(await post(link, { name: "Dana", password: PASSWORD, passwordAgain: `${PASSWORD}x` })).toMatchObject({ data: { errors: { passwordAgain: [{ key: "people.password.notAlike" }] } } });
    expect(await open(link)).toMatchObject({ data: { purpose: "INVITATION" } });
  });

  test("ends with its time, with a newer one, and with the deactivation of its person", async () => {
    const person = await invite();
    const [old, link] = [await createLink(ORIGIN, "INVITATION", person.id), await createLink(ORIGIN, "PASSWORD_RESET", person.id)];
    expect(await findLink(tokenOf(old))).toBeNull();
    await db.person.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
    expect(await findLink(tokenOf(link))).toBeNull();
    await db.person.update({ where: { id: person.id }, data: { deactivatedAt: null } });
    await db.oneTimeLink.updateMany({ where: { personId: person.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await post(link, passwords)).toMatchObject({ init: { status: 404 } });
  });

  test("stands nowhere in the database as it was given", async () => {
    const token = tokenOf(await createLink(ORIGIN, "INVITATION", (await invite()).id));
    expect(await db.oneTimeLink.findFirst({ where: { tokenHash: token } })).toBeNull();
    expect(await findLink("' OR 1=1 --")).toBeNull();
    expect(await findLink(undefined)).toBeNull();
  });
});

test("a new password by link ends every sign-in from before", async () => {
  const person = await invite();
  await startSignIn(person.id, "Lost laptop");
  await answerOf(post(await createLink(ORIGIN, "PASSWORD_RESET", person.id), passwords));
  expect((await listSignIns(person.id)).map(({ userAgent }) => userAgent)).not.toContain("Lost laptop");
});
