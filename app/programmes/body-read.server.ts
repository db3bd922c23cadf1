import { z } from "zod";
import { RecordKind } from "#db/enums";
import { askByKey } from "~/db.server";
import { notFound, numberParam } from "~/http.server";
import { findComing, findMeetings, type MeetingQuery } from "~/meetings/list.server";
import { findLastSessions } from "~/reports/since.server";
import { requireMember } from "./membership.server";
import { todayIn, type Programme } from "./programme";

const Named = z.object({ id: z.number(), name: z.string() });
const Holder = z.object({ name: z.string(), office: z.string() }).nullable();

const Row = z.object({
  id: z.number(), name: z.string(), abbreviation: z.string(), training: z.boolean(), closed: z.boolean(), followed: z.boolean(),
  parent: Named.nullable(), children: z.array(Named),
  recordKind: z.enum(RecordKind), rhythm: z.string(), languages: z.array(z.string()), authentic: z.array(z.string()), quorum: z.number().nullable(), alternates: z.boolean(),
  sides: z.array(z.object({ name: z.string(), coChair: Holder, secretary: Holder, organisations: z.array(Named.extend({ abbreviation: z.string(), office: z.string() })) })),
  others: z.array(Named.extend({ abbreviation: z.string(), office: z.string() })),
});

/** What a body is: its place among the others, how its sessions are kept, who is in it by side. Null where the programme has none of this number. */
export async function findBodyPage({ id }: Pick<Programme, "id">, bodyId: number, memberId: number | null): Promise<z.infer<typeof Row> | null> {
  const [row] = await askByKey<{ body: unknown }>`
    WITH sitting AS MATERIALIZED (SELECT o."sideId", jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'abbreviation', o."abbreviation", 'office', s."office")
        ORDER BY o."name" COLLATE "und-x-icu", o."id") AS "list" FROM "BodyOrganisation" s JOIN "Organisation" o ON o."id" = s."organisationId" WHERE s."bodyId" = ${bodyId} GROUP BY 1),
      holder AS MATERIALIZED (SELECT m."id", jsonb_build_object('name', p."name", 'office', m."office") AS "who" FROM "BodySide" s JOIN "Member" m ON m."id" IN (s."coChairId", s."secretaryId")
        JOIN "Person" p ON p."id" = m."personId" WHERE s."bodyId" = ${bodyId})
    SELECT jsonb_build_object('id', b."id", 'name', b."name", 'abbreviation', b."abbreviation", 'training', b."training", 'closed', b."closedAt" IS NOT NULL,
      'recordKind', b."recordKind", 'rhythm', b."rhythm", 'languages', b."languages", 'authentic', b."authentic", 'quorum', b."quorum", 'alternates', b."alternates",
      'followed', EXISTS (SELECT FROM "FollowedBody" f WHERE f."bodyId" = b."id" AND f."memberId" = ${memberId}),
      'parent', (SELECT jsonb_build_object('id', p."id", 'name', p."name") FROM "Body" p WHERE p."id" = b."parentId"),
      'children', to_jsonb(ARRAY(SELECT jsonb_build_object('id', c."id", 'name', c."name") FROM "Body" c WHERE c."parentId" = b."id" ORDER BY c."name" COLLATE "und-x-icu", c."id")),
      'sides', to_jsonb(ARRAY(SELECT jsonb_build_object('name', d."name", 'coChair', (SELECT h."who" FROM holder h WHERE h."id" = s."coChairId"),
          'secretary', (SELECT h."who" FROM holder h WHERE h."id" = s."secretaryId"), 'organisations', coalesce(t."list", '[]'))
        FROM "Side" d LEFT JOIN "BodySide" s ON s."sideId" = d."id" AND s."bodyId" = b."id" LEFT JOIN sitting t ON t."sideId" = d."id" WHERE d."programmeId" = b."programmeId" ORDER BY d."order", d."id")),
      'others', coalesce((SELECT t."list" FROM sitting t WHERE t."sideId" IS NULL), '[]')) AS "body"
    FROM "Body" b WHERE b."programmeId" = ${id} AND b."id" = ${bodyId}`;
  return row ? Row.parse(row.body) : null;
}

/** A body as every member of its programme reads it, with its meetings, those to come first, and its last session. */
export async function readBody(request: Request, params: { programme?: string; body?: string }) {
  const membership = await requireMember(request, params.programme);
  const { actor, programme } = membership;
  const id = numberParam(params.body);
  const query: MeetingQuery = { body: id, kind: null, before: null };
  const [body, coming, { meetings, next }, sessions] = await Promise.all([
    findBodyPage(programme, id, actor.memberId), findComing(programme, query), findMeetings(programme, query), findLastSessions(programme, todayIn(programme.timeZone)),
  ]);
  if (!body) throw notFound();
  return { ...membership, page: { base: `/p/${programme.key}`, body, coming, meetings, more: next !== null, since: sessions.find((one) => one.body === id) ?? null } };
}

export type BodyPageData = Awaited<ReturnType<typeof readBody>>["page"];
