import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { normalise, showable } from "~/form-text.server";
import { startSignIn } from "~/people/sign-ins.server";
import { updateItem } from "~/recommendations/update-item";
import { ACT_FORMS, createItemIn, createWorld, signIn, type World } from "../support/act-forms";
import { act, createActor, createItem, entry, evidence } from "../support/factories";
import { digest } from "../support/digest";
import { bringIn, csvFile, memberOf } from "../support/imports";
import { preview } from "../support/many";
import { fill, namedErrors, readFields, refusalOf, type Field } from "../support/forms";
import { hostileForm, type Hostile } from "../support/hostile";
import { ROUTES, visit } from "../support/site";
import { createSource } from "../support/sources";

const RUNS = Number(process.env.HOSTILE_RUNS ?? 5);
const SECRET = "Only Kazakhstan knows this";

type Door = { name: string; route: string; open: (world: World) => Promise<{ address: string; cookie?: string }> };
let world: World;
let foreign: string[];

beforeAll(async () => {
  world = await createWorld();
  const item = await createItem(world.programme);
  const theirs = crypto.randomUUID();
  await act(world.secretaryKZ, world.programme, item.number, (now) => updateItem(now, entry({ note: SECRET, audience: "KZ" }), evidence(SECRET)), null, "KZ");
  await act(world.secretaryKZ, world.programme, item.number, (now) => addActionItem(now, theirs, { what: SECRET, assignee: null, organisation: null, due: null }, entry({ audience: "KZ" })), null, "KZ");
  const room = await db.evidence.findFirstOrThrow({ where: { title: SECRET } });
  foreign = [...Object.values(world.others).map(String), theirs, room.id, `member-${world.others.member}`, `organisation-${world.others.organisation}`, "KZ-1", "999999"];
});

const FORMS: Door[] = ACT_FORMS.map(({ name, route, open, who = "secretary", status }) => ({
  name,
  route,
  open: async (world) => {
    const item = await createItemIn(world, status);
    return { address: `${item.path}/${await open(world, item.number)}`, cookie: world.cookies[who] };
  },
}));

/** What stands in the addresses of the other actions; made afresh, since a form may well be right. */
const NAMED: Record<string, (world: World, address: string) => Promise<string | number>> = {
  programme: async ({ programme }) => programme.key,
  number: async (world) => (await createItemIn(world)).number,
  person: async () => (await db.person.create({ data: { name: "Somebody", email: `somebody-${crypto.randomUUID()}@example.org` } })).id,
  signIn: async ({ secretary }) => {
    await startSignIn(secretary.personId ?? 0, "Another browser");
    return (await db.signIn.findFirstOrThrow({ where: { personId: secretary.personId ?? 0 }, orderBy: { id: "desc" } })).id;
  },
  joined: async () => 999_999,
  move: async () => "cancel",
  token: async () => "a-link-that-was-never-made",
  body: async ({ programme }) => (await db.body.create({ data: { programmeId: programme.id, name: crypto.randomUUID() } })).id,
  sector: async ({ programme }) => (await db.sector.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), name: crypto.randomUUID() } })).id,
  organisation: async ({ programme }) => (await db.organisation.create({ data: { programmeId: programme.id, name: crypto.randomUUID() } })).id,
  side: async ({ programme }) => programme.sides[1]?.id ?? 0,
  ownSide: async ({ programme }) => programme.sides[0]?.id ?? 0,
  meeting: async ({ programme }) => {
    const values = { kind: "SESSION", title: crypto.randomUUID(), heldOn: "2099-03-12", state: "PLANNED", hostSideId: programme.sides[0]?.id } as const;
    const { id } = await db.meeting.create({ data: { programmeId: programme.id, ...values } });
    await db.delegate.createMany({ data: ["A", "B"].map((name, place) => ({ meetingId: id, sideId: programme.sides[0]?.id, name, place, role: place ? "MEMBER" as const : "HEAD" as const })) });
    return id;
  },
  entry: async (_, address) => (await db.agendaEntry.create({ data: { meetingId: Number(/meetings\/(\d+)/.exec(address)?.[1]), place: 1, kind: "TOPIC", title: "Other business" } })).id,
  paper: async () => 999_999,
  key: async (_, address) => `p-${await paragraphOf(address)}`,
  id: async (world, address) => {
    if (!address.includes("/comments/")) return (await recordedIn(world, address)).id;
    return (await db.paragraphComment.create({ data: { paragraphId: await paragraphOf(address), text: "Where?", personId: world.secretary.personId ?? 0, actorName: "Office" } })).id;
  },
  kind: async () => "topic",
  candidate: async (_, address) => (await db.candidate.findFirstOrThrow({ where: { sourceId: Number(/sources\/(\d+)/.exec(address)?.[1]) } })).id,
  source: async ({ programme }, address) => (await createSource(programme, { state: address.endsWith("/document") ? "REFUSED" : "READ" })).id,
  change: async (world) => (await preview(world.secretary, world.programme, "void", { note: "Twice" }, [(await createItemIn(world)).number])).id,
  import: async ({ programme, secretary }) => {
    const row = ["Open a training room", "Parked", "03/04/2025"];
    const own = await bringIn(memberOf(secretary, programme), csvFile([["Text", "Status", "Made"], row, row]));
    await own.map(["wording", "status", "madeOn"], { key: [0] });
    return own.id;
  },
  member: async ({ programme }) => (await createActor(programme, "OBSERVER", "KZ")).memberId ?? 0,
  view: async ({ programme, secretary }) =>
    (await db.savedView.create({ data: { programmeId: programme.id, memberId: secretary.memberId ?? 0, name: "Open", query: "status=OPEN", audience: "PROGRAMME" } })).id,
  acting: async () => 999_999,
  proposal: async ({ programme, secretaryKZ }) => {
    await db.settingsProposal.updateMany({ where: { programmeId: programme.id, state: "WAITING" }, data: { state: "WITHDRAWN" } });
    const settings = { exemptActs: ["setWording"], observersComment: false };
    const by = { proposedByName: "B", proposedById: secretaryKZ.personId ?? 0, proposedBySideId: secretaryKZ.side?.id, concurred: ["KZ"] };
    return (await db.settingsProposal.create({ data: { programmeId: programme.id, settings, note: "", ...by } })).id;
  },
};

