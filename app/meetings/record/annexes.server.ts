import { z } from "zod";
import { ask } from "~/db.server";
import { allOf } from "~/history/sentence-parts";
import type { Outcome } from "~/meetings/session/outcome";
import type { Responsible, SideOf } from "./annexes";
import { changesOf } from "./compose-outcome";

const Lead = z.object({ id: z.number(), role: z.string() });
const Rows = z.array(z.object({ number: z.number(), organisations: z.record(z.string(), z.array(Lead)) }));
const Named = z.array(z.object({ key: z.string(), name: z.string(), sideId: z.number().nullable() }));

/** Who is responsible on each side for the items that steps were given for, and whose people and organisations do them. */
export async function findResponsible(programmeId: number, outcomes: readonly Outcome[], sides: readonly { id: number; code: string }[]): Promise<{ responsible: Responsible; sideOf: SideOf }> {
  const given = outcomes.filter((outcome) => changesOf(outcome).some(({ field }) => field === "actionItem"));
  if (!given.length) return { responsible: new Map(), sideOf: new Map() };
  const numbers = [...new Set(given.flatMap(({ item }) => item?.number ?? []))];
  const steps = given.flatMap((outcome) => allOf(changesOf(outcome), "actionItem").flatMap(({ to }) => to ?? []));
  const rows = Rows.parse(await ask`SELECT "number", "organisations" FROM "Recommendation" WHERE "programmeId" = ${programmeId} AND "number" = ANY(${numbers}::int[])`);
  const leads = rows.map(({ number, organisations }) => ({ number, lead: Object.entries(organisations).map(([side, all]) => ({ side, id: (all.find(({ role }) => role === "lead") ?? all[0])?.id ?? 0 })) }));
  const organisations = [...steps.flatMap(({ organisation }) => organisation?.id ?? []), ...leads.flatMap(({ lead }) => lead.map(({ id }) => id))];
  const named = Named.parse(await ask`
    SELECT 'organisation-' || o."id" AS "key", o."name", o."sideId" FROM "Organisation" o WHERE o."programmeId" = ${programmeId} AND o."id" = ANY(${organisations}::int[])
    UNION ALL SELECT 'member-' || m."id", m."office", m."sideId" FROM "Member" m WHERE m."programmeId" = ${programmeId} AND m."id" = ANY(${steps.flatMap(({ assignee }) => assignee?.id ?? [])}::int[])`);
  const names = new Map(named.map(({ key, name }) => [key, name]));
  const codes = new Map(sides.map(({ id, code }) => [id, code]));
  return {
    responsible: new Map(leads.map(({ number, lead }) => [number, Object.fromEntries(lead.flatMap(({ side, id }) => { const name = names.get(`organisation-${id}`); return name ? [[side, name]] : []; }))])),
    sideOf: new Map(named.map(({ key, sideId }) => [key, codes.get(sideId ?? 0) ?? ""])),
  };
}
