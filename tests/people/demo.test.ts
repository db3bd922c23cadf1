import { expect, test, vi } from "vitest";

vi.hoisted(() => { process.env.DEMO = "1"; });

import { db } from "~/db.server";
import { action as enter } from "~/routes/sign-in.demo";
import { loader as signInPage } from "~/routes/sign-in._index";
import { findViewer } from "~/viewer.server";
import { createActor, createOrganisation, createProgramme } from "../support/factories";
import { answerOf, send, visit } from "../support/requests";

const routeArgs = { params: {}, context: {} };
const programme = await createProgramme();
const office = await createActor(programme, ["FOCAL_POINT"], "PK", await createOrganisation(programme, "PK", "Ministry of Commerce"));
const real = await createActor(programme, "SECRETARY", "KZ");
await db.person.update({ where: { id: office.personId ?? 0 }, data: { isDemo: true } });

test("the sign-in page shows the offices by programme and side, with organisation and roles, and nobody else", async () => {
  expect(await signInPage({ request: await visit("/sign-in"), ...routeArgs })).toMatchObject({
    demo: { programmes: [{ key: programme.key, sides: [{ name: "PK", offices: [{ personId: office.personId, organisation: "Ministry of Commerce", roles: ["FOCAL_POINT"] }] }] }] },
  });
});

test("one press enters as an office and asks for its programme", async () => {
  const answer = await answerOf(enter({ request: await send("/sign-in/demo", { person: String(office.personId), programme: programme.key }), ...routeArgs }));
  expect(answer.headers.get("location")).toBe(`/?programme=${programme.key}`);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(await findViewer(new Request("http://localhost:3000/", { headers: { cookie } }))).toMatchObject({ personId: office.personId, isDemo: true });
});

test("an account of a person cannot be entered so", async () => {
  const answer = await enter({ request: await send("/sign-in/demo", { person: String(real.personId) }), ...routeArgs });
  expect(answer).toMatchObject({ init: { status: 404 } });
});

test("another site is nowhere to go after", async () => {
  const answer = await answerOf(enter({ request: await send("/sign-in/demo", { person: String(office.personId), to: "//elsewhere.example/" }), ...routeArgs }));
  expect(answer.headers.get("location")).toBe("/");
});