const meetingOf = (address: string) => Number(/meetings\/(\d+)/.exec(address)?.[1]);

/** A free paragraph in the opening of the record of the meeting that an address names. */
async function paragraphOf(address: string) {
  return (await db.recordParagraph.create({ data: { meetingId: meetingOf(address), part: "OPENING", texts: { en: "The Sides met." } } })).id;
}

/** Something that a secretary has recorded in it. */
async function recordedIn({ programme, secretary }: World, address: string) {
  const meetingId = meetingOf(address);
  const entry = await db.agendaEntry.create({ data: { meetingId, place: 1, kind: "TOPIC", title: "Other business" } });
  return db.outcome.create({ data: { id: crypto.randomUUID(), programmeId: programme.id, meetingId, entryId: entry.id, kind: "NOTED", personId: secretary.personId ?? 0, actorName: "Office" } });
}

const WITHOUT_SIGN_IN = ["routes/sign-in._index", "routes/sign-in.demo", "routes/link.$token"];

const addressOf = (id: string): string => {
  const route = ROUTES.find((one) => one.id === id);
  return route ? [route.parentId ? addressOf(route.parentId) : "", route.path].filter(Boolean).join("/") : "";
};

const OTHERS: Door[] = ROUTES.filter(({ id, module }) => module.action && !FORMS.some(({ route }) => id === `routes/${route}`)).map(({ id }) => ({
  name: id.replace("routes/", ""),
  route: id.replace("routes/", ""),
  open: async (world) => {
    let address = `/${addressOf(id)}`;
    for (const [whole, name = ""] of address.matchAll(/:(\w+)/g)) {
      const make = NAMED[name === "side" && id.includes(".meetings.") ? "ownSide" : name];
      if (!make) throw new Error(`Say in NAMED what :${name} stands for in ${address}`);
      address = address.replace(whole, String(await make(world, address)));
    }
    const chief = await createActor(world.programme, ["SECRETARY", "CO_CHAIR"], "PK");
    await db.person.update({ where: { id: chief.personId ?? 0 }, data: { isAdministrator: true } });
    return { address, cookie: WITHOUT_SIGN_IN.includes(id) ? undefined : await signIn(chief) };
  },
}));

test("every action of the manifest has hostile forms thrown at it", () => {
  const thrown = new Set([...FORMS, ...OTHERS].map(({ route }) => `routes/${route}`));
  expect(ROUTES.filter(({ id, module }) => module.action && !thrown.has(id)).map(({ id }) => id)).toEqual([]);
  expect([...thrown].filter((id) => !ROUTES.some((route) => route.id === id && route.module.action))).toEqual([]);
});

