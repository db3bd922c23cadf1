import { findActionItems } from "~/action-items/list.server";
import { FIRST_QUERY as FIRST_ACTION_ITEMS } from "~/action-items/list-query";
import { DUE_SOON_DAYS, later } from "~/recommendations/list-derived.server";
import { FIRST_QUERY, NO_FILTERS, printQuery, type Filters } from "~/recommendations/list-query";
import { findPage } from "~/recommendations/list-rows.server";
import { showRow } from "~/recommendations/list-shown";
import { ITEMS, type Reader } from "~/recommendations/list-source.server";
import { whereOf } from "~/recommendations/list-where.server";
import { OPEN_STATUSES } from "~/recommendations/status";
import type { Viewer } from "~/viewer.server";
import { findPlace } from "./membership.server";
import { todayIn } from "./programme";
import { listProgrammesOf } from "./programmes.server";

const SHOWN = 10;
const COLUMNS = ["reference", "status", "deadline"] as const;

/** What waits for one person in each of their programmes: replies, the recommendations they own, their action items. */
export async function findMyWork(viewer: Viewer) {
  const mine = await listProgrammesOf(viewer.personId);
  const found = await Promise.all(mine.map(({ slug }) => findWorkIn(viewer, slug)));
  return found.filter((work) => work !== null);
}

async function findWorkIn(viewer: Viewer, key: string) {
  const place = await findPlace(viewer, key);
  if (!place) return null;
  const { actor, programme } = place;
  const reader = { actor, programme, today: todayIn(programme.timeZone) };
  const replies = actor.roles.some((role) => role !== "OBSERVER" && role !== "FOCAL_POINT");
  const [awaiting, owned, steps] = await Promise.all([
    replies ? findRows(reader, { is: ["awaiting-our-reply"] }) : null,
    findRows(reader, { owner: actor.memberId, status: OPEN_STATUSES }),
    findActionItems(reader, { ...FIRST_ACTION_ITEMS, whose: "mine" }),
  ]);
  return {
    key: programme.key,
    name: programme.name,
    notice: programme.notice,
    office: actor.office,
    today: reader.today,
    awaiting,
    owned,
    steps: { rows: steps.rows.slice(0, SHOWN), more: steps.rows.length > SHOWN },
  };
}

/** The first rows of a list, what more there is by its address. */
async function findRows(reader: Reader, filters: Partial<Filters>) {
  const query = { ...FIRST_QUERY, ...NO_FILTERS, ...filters, columns: [...COLUMNS] };
  const { rows } = await findPage(reader, ITEMS, whereOf(reader, ITEMS, query), query);
  const day = { today: reader.today, soon: later(reader.today, DUE_SOON_DAYS) };
  const sides = reader.programme.sides.map(({ code }) => code);
  return {
    rows: rows.slice(0, SHOWN).map((row) => showRow(row, COLUMNS, sides, day)),
    all: rows.length > SHOWN ? printQuery({ ...query, columns: FIRST_QUERY.columns }) : null,
  };
}

export type WorkIn = NonNullable<Awaited<ReturnType<typeof findWorkIn>>>;
