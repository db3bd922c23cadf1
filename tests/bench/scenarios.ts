import type pg from "pg";
import { PROGRAMME_KEY } from "./programme";
import type { BenchSessions } from "./sessions";

/** What is asked, as addresses below the programme. */
export type Scenario = { name: string; way: "read" | "update"; paths: string[] };

const SAMPLES = 500;

/** Every question of the bench, with enough different addresses that no two answers need be the same. */
export async function makeScenarios(client: pg.Client, { planned }: BenchSessions): Promise<Scenario[]> {
  const { rows: items } = await client.query<Sample>(
    `SELECT r."number", r."title", r."ownerId" AS owner, r."status" FROM "Recommendation" r JOIN "Programme" p ON p."id" = r."programmeId"
     WHERE p."key" = $1 ORDER BY md5(r."number"::text) LIMIT $2`, [PROGRAMME_KEY, SAMPLES * 20]);
  const began = items.filter(({ status }) => status === "IN_PROGRESS").slice(0, SAMPLES);
  const movable = items.filter(({ status }) => ["NOT_STARTED", "IN_PROGRESS"].includes(status));
  const some = items.slice(0, SAMPLES);
  const [from, to] = ["2024-06-30", "2025-06-30"];
  return [
    reads("list", ["?status=OPEN&sort=deadline"]),
    reads("filtered", began.map(({ title, owner }) => `?status=IN_PROGRESS&owner=${owner}&q=${wordsOf(title)[0]}&sort=deadline`)),
    reads("search", some.map(({ title }) => `?q=${wordsOf(title).slice(0, 2).join("+")}`)),
    reads("asOf", [`?asOf=${to}&status=OPEN&sort=deadline`]),
    reads("asOfFiltered", began.map(({ owner, title }) => `?asOf=${to}&status=IN_PROGRESS&owner=${owner}&q=${wordsOf(title)[0]}&sort=deadline`)),
    reads("compare", ["/compare"]),
    reads("compareYear", [`/compare?from=${from}&to=${to}`]),
    reads("item", items.map(({ number }) => `/${number}`)),
    { name: "write", way: "update", paths: movable.map(({ number }) => `/recommendations/${number}/update`) },
    { name: "counts", way: "read", paths: ["/reports"] },
    { name: "brief", way: "read", paths: ["/reports/brief"] },
    { name: "agenda", way: "read", paths: [`/meetings/${planned}/agenda`] },
    { name: "since", way: "read", paths: ["/reports/since"] },
  ];
}

type Sample = { number: number; title: string; owner: number; status: string };

const reads = (name: string, ends: string[]): Scenario => ({ name, way: "read", paths: ends.map((end) => `/recommendations${end}`) });

/** Words of a title long enough to be looked for. */
const wordsOf = (title: string) => [...new Set(title.toLowerCase().match(/\b\p{L}{4,}\b/gu) ?? ["transit"])].map(encodeURIComponent);
