import { z } from "zod";
import { Prisma } from "#db/client";
import { ask, askByKey, db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Programme } from "~/programmes/programme";
import { isCalled, movedFrom } from "./lineage.server";
import { happenedBy } from "./past-source.server";
import type { Past } from "./past.server";
import { asksThen, keepSameTitles, matchPast } from "./search-past.server";
import { allOf, ITEMS, type Reader, type Source } from "./source.server";
import { forgivable, isPrefix, nearlyIn, numberIn, wordsOf } from "./search-words";

/** More matches than this are not counted one by one. */
export const MOST_COUNTED = 1000;
/** Words in more notes than this, or in more items than are counted, are not looked for in notes, and the page says so. */
const MOST_NOTES = 2000;
/** Of a past day so many are looked at, whenever they were written. */
const MOST_LOOKED_AT = 20_000;
/** How alike a title must be to be looked at for misspelt words (1 is the same), and how many are looked at. */
const ALIKE = 0.35;
const MOST_ALIKE = 300;

const Word = z.object({ word: z.string(), stop: z.boolean(), begun: z.string(), whole: z.string(), organisationIds: z.array(z.number()), moved: z.array(z.number()) });
const Found = z.object({ direct: z.array(z.number()), noted: z.array(z.number()), notes: z.number() });

/** A search as the statements ask it: each word as it stands, and as what something begins with. */
export type Search = { words: z.infer<typeof Word>[]; number: ReturnType<typeof numberIn> };

/** What a search found: these items, or so many that each row is asked. */
export type TextMatch = { ids: number[]; many: boolean; fuzzy: boolean; notesLeftOut: boolean; where: (source: Source) => Prisma.Sql };

// Between quotes, to_tsquery reads nothing in a word as its own grammar.
const quoted = (word: Prisma.Sql) => Prisma.sql`'''' || translate(${word}, '''\\', '  ') || ''''`;

/** Reads a search: its words, the organisations each may mean by a name of now or of before, what went from those to their successors, and whether it names an item. */
export async function readSearch(q: string, { id, referencePrefix }: Pick<Programme, "id" | "referencePrefix">): Promise<Search> {
  const rows = await askByKey`
    SELECT w."word", coalesce(cardinality(l."stems") = 0, false) AS "stop", t."whole"::text, (t."whole" || to_tsquery('simple', p."plain" || ':*'))::text AS "begun",
      m."ids" AS "organisationIds", ${movedFrom(Prisma.sql`m."ids"`)} AS "moved"
    FROM unnest(${wordsOf(q)}::text[]) WITH ORDINALITY AS w ("word", "place"),
      LATERAL (SELECT ts_lexize('english_stem', unaccent(w."word")) AS "stems") l,
      LATERAL (SELECT ${quoted(Prisma.sql`unaccent(w."word")`)} AS "plain", ${quoted(Prisma.sql`l."stems"[1]`)} AS "stem") p,
      LATERAL (SELECT ARRAY(SELECT o."id" FROM "Organisation" o WHERE o."programmeId" = ${id} AND length(w."word") > 1
        AND (${isCalled("o")} OR EXISTS (SELECT FROM "OrganisationName" n WHERE n."organisationId" = o."id" AND ${isCalled("n")}))) AS "ids") m,
      LATERAL (SELECT to_tsquery('simple', p."plain") || coalesce(to_tsquery('simple', nullif(p."stem", p."plain")), '') AS "whole") t
    ORDER BY w."place"`;
  const words = z.array(Word).parse(rows).filter(({ whole }) => whole);
  const meant = words.filter(({ stop }) => !stop);
  return { words: meant.length ? meant : words, number: numberIn(q, referencePrefix) };
}

