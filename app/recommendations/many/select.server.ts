import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import { askList } from "~/recommendations/list/list.server";
import { FIRST_COLUMNS } from "~/recommendations/list/columns";
import { printQuery } from "~/recommendations/list/query";
import { findPage } from "~/recommendations/list/rows.server";
import { ITEMS } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { findChange } from "./change.server";

/** Which items are meant: a condition on the rows of the list, how many it leaves, and the list they were chosen from. */
export type Selection = { where: Prisma.Sql; count: number; list: string };

type Member = Pick<Membership, "actor" | "programme">;

/** The most that are named one by one; more are chosen as all that match. */
const MOST_NAMED = 500;

const number = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number);

/**
 * Reads what an address chooses from the list: the numbers that were ticked; or, where `of` says so, all that match, or the page; or what an earlier
 * change of many was about.
 */
export async function readSelection(member: Member, params: URLSearchParams): Promise<Selection> {
  const asked = new URLSearchParams(params);
  for (const name of ["act", "of", "number", "again", "asOf"]) asked.delete(name);
  const { reader, query, text } = await askList(member, asked);
  const list = printQuery(query);
  const matching = whereOf(reader, ITEMS, query, text?.where(ITEMS));
  const of = params.getAll("of");
  const numbers = params.getAll("number").slice(0, MOST_NAMED).flatMap((one) => number.safeParse(one).data ?? []);
  const again = params.get("again");

  if (again) return count(member, await sameAgain(member, again), list);
  if (of.includes("all")) return count(member, matching, list);
  if (numbers.length || !of.includes("page")) return count(member, named(numbers), list);
  const { rows } = await findPage(reader, ITEMS, matching, { ...query, columns: FIRST_COLUMNS });
  return count(member, named(rows.map((row) => row.number)), list);
}

const named = (numbers: number[]) => Prisma.sql`r."number" = ANY(${numbers}::int[])`;

async function sameAgain(member: Member, id: string) {
  const change = await findChange(member, id);
  return change ? Prisma.sql`r."id" IN (SELECT b."recommendationId" FROM "BulkItem" b WHERE b."bulkChangeId" = ${change.id}::uuid)` : named([]);
}

async function count({ programme }: Member, chosen: Prisma.Sql, list: string): Promise<Selection> {
  const where = Prisma.sql`r."programmeId" = ${programme.id} AND NOT r."voided" AND ${chosen}`;
  const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM ${ITEMS.from} WHERE ${where}`;
  return { where, count: row?.n ?? 0, list };
}
