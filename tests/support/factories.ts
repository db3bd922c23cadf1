import { randomUUID } from "node:crypto";
import type { Role } from "#db/enums";
import { db } from "~/db.server";
import type { Actor, Side } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { PLAIN_ENTRY, type Entry } from "~/recommendations/item";
import { changeRecommendation, type Decide } from "~/recommendations/change-recommendation.server";
import type { NewItem, Registration } from "~/recommendations/new-item";
import { registerRecommendation } from "~/recommendations/register.server";

let next = 1;

/** A programme with the sides named; PK and KZ unless said otherwise. */
export async function createProgramme({ sides = ["PK", "KZ"], exemptActs = [] as string[], observersComment = false } = {}): Promise<Programme> {
  const key = `test-${process.pid}-${next++}`;
  const row = await db.programme.create({
    data: { key, name: "Test programme", referencePrefix: "T", timeZone: "Asia/Karachi", exemptActs, observersComment,
      sides: { create: sides.map((code, order) => ({ code, name: code, order })) } },
    include: { sides: { orderBy: { order: "asc" } } },
  });
  const { id, name, referencePrefix, timeZone, notice } = row;
  return { id, key, name, referencePrefix, timeZone, notice, exemptActs, observersComment, sides: row.sides.map(({ id, code, name }) => ({ id, code, name })) };
}

export const sideNamed = (programme: Programme, code: string): Side => {
  const side = programme.sides.find((one) => one.code === code);
  if (!side) throw new Error(`No side ${code}`);
  return side;
};

export async function createOrganisation(programme: Programme, side: string | null = null, name = `Organisation ${next++}`) {
  const { id } = await db.organisation.create({ data: { programmeId: programme.id, name, abbreviation: name.slice(0, 4), sideId: side ? sideNamed(programme, side).id : null } });
  return { id, name };
}

/** A member with an account, and the actor they are in every request. */
export async function createActor(programme: Programme, roles: Role | Role[], side: string | null = null, organisation: { id: number; name: string } | null = null): Promise<Actor> {
  const n = next++;
  const name = `Office ${n}`;
  const person = await db.person.create({ data: { email: `office${n}-${process.pid}@example.org`, name } });
  const of = side ? sideNamed(programme, side) : null;
  const member = await db.member.create({
    data: { programmeId: programme.id, personId: person.id, sideId: of?.id, organisationId: organisation?.id, office: name, roles: [roles].flat() },
  });
  return { personId: person.id, memberId: member.id, name, office: name, organisation, side: of, roles: [roles].flat() };
}

/** An item registered by a secretary of the first side. */
export async function createItem(programme: Programme, values: Partial<Registration> = {}, rest: Partial<NewItem> = {}) {
  const secretary = await createActor(programme, "SECRETARY", programme.sides[0]?.code);
  const made = await registerRecommendation(secretary, programme, { values: { title: "Draft the schedule", ...values }, words: [], passages: [], entry: PLAIN_ENTRY, ...rest });
  if (!made.ok) throw new Error(`Not registered: ${made.message.key}`);
  return { number: made.number, secretary, row: () => rowOf(programme, made.number), history: () => historyOf(programme, made.number) };
}

export const rowOf = (programme: Programme, number: number) =>
  db.recommendation.findUniqueOrThrow({ where: { programmeId_number: { programmeId: programme.id, number } } });

export const historyOf = async (programme: Programme, number: number) =>
  db.revision.findMany({ where: { recommendationId: (await rowOf(programme, number)).id }, orderBy: { id: "asc" } });

/** Lets a person act on an item, from the version of the page they have (by default none). */
export const act = (actor: Actor, programme: Programme, number: number, decide: Decide, version: number | null = null, audience: string | null = null) =>
  changeRecommendation({ actor, programme, number, version, audience }, decide);

/** An entry of the history with what matters to a test. */
export const entry = (more: Partial<Entry> = {}): Entry => ({ ...PLAIN_ENTRY, ...more });

/** A link as evidence. */
export const evidence = (title = "Report") => [
  { field: "evidence" as const, key: randomUUID(), from: null, to: { kind: "LINK" as const, title, url: "https://example.org/report", sha256: "", mediaType: "", size: 0 } },
];