/** Finds what matches, up to where counting ends; with a letter wrong only where nothing matches as typed. */
export async function matchText(reader: Reader, search: Search, past: Past | null = null): Promise<TextMatch> {
  const { id } = reader.programme;
  const asks = (source: Source) => directly(search, source);
  const most = past ? MOST_LOOKED_AT : MOST_NOTES;
  const [row] = await ask`
    WITH direct AS (${past ? Prisma.sql`${matchPast(reader, past, MOST_COUNTED + 1, asks)} ORDER BY "number"` : matchNow(reader, asks(ITEMS))}
        LIMIT ${MOST_COUNTED + 1}),
      noted AS (SELECT v."recommendationId" AS "id", ${past ? happenedBy(past.day, reader.programme.timeZone) : Prisma.sql`true`} AS "known" FROM "Revision" v
        WHERE v."programmeId" = ${id} AND ${visibleTo(reader.actor, "v")} AND (SELECT count(*) FROM direct) <= ${MOST_COUNTED} AND ${inNotes(search)} LIMIT ${most + 1})
    SELECT ARRAY(SELECT "id" FROM direct) AS "direct", ARRAY(SELECT DISTINCT "id" FROM noted WHERE "known") AS "noted",
      (SELECT greatest(count(*) FILTER (WHERE "known"), CASE WHEN count(*) > ${most} THEN ${MOST_NOTES + 1} ELSE 0 END)::int FROM noted) AS "notes"`;
  const { direct, noted, notes } = Found.parse(row);
  if (direct.length > MOST_COUNTED) return { ids: direct, many: true, fuzzy: false, notesLeftOut: true, where: past ? asksThen(reader, past, asks) : asks };
  const notesLeftOut = notes > MOST_NOTES;
  const asTyped = notesLeftOut ? direct : [...new Set([...direct, ...noted])];
  const nearly = asTyped.length || notesLeftOut ? [] : await matchNearly(reader, search, past);
  const ids = asTyped.length ? asTyped : nearly;
  return { ids, many: false, fuzzy: nearly.length > 0, notesLeftOut, where: isOneOf(ids) };
}

const matchNow = ({ programme }: Reader, where: Prisma.Sql) =>
  Prisma.sql`SELECT r."id" FROM ${ITEMS.from} WHERE r."programmeId" = ${programme.id} AND NOT r."voided" AND ${where}`;

const isOneOf = (ids: number[]) => ({ id }: Source) => Prisma.sql`${id} = ANY(${ids}::int[])`;

/** Every word stands in the item's words, begins one, or begins a name of an organisation of the item; or the item is named by its number. */
function directly({ words, number }: Search, { id, words: written, number: numbered, isOf }: Source): Prisma.Sql {
  if (number?.alone) return Prisma.sql`${numbered} = ${number.number}`;
  const each = words.map(({ word, begun, whole, organisationIds, moved }) => {
    const said = Prisma.sql`${written} @@ ${isPrefix(word) ? begun : whole}::tsquery`;
    const theirs = [
      ...(organisationIds.length ? [isOf(organisationIds)] : []),
      ...(moved.length ? [Prisma.sql`${id} = ANY(${moved}::int[])`] : []),
    ];
    return theirs.length ? Prisma.sql`(${Prisma.join([said, ...theirs], " OR ")})` : said;
  });
  const all = each.length ? allOf(each) : Prisma.sql`false`;
  return number ? Prisma.sql`(${numbered} = ${number.number} OR (${all}))` : all;
}

/** Every word stands in one note; the last may still be being typed. */
function inNotes({ words, number }: Search): Prisma.Sql {
  if (number?.alone || !words.length) return Prisma.sql`false`;
  const each = words.map(({ word, begun, whole }, index) => (index === words.length - 1 && isPrefix(word, 4) ? begun : whole));
  return Prisma.sql`to_tsvector('followthrough', v."note") @@ ${each.map((one) => `(${one})`).join(" & ")}::tsquery`;
}

/** Titles in which every word is nearly there; of a past day those that still stand. */
async function matchNearly({ programme }: Reader, { words, number }: Search, past: Past | null): Promise<number[]> {
  const near = forgivable(words.filter(({ stop }) => !stop).map(({ word }) => word));
  if (number || !near.length) return [];
  const alike = Prisma.join(near.map((word) => Prisma.sql`word_similarity(${word}, lower(r."title"))`), " + ");
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true)`,
    db.$queryRaw<{ id: number; title: string }[]>`
      SELECT r."id", r."title" FROM ${ITEMS.from} WHERE r."programmeId" = ${programme.id} AND NOT r."voided"
        AND ${allOf(near.map((word) => Prisma.sql`lower(r."title") %> ${word}`))} ORDER BY ${alike} DESC, r."number" LIMIT ${MOST_ALIKE}`,
  ]);
  const ids = rows.filter(({ title }) => nearlyIn(near, title)).map(({ id }) => id);
  return past ? keepSameTitles(programme, past, ids) : ids;
}
