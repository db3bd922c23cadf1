import { z } from "zod";
import { Prisma } from "#db/client";
import type { Membership } from "~/programmes/membership.server";
import { askSteps } from "../list/list.server";
import { FIRST_SORTING, NO_FILTERS, printQuery, STATUSES } from "../list/query";
import { findPage, findRows, type Row } from "../list/rows.server";
import { NOW } from "../list/source.server";
import { whereOf, type Reader } from "../list/where.server";
import { MOST_STEPS } from "./acts";

type Member = Pick<Membership, "actor" | "programme">;

const MINE = ["act", "of", "step", "asOf", "done"];

/** The action items that were ticked, as far as this person may see them, the earliest due first. */
export function findNamed(reader: Reader, ids: readonly string[]): Promise<Row[]> {
  const where = Prisma.sql`${whereOf(reader, NOW, { ...NO_FILTERS, status: [...STATUSES] })} AND a."id" = ANY(${[...ids]}::uuid[])`;
  return findRows(NOW, where, { sort: FIRST_SORTING }, { place: null, backwards: false, limit: MOST_STEPS });
}

/** What an address chooses from the list: what was ticked; or, where `of` says so, all that match, or the page. `rows` is null where those are too many. */
export async function readChosen({ actor, programme }: Member, params: URLSearchParams): Promise<{ rows: Row[] | null; reader: Reader; list: string }> {
  const asked = new URLSearchParams(params);
  for (const name of MINE) asked.delete(name);
  const { reader, query, text } = await askSteps({ actor, programme }, asked);
  const list = printQuery(query);
  const where = whereOf(reader, NOW, query, text);
  const of = params.getAll("of");
  const ids = params.getAll("step").flatMap((id) => z.uuid().safeParse(id).data ?? []);
  if (of.includes("all")) {
    const rows = await findRows(NOW, where, query, { place: null, backwards: false, limit: MOST_STEPS + 1 });
    return { rows: rows.length > MOST_STEPS ? null : rows, reader, list };
  }
  if (ids.length > MOST_STEPS) return { rows: null, reader, list };
  return { rows: ids.length || !of.includes("page") ? await findNamed(reader, ids) : (await findPage(NOW, where, query)).rows, reader, list };
}
