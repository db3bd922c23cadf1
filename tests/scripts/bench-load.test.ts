import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { signInByPassword } from "~/people/sign-ins.server";
import { PROGRESS_ACTS } from "~/recommendations/acts";
import { hasGenerator } from "../bench/data";
import { loadInto } from "../bench/load";
import { PASSWORD, PROGRAMME_KEY } from "../bench/programme";

const ITEMS = 50;
const url = process.env.DATABASE_OWNER_URL ?? "";
const here = hasGenerator();
if (!here) console.warn("The bench's loader is NOT TESTED here: the generator of its data set does not stand beside the repository.");

const owner = new pg.Client({ connectionString: url });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const structure = async () => (await owner.query(`
  SELECT pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`)).rows;

test.skipIf(!here)("the bench's data set is loaded with an intact history, and the tables have the indexes and keys that they had", async () => {
  const before = await structure();
  const { items, revisions } = await loadInto(url, ITEMS, () => {});
  expect(items).toBe(ITEMS);
  expect(await structure()).toEqual(before);

  const programme = await db.programme.findUniqueOrThrow({ where: { key: PROGRAMME_KEY } });
  expect(programme.nextNumber).toBe(ITEMS + 1);
  expect(await verifyProgramme(programme.id)).toEqual({ items: ITEMS, revisions, finding: null });
  const days = (table: string) => owner.query(`SELECT "recommendationId", "on"::text, "until"::text, "said" FROM ${table} ORDER BY 1, 2`);
  const { rows: written } = await days(`"LastUpdatePeriod"`);
  const { rows: added } = await days(`last_updates(${programme.id}, NULL, '{${PROGRESS_ACTS.join(",")}}')`);
  expect(written).toEqual(added);
});

test.skipIf(!here)("every item of the bench is found by the words of its text, and its first user signs in with the password of all", async () => {
  const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "Recommendation" r JOIN "Wording" w ON w."recommendationId" = r."id"
    WHERE r."search" = to_tsvector('followthrough', r."reference" || ' ' || r."title" || ' ' || w."text")`);
  expect(rows).toEqual([{ n: ITEMS }]);
  expect(await signInByPassword("user1@example.org", PASSWORD, { address: "127.0.0.1", userAgent: "" })).toMatchObject({ ok: true });
});
