import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import { may } from "~/people/permissions";
import type { Membership } from "~/programmes/membership.server";
import { refuse, type Refusal } from "~/refusal";
import { subjectOf, type Item } from "./item";

const Found = z.array(z.object({ id: z.number(), reference: z.string() }));

export const SeenAlso = z.object({ id: z.number(), programme: z.string(), key: z.string(), number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), note: z.string(), by: z.string() });

type Asked = Membership & { item: Item };

/** The programmes that a person is a member of today; `p` and `m` are bound by it. */
const isMember = (personId: number) => Prisma.sql`m."personId" = ${personId} AND m."endedAt" IS NULL AND m."heldFrom" <= to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD')`;

/** Items of other programmes that belong to an item `r`, for a member of both programmes; to anybody else there is none. */
export const seenAlso = (personId: number | null) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n."id", 'programme', p."name", 'key', p."key", 'number', n."number", 'reference', n."reference", 'title', n."title",
      'status', n."status", 'note', s."note", 'by', s."addedByName") ORDER BY p."name", n."number"), '[]')
    FROM "SeeAlso" s JOIN "Recommendation" n ON n."id" = CASE WHEN s."fromId" = r."id" THEN s."toId" ELSE s."fromId" END
      JOIN "Programme" p ON p."id" = n."programmeId" JOIN "Member" m ON m."programmeId" = p."id" AND ${isMember(personId ?? 0)}
    WHERE (s."fromId" = r."id" OR s."toId" = r."id") AND NOT n."voided")`;

/** Who keeps what an item waits for keeps what else belongs to it. */
export function barSeeAlso({ actor, item }: Asked): Refusal | null {
  if (item.voided) return refuse("invalid", "recommendations.refusal.voided");
  return may(actor, "addDependency", subjectOf(item)) ? null : refuse("not-allowed", "recommendations.refusal.notAllowed");
}

/** Joins two items of two programmes, named by reference or address; only among the programmes that this person is a member of. */
export async function addSeeAlso(asked: Asked, typed: string, note: string): Promise<{ ok: true } | Refusal> {
  const barred = barSeeAlso(asked);
  if (barred) return barred;
  const { viewer, item, programme } = asked;
  const found = await findElsewhere(viewer.personId, typed);
  if (found.some(({ id }) => id === item.id)) return refuse("invalid", "recommendations.refusal.seeAlsoItself", {}, "other");
  const others = found.filter(({ programmeId }) => programmeId !== programme.id);
  const [other, more] = others;
  if (!other) return refuse("invalid", found.length ? "recommendations.refusal.seeAlsoHere" : "recommendations.refusal.seeAlsoUnknown", {}, "other");
  if (more) return refuse("invalid", "recommendations.refusal.seeAlsoSeveral", {}, "other");
  const [fromId, toId] = item.id < other.id ? [item.id, other.id] : [other.id, item.id];
  const { count } = await db.seeAlso.createMany({ data: [{ fromId, toId, note, addedByName: asked.actor.name, addedById: viewer.personId }], skipDuplicates: true });
  return count ? { ok: true } : refuse("invalid", "recommendations.refusal.seeAlsoAlready", {}, "other");
}

async function findElsewhere(personId: number, typed: string) {
  const [, key = "", addressed = ""] = /\/p\/([a-z0-9-]{1,40})\/recommendations\/([1-9]\d{0,8})(?:[/?#]|$)/.exec(typed) ?? [];
  const number = addressed || (/-([1-9]\d{0,8})$/.exec(typed)?.[1] ?? "0");
  return Found.element.extend({ programmeId: z.number() }).array().parse(await db.$queryRaw`
    SELECT r."id", r."reference", r."programmeId" FROM "Member" m JOIN "Programme" p ON p."id" = m."programmeId" JOIN "Recommendation" r ON r."programmeId" = p."id"
    WHERE ${isMember(personId)} AND NOT r."voided" AND r."number" = ${Number(number)} AND CASE WHEN ${key} = '' THEN upper(r."reference") = upper(${typed}) ELSE p."key" = ${key} END`);
}

/** The other end of what belongs to an item, as one member of both programmes may see it; null where there is none. */
export async function findSeeAlso({ viewer, item }: Asked, id: number): Promise<z.infer<typeof SeenAlso> | null> {
  const [row] = z.array(z.object({ all: z.array(SeenAlso) })).parse(await db.$queryRaw`SELECT ${seenAlso(viewer.personId)} AS "all" FROM "Recommendation" r WHERE r."id" = ${item.id}`);
  return row?.all.find((one) => one.id === id) ?? null;
}

/** Parts two items again; neither end's history says anything of it. */
export async function removeSeeAlso(asked: Asked, otherId: number): Promise<{ ok: true } | Refusal> {
  const barred = barSeeAlso(asked);
  if (barred) return barred;
  const { id } = asked.item;
  await db.seeAlso.deleteMany({ where: { OR: [{ fromId: id, toId: otherId }, { fromId: otherId, toId: id }] } });
  return { ok: true };
}