const SEGMENTS = ["0", "99999999999", "__proto__", "00000000-0000-0000-0000-000000000000", "' OR 1=1", "KZ-1", "\u0000"];

test("an address that names nothing is a page that does not exist, whatever is sent to it", async () => {
  const cookie = world.cookies.secretary;
  const item = await createItemIn(world);
  const whole: Record<string, string> = { programme: world.programme.key, number: String(item.number), act: "start", side: "PK", id: crypto.randomUUID(), entry: "1", other: "1" };
  const answers: unknown[] = [];
  for (const id of new Set(FORMS.map(({ route }) => `routes/${route}`))) {
    for (const [, name = ""] of addressOf(id).matchAll(/:(\w+)/g)) {
      for (const segment of SEGMENTS) {
        const address = addressOf(id).replace(/:(\w+)/g, (_, one: string) => encodeURIComponent(one === name ? segment : (whole[one] ?? "")));
        const pages = [await visit(`/${address}`, { cookie }), await visit(`/${address}`, { cookie, form: new URLSearchParams({ version: "1" }) })];
        if (pages.some(({ status }) => status !== 404)) answers.push([address, ...pages.map(({ status }) => status)]);
      }
    }
  }
  expect(answers).toEqual([]);
}, 180_000);

test("a form of more than the server reads, and one that is none, are refused before anything else", async () => {
  const { address, cookie } = await FORMS[0]!.open(world);
  const before = await digest();
  const huge = new FormData();
  huge.append("note", "a".repeat(27 * 1024 * 1024));
  expect((await visit(address, { cookie, form: huge })).status).toBe(413);
  const many = new URLSearchParams(Array.from({ length: 3_000 }, (_, index) => [`field-${index}`, ""]));
  expect((await visit(address, { cookie, form: many })).status).toBe(413);
  const lone = await visit(address, { cookie, form: "version=1&note=%ED%A0%80alone" });
  expect([lone.status, namedErrors(lone.html)]).toEqual([422, ["note"]]);
  expect(await digest()).toEqual(before);
});

/** Fields that a page without a form of its own may be asked for all the same. */
const ANY_FIELDS = ["note", "name", "title", "version", "person", "programme", "email", "to"].map((name): Field => ({ name, type: "text", value: "1", checked: false, options: [] }));

describe.each([...FORMS, ...OTHERS].map((door) => [door.name, door] as const))("%s", (_, door) => {
  test("answers every hostile form with a 4xx that says why and writes nothing, or does what is legal", async () => {
    let stage = await door.open(world);
    let page = await visit(stage.address, { cookie: stage.cookie });
    const shown = readFields(page.html);

    await fc.assert(fc.asyncProperty(hostileForm(shown ?? ANY_FIELDS, foreign), async (values) => {
      const before = await digest();
      const form = fill(shown ?? ANY_FIELDS, values);
      const answer = await visit(stage.address, { cookie: stage.cookie, form });
      if (answer.status < 400) {
        stage = await door.open(world);
        page = await visit(stage.address, { cookie: stage.cookie });
        return;
      }
      expect(answer.status).toBeLessThan(500);
      expect(await digest()).toEqual(before);
      expect(answer.html).not.toMatch(/of another programme|Only Kazakhstan knows this|PrismaClient|SyntaxError/);
      if (answer.status !== 422 || !shown) return;
      expect([...namedErrors(answer.html), refusalOf(answer.html)].filter(Boolean)).not.toEqual([]);
      for (const field of readFields(answer.html) ?? []) expectKept(field, values[field.name], form);
    }), { numRuns: RUNS, interruptAfterTimeLimit: 50_000 });
  }, 60_000);
});

/** A text typed into a line or a larger field is there again, as far as a page can hold it. */
function expectKept({ name, type, value }: Field, sent: Hostile, form: FormData) {
  if (name === "version" || !["text", "textarea", "search", "url", "email"].includes(type) || typeof sent !== "string" || form.getAll(name).length !== 1) return;
  const kept = (text: string) => normalise(showable(normalise(text))).replace(/\n/g, type === "textarea" ? "\n" : "");
  if (kept(value) !== kept(sent)) throw new Error(`${name} held ${JSON.stringify(sent.slice(0, 80))} and now ${JSON.stringify(value.slice(0, 80))}`);
}
