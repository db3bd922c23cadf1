import { z } from "zod";
import { Prisma } from "#db/client";
import { JointPosition, Status } from "#db/enums";
import { ask } from "~/db.server";
import { Lead } from "~/recommendations/changes";
import type { Column } from "./columns";
import { orderOf, readCursor, writeCursor } from "./order.server";
import type { ListQuery } from "./query";
import type { Sorting } from "./sort-keys";
import { ITEMS, type Reader, type Source } from "./source.server";

export const PAGE = 50;

const NO_DAY = "9999-12-31";

const Row = z.object({
  number: z.number(),
  title: z.string(),
  key: z.string(),
  reference: z.string().optional(),
  status: z.enum(Status).optional(),
  position: z.enum(JointPosition).optional(),
  sector: z.string().nullish(),
  owner: z.string().optional(),
  ownerEnded: z.boolean().optional(),
  leads: z.record(z.string(), z.array(Lead)).optional(),
  said: z.string().optional(),
  kind: z.string().nullish(),
  lastDay: z.string().transform((day) => (day === NO_DAY ? null : day)).optional(),
  rescheduled: z.number().optional(),
  update: z.string().transform((said) => said || null).optional(),
  actions: z.number().optional(),
  ownActions: z.number().optional(),
  itemKey: z.string().optional(),
  version: z.number().optional(),
});

export type Row = z.infer<typeof Row>;

const ended = ({ today }: Reader, { left }: Source) => Prisma.sql`EXISTS (SELECT FROM "Member" m JOIN "Person" p ON p."id" = m."personId"
  WHERE m."id" = r."ownerId" AND ${left(today)})`;

/** What each column selects; a column that is not shown is not selected. */
const SELECT: Record<Column, (reader: Reader, source: Source) => Prisma.Sql> = {
  reference: (_, { reference }) => Prisma.sql`${reference} AS "reference"`,
  title: () => Prisma.sql`r."title"`,
  sector: () => Prisma.sql`(SELECT c."name" FROM "Sector" c WHERE c."id" = r."sectorId") AS "sector"`,
  status: () => Prisma.sql`r."status"`,
  position: () => Prisma.sql`r."jointPosition" AS "position"`,
  owner: (reader, source) => Prisma.sql`r."ownerName" AS "owner", ${ended(reader, source)} AS "ownerEnded"`,
  leads: () => Prisma.sql`r."organisations" AS "leads"`,
  deadline: () => Prisma.sql`r."deadlineSaid" AS "said", r."deadlineKind" AS "kind", r."deadlineLastDay"::text AS "lastDay",
    r."daysRescheduled" AS "rescheduled", r."status"`,
  update: (_, { lastUpdateSaid }) => Prisma.sql`${lastUpdateSaid} AS "update"`,
  actions: ({ actor }, { openActionItems, ownActionItems }) =>
    Prisma.sql`${openActionItems} AS "actions", ${actor.side ? ownActionItems(actor.side.id) : Prisma.sql`0`} AS "ownActions"`,
};

export type Page = { rows: Row[]; previous: string | null; next: string | null };

type Asked = Pick<ListQuery, "sort" | "columns" | "after" | "before">;

/** One page of the rows that `where` leaves, and the cursors of the pages beside it. A cursor that says nothing here means the first page. */
export async function findPage(reader: Reader, source: Source, where: Prisma.Sql, asked: Asked, size = PAGE): Promise<Page> {
  const backwards = asked.before !== null;
  const place = readCursor(asked.before ?? asked.after, asked.sort);
  const rows = await findRows(reader, source, where, asked, { place, backwards: backwards && place !== null, limit: size + 1 });
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards && place) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const before = place !== null && (backwards ? more : true);
  const after = backwards && place ? true : more;
  return {
    rows: shown,
    previous: before && first ? writeCursor(first) : null,
    next: after && last ? writeCursor(last) : null,
  };
}

type From = { place: ReturnType<typeof readCursor>; backwards: boolean; limit: number };

/** Which item a row is, and as of which entry of its history: for files, by which it is known again. */
const keyOf = ({ reference, version }: Source) => Prisma.sql`${reference} AS "itemKey", ${version} AS "version"`;

/** Rows from a place on, in order; `key` is where the next statement goes on. */
export async function findRows(reader: Reader, source: Source, where: Prisma.Sql, { sort, columns }: Pick<Asked, "sort" | "columns">, from: From & { keyed?: boolean }): Promise<Row[]> {
  const shown = columns.filter((name) => name !== "title" && !(name === "status" && columns.includes("deadline")));
  const selected = [...shown.map((name) => SELECT[name](reader, source)), ...(from.keyed ? [keyOf(source)] : [])];
  return z.array(Row).parse(await selectRows(reader, source, where, sort, selected, from));
}

/** The same with whatever is selected of each row beside its number, title and key. */
export function selectRows(reader: Reader, source: Source, where: Prisma.Sql, sort: Sorting, selected: readonly Prisma.Sql[], from: From): Promise<unknown[]> {
  const order = orderOf(sort, source, from.place, from.backwards);
  const found = Prisma.sql`FROM ${source.from} WHERE ${where} AND ${order.beyond} ORDER BY ${order.by} LIMIT ${from.limit}`;
  return ask`
    SELECT ${Prisma.join([Prisma.sql`${source.number} AS "number", r."title", ${order.keyText} AS "key"`, ...selected])}
    ${source === ITEMS ? byNumber(reader, found, order.by) : found}`;
}

/** Items are found by their numbers first, which stand in every index of the list: of the rows themselves only those that are shown are read. */
const byNumber = ({ programme }: Reader, found: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  FROM (SELECT r."number" ${found}) n JOIN "Recommendation" r ON r."programmeId" = ${programme.id} AND r."number" = n."number" ORDER BY ${order}`;
