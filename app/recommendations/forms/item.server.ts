import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { db } from "~/db.server";
import { wordsFor } from "~/history/reader.server";
import type { Words } from "~/history/value-words";
import { notFound, numberParam } from "~/http.server";
import type { Actor } from "~/people/actor";
import { requireMember, type Membership } from "~/programmes/membership.server";
import { todayIn, type Programme } from "~/programmes/programme";
import type { Item } from "~/recommendations/item";
import { ItemRow, STATE_COLUMNS, STATE_JOINS } from "~/recommendations/item-row.server";
import { readAround } from "~/recommendations/load-item.server";

/** Who asks for a form, in which programme, about which item; `url` is the item's page, `words` are the reader's. */
export type Asked = Membership & { item: Item; url: string; words: Words };

/** The item a form is about. To who may not see it, it does not exist. */
export async function openItem({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Asked> {
  const membership = await requireMember(request, params.programme);
  const item = await readItem(membership.programme, membership.actor, numberParam(params.number));
  if (!item) throw notFound();
  return { ...membership, item, words: wordsFor(membership, request), url: `/p/${membership.programme.key}/recommendations/${item.number}` };
}

/** An item as a decision would find it now, without a lock; of a side's own room only the reader's. */
export async function readItem(programme: Programme, actor: Actor, number: number): Promise<Item | null> {
  const rows = await db.$queryRaw`
    SELECT r."id", r."number", r."reference", r."version", m."personId" AS "ownerPersonId", ${STATE_COLUMNS}
    FROM "Recommendation" r ${STATE_JOINS} WHERE r."programmeId" = ${programme.id} AND r."number" = ${number}`;
  const [row] = z.array(ItemRow).parse(rows);
  if (!row) return null;
  const around = await readAround(db, row.id, row.version, actor.side?.id ?? null, null);
  return { ...row, ...around, programme, today: todayIn(programme.timeZone), now: new Date().toISOString() };
}
