import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { ask } from "~/db.server";
import { todayIn } from "~/programmes/programme";
import { ITEMS, type Reader } from "./source.server";
import { whereOf } from "./where.server";
import { matchText, readSearch, type Search } from "./search.server";

const MOST = 8;
const LONGEST = 200;

const Found = z.array(z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status) }));

/** The few items a search most likely means: the one it names, then what an organisation it names leads, then titles, then the rest. */
export async function findFew({ actor, programme }: Pick<Reader, "actor" | "programme">, q: string) {
  const reader = { actor, programme, today: todayIn(programme.timeZone) };
  if (q.length > LONGEST || q.trim().length < 2 && !/\d/.test(q)) return [];
  const search = await readSearch(q, programme);
  const { ids } = await matchText(reader, search);
  if (!ids.length) return [];
  const rows = await ask`
    SELECT r."number", r."reference", r."title", r."status" FROM ${ITEMS.from}
    WHERE ${whereOf(reader, ITEMS, {}, Prisma.sql`r."id" = ANY(${ids}::int[])`)} ORDER BY ${likeliest(search)}, r."number" LIMIT ${MOST}`;
  return Found.parse(rows);
}

function likeliest({ words, number }: Search): Prisma.Sql {
  const [first] = words;
  const named = Prisma.sql`r."number" = ${number?.number ?? 0} DESC`;
  if (!first) return named;
  const led = Prisma.sql`EXISTS (SELECT FROM jsonb_path_query(r."organisations", '$.*[*] ? (@.role == "lead")') o
    WHERE (o ->> 'id')::int = ANY(${first.organisationIds}::int[])) DESC`;
  return Prisma.sql`${named}, ${led}, unaccent(lower(r."title")) ~ ('\\m' || unaccent(${first.word})) DESC`;
}
