import { Prisma } from "#db/client";

/** What stands in a column of a row `r` as text; nothing for the error of a formula. */
export function cellText(column: Prisma.Sql | number): Prisma.Sql {
  const cell = Prisma.sql`r."cells" -> ${column}::int`;
  return Prisma.sql`CASE jsonb_typeof(${cell}) WHEN 'object' THEN coalesce(${cell} ->> 'date', '') ELSE coalesce(r."cells" ->> ${column}::int, '') END`;
}

const plain = (text: Prisma.Sql) => Prisma.sql`lower(btrim(regexp_replace(normalize(${text}, NFKC), '\\s+', ' ', 'g')))`;

/** The words of some columns of a row `r` as one hash by which the row is recognised; "" where nothing stands in any of them. */
export function keyOf(columns: readonly number[]): Prisma.Sql {
  if (!columns.length) return Prisma.sql`''`;
  const words = Prisma.join(columns.map((column) => plain(cellText(column))));
  return Prisma.sql`CASE WHEN concat(${words}) = '' THEN '' ELSE encode(sha256(convert_to(concat_ws(chr(31), ${words}), 'UTF8')), 'hex') END`;
}
