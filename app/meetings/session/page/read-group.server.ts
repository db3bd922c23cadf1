import type { Membership } from "~/programmes/membership.server";
import { askList } from "~/recommendations/list/list.server";
import { findPage } from "~/recommendations/list/rows.server";
import { ITEMS } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";

/** The recommendations that a group's filter finds now: the first fifty, and whether there are more. */
export async function readGroup({ actor, programme }: Pick<Membership, "actor" | "programme">, query: string) {
  const { reader, query: asked, text } = await askList({ actor, programme }, new URLSearchParams(query));
  const { rows, next } = await findPage(reader, ITEMS, whereOf(reader, ITEMS, asked, text?.where(ITEMS)), { ...asked, columns: ["reference", "title", "status"], after: null, before: null });
  const items = rows.map(({ number, reference = "", title, status = "NOT_REPORTED" }) => ({ number, reference, title, status }));
  return { items, more: next !== null };
}

export type Group = Awaited<ReturnType<typeof readGroup>>;
