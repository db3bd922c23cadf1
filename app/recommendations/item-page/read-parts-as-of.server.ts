import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { FieldChanges, type FieldChange } from "~/recommendations/changes";
import { countsBy } from "~/recommendations/list/past-source.server";
import type { Past } from "~/recommendations/list/past.server";
import type { ItemPageRow } from "./read-item-row.server";
import { Other } from "./read-related.server";

type Place = { actor: Pick<Actor, "side">; programme: Pick<Programme, "id" | "timeZone">; past: Pick<Past, "day" | "at"> };

const FIELDS = ["actionItem", "evidence", "proposal", "livesOnIn", "dependsOn"] as const satisfies readonly FieldChange["field"][];
type PartField = (typeof FIELDS)[number];

const instant = z.date().transform((date) => date.toISOString());
const Told = z.array(z.object({ change: FieldChanges.transform(([change]) => change as FieldChange), side: z.string().nullable(), version: z.number(), by: z.string(), at: instant }));
const Waiting = z.array(z.object({ id: z.string(), proposedAt: instant }));

type Part<F extends PartField> = Omit<z.infer<typeof Told>[number], "change"> & { key: string; to: NonNullable<Extract<FieldChange, { field: F }>["to"]> };

/** The parts of an item that have rows of their own as its entries left them by the end of a day: steps, papers, proposals that waited, links to other items. */
export async function readPartsAsOf(place: Place, id: number): Promise<Pick<ItemPageRow, "actionItems" | "evidence" | "proposals" | "livesOnIn" | "carriedFrom" | "waitsFor" | "blocks">> {
  const { actor, programme, past } = place;
  const [rows, waiting] = await Promise.all([
    db.$queryRaw`
      SELECT jsonb_build_array(c) AS "change", d."code" AS "side", v."version", v."actorName" AS "by", v."recordedAt" AS "at"
      FROM "Revision" v CROSS JOIN LATERAL jsonb_array_elements(v."changes") c LEFT JOIN "Side" d ON d."id" = v."audienceSideId"
      WHERE v."recommendationId" = ${id} AND ${visibleTo(actor, "v")} AND c ->> 'field' = ANY(${[...FIELDS]}) AND ${countsBy(past.day, programme.timeZone)} ORDER BY v."id"`,
    db.$queryRaw`SELECT p."id", p."proposedAt" FROM "Proposal" p WHERE p."recommendationId" = ${id} AND p."waitsFrom" <= ${past.day}::date AND p."waitsUntil" > ${past.day}::date ORDER BY 2, 1`,
  ]);
  const told = Told.parse(rows);
  const partsOf = <F extends PartField>(field: F): Part<F>[] => {
    const last = new Map<string, Part<F> | null>();
    for (const { change, ...entry } of told) if (change.field === field) last.set(change.key, change.to === null ? null : ({ ...last.get(change.key), ...entry, key: change.key, to: change.to } as Part<F>));
    return [...last.values()].filter((part) => part !== null);
  };
  const proposals = new Map(partsOf("proposal").map((part) => [part.key, part.to]));
  return {
    actionItems: partsOf("actionItem").map(({ key, side, to }) => ({ id: key, side, ...to })).sort((a, b) => STEPS.indexOf(a.status) - STEPS.indexOf(b.status) || dueOf(a).localeCompare(dueOf(b))),
    evidence: partsOf("evidence").map(({ key, side, version, by, at, to: { kind, title, url, size } }) => ({ id: key, kind, title, url, size, side, by, at, entry: { side, version } })).reverse(),
    proposals: Waiting.parse(waiting).flatMap(({ id, proposedAt }) => {
      const proposal = proposals.get(id);
      return proposal ? [{ id, proposedAt, ...proposal, state: "WAITING" as const, changes: FieldChanges.parse(proposal.changes) }] : [];
    }),
    ...(await readOthersAsOf(place, id, { livesOnIn: partsOf("livesOnIn").map(({ key }) => Number(key)), waitsFor: partsOf("dependsOn").map(({ key }) => Number(key)) })),
  };
}

const STEPS = ["OPEN", "DONE", "CANCELLED"];
const dueOf = ({ due, what }: ItemPageRow["actionItems"][number]) => `${due?.lastDay ?? "9999-12-31"} ${what}`;

const Others = z.array(Other.extend({ how: z.enum(["livesOnIn", "carriedFrom", "waitsFor", "blocks"]) }));

/** Other items that this one was joined to by then, with the titles and statuses of then. */
async function readOthersAsOf({ programme, past: { day, at } }: Place, id: number, { livesOnIn, waitsFor }: { livesOnIn: number[]; waitsFor: number[] }) {
  const linked = (field: string) => Prisma.sql`EXISTS (SELECT FROM "Revision" v WHERE v."recommendationId" = c."fromId"
    AND v."changes" @> ${JSON.stringify([{ field, key: String(id) }])}::jsonb AND ${countsBy(day, programme.timeZone)})`;
  const rows = Others.parse(await db.$queryRaw`
    SELECT o."how", i."number", i."reference", coalesce(y."title", i."title") AS "title", coalesce(y."status", i."status") AS "status"
    FROM (SELECT 'livesOnIn' AS "how", unnest(${livesOnIn}::int[]) AS "id" UNION ALL SELECT 'waitsFor', unnest(${waitsFor}::int[])
      UNION ALL SELECT 'carriedFrom', c."fromId" FROM "CarriedOver" c WHERE c."toId" = ${id} AND ${linked("livesOnIn")}
      UNION ALL SELECT 'blocks', c."fromId" FROM "Dependency" c WHERE c."toId" = ${id} AND ${linked("dependsOn")}) o
      JOIN "Recommendation" i ON i."id" = o."id" AND NOT i."voided"
      LEFT JOIN "RecommendationValidity" y ON y."recommendationId" = i."id" AND y."validFrom" <= ${at}::timestamptz AND (y."validTo" IS NULL OR y."validTo" > ${at}::timestamptz)
    ORDER BY i."number"`);
  const of = (wanted: (typeof rows)[number]["how"]) => rows.filter(({ how }) => how === wanted);
  return { livesOnIn: of("livesOnIn"), carriedFrom: of("carriedFrom"), waitsFor: of("waitsFor").map((one) => ({ ...one, via: null })), blocks: of("blocks") };
}
