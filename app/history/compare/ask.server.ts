import { z } from "zod";
import { db } from "~/db.server";
import { findLife } from "~/programmes/life.server";
import { todayIn, type Programme } from "~/programmes/programme";
import { findChoices, type Choices } from "~/recommendations/list/choices.server";
import { NO_ADDRESS, type Address } from "./address";
import { readPeriod } from "./period";
import { PAGE_SECTIONS } from "./sections";
import type { CompareFilters, Comparison } from "./source.server";

const INVISIBLE = /[\p{Cc}\p{Co}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]+/gu;
const text = z.string().catch("").transform((typed) => [...typed.replace(INVISIBLE, " ").trim()].slice(0, 60).join(""));
const number = z.string().regex(/^[1-9]\d{0,9}$/).refine((value) => Number(value) < 2 ** 31).catch("");

const Asked = z.object({
  from: text, to: text, by: z.enum(["stood", "recorded"]).or(z.literal("")).catch(""), sector: text, organisation: text, owner: text,
  section: z.enum(PAGE_SECTIONS).or(z.literal("")).catch(""), after: number, before: number,
});

/** Reads the address of a comparison: two days, on which basis, of which items, and which section alone. */
export function readAddress(params: URLSearchParams): Address {
  const given = Object.fromEntries(Object.keys(NO_ADDRESS).map((name) => [name, params.getAll(name).findLast((value) => value.trim()) ?? ""]));
  const read = Asked.parse(given);
  return { ...read, before: read.after ? "" : read.before };
}

/** Filters that name what this programme has; the rest is left out. */
function readFilters({ sector, organisation, owner }: Address, choices: Choices): CompareFilters {
  const known = (all: readonly { id: number }[], said: string) => all.find(({ id }) => String(id) === said)?.id ?? null;
  return {
    sector: choices.sectors.find(({ key }) => key === sector)?.key ?? null,
    organisation: known(choices.organisations, organisation),
    owner: owner === "none" ? "none" : known(choices.owners, owner),
  };
}

/** The day the register was begun here: the first entry was recorded then. */
async function findBeginning({ id, timeZone }: Programme): Promise<string | null> {
  const [row] = await db.$queryRaw<{ day: string | null }[]>`
    SELECT (min(v."recordedAt") AT TIME ZONE ${timeZone})::date::text AS "day" FROM "Revision" v WHERE v."programmeId" = ${id} AND v."audienceSideId" IS NULL`;
  return row?.day ?? null;
}

/** What an address asks to compare in a programme; without dates, from its last session until today. */
export async function askComparison(programme: Programme, params: URLSearchParams) {
  const today = todayIn(programme.timeZone);
  const address = readAddress(params);
  const [life, keptFrom, choices] = await Promise.all([findLife(programme, today), findBeginning(programme), findChoices(programme)]);
  const read = readPeriod(address, { ...life, keptFrom });
  const filters = readFilters(address, choices);
  const unknown = (["sector", "organisation", "owner"] as const).filter((name) => address[name] && filters[name] === null);
  const comparison: Comparison | null = read.ok ? { programme, period: read.period, today, filters } : null;
  const settled: Address = { ...address, ...Object.fromEntries(unknown.map((name) => [name, ""])) };
  return { address: settled, dropped: unknown.map((name) => ({ name, value: address[name] })), read, comparison, choices, life: { ...life, keptFrom } };
}
