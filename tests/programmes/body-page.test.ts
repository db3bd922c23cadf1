import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { cookieOf } from "../support/answers";
import { createActor, createProgramme } from "../support/factories";
import { visit } from "../support/site";

let programme: Programme;
let chair: Actor;
let observer: Actor;
let body: number;

beforeAll(async () => {
  programme = await createProgramme();
  chair = await createActor(programme, "CO_CHAIR", "PK");
  observer = await createActor(programme, "OBSERVER", "KZ");
  const parent = await db.body.create({ data: { programmeId: programme.id, name: "The Commission" } });
  const made = await db.body.create({ data: {
    programmeId: programme.id, name: "Working group on trade", parentId: parent.id, recordKind: "AGREED_MINUTES", rhythm: "twice a year", quorum: 7, languages: ["en", "ru"], authentic: ["ru"],
  } });
  body = made.id;
  await db.bodySide.create({ data: { bodyId: body, sideId: programme.sides[0]?.id ?? 0, coChairId: chair.memberId } });
  const organisation = await db.organisation.create({ data: { programmeId: programme.id, sideId: programme.sides[1]?.id, name: "Ministry of Trade" } });
  await db.bodyOrganisation.create({ data: { bodyId: body, organisationId: organisation.id, office: "Vice-minister" } });
  const session = { programmeId: programme.id, bodyId: body, kind: "SESSION" } as const;
  await db.meeting.create({ data: { ...session, title: "Third session", state: "PLANNED", heldOn: "2099-03" } });
  await db.meeting.create({ data: { ...session, title: "Second session", state: "HELD", heldOn: "2024-03-12" } });
});

const read = async (actor: Actor, id: number, key = programme.key) => visit(`/p/${key}/bodies/${id}`, { cookie: await cookieOf(actor.personId ?? 0) });

test("the page of a body tells every member what it is, who is in it, and its meetings, those to come first", async () => {
  const { status, html } = await read(observer, body);
  const words = html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(status).toBe(200);
  for (const said of ["The Commission", "twice a year", "Agreed minutes, signed", "English and Russian", "7 must be present", chair.name, "Ministry of Trade", "Vice-minister", "Its sides in turn"]) expect(words).toContain(said);
  expect(words.indexOf("Third session")).toBeLessThan(words.indexOf("Second session", words.indexOf("Third session")));
  expect(html).toContain(`/reports/since?body=${body}`);
  expect(words).not.toContain("Plan a session");
});

test("a body is nothing to those of another programme", async () => {
  const other = await createProgramme();
  const stranger = await createActor(other, "SECRETARY", "PK");
  expect([(await read(stranger, body)).status, (await read(stranger, body, other.key)).status, (await read(observer, 999_999)).status]).toEqual([404, 404, 404]);
});
