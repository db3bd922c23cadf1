import { z } from "zod";
import { db } from "~/db.server";
import type { Asked } from "./item.server";
import { STATE_COLUMNS, STATE_JOINS, StateRow } from "~/recommendations/item-row.server";
import type { State } from "~/recommendations/state";

/** The state that a page of this version showed: a field that still says so was left alone by who sends the form. */
export async function readBase({ item }: Pick<Asked, "item">, version: number): Promise<State> {
  if (version >= item.version) return item;
  const rows = await db.$queryRaw`
    SELECT ${STATE_COLUMNS}
    FROM "RecommendationValidity" r JOIN "Revision" v ON v."id" = r."revisionId" ${STATE_JOINS}
    WHERE r."recommendationId" = ${item.id} AND v."version" <= ${version} ORDER BY v."version" DESC LIMIT 1`;
  return z.array(StateRow).parse(rows)[0] ?? item;
}
