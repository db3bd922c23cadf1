import type { FieldChange } from "~/recommendations/changes";
import type { Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { Written } from "./write-revision.server";

type Part<F extends FieldChange["field"]> = (tx: Tx, item: Item, change: FieldChange<F>, written: Written) => Promise<unknown>;

const writeActionItem: Part<"actionItem"> = (tx, item, { key, to }, { audienceSideId, recordedAt }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "ActionItem" WHERE "id" = ${key}::uuid AND "recommendationId" = ${item.id}`
    : tx.$executeRaw`
        INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeId", "assigneeOrganisationId",
          "assigneeName", "dueKind", "dueSaid", "dueEvent", "dueLastDay", "status", "changedAt")
        VALUES (${key}::uuid, ${item.programme.id}, ${item.id}, ${audienceSideId}, ${to.what}, ${to.assignee?.id ?? null}, ${to.organisation?.id ?? null},
          ${to.assignee?.name ?? to.organisation?.name ?? ""}, ${to.due?.kind ?? null}::"DeadlineKind", ${to.due?.said ?? ""}, ${to.due?.event ?? ""},
          ${to.due?.lastDay ?? null}::date, ${to.status}::"ActionItemStatus", ${recordedAt}::timestamptz)
        ON CONFLICT ("id") DO UPDATE SET "what" = excluded."what", "assigneeId" = excluded."assigneeId", "dueEvent" = excluded."dueEvent",
          "assigneeOrganisationId" = excluded."assigneeOrganisationId", "assigneeName" = excluded."assigneeName", "dueKind" = excluded."dueKind",
          "dueSaid" = excluded."dueSaid", "dueLastDay" = excluded."dueLastDay", "status" = excluded."status",
          "changedAt" = excluded."changedAt"`;

const writeProposal: Part<"proposal"> = (tx, item, { key, to }, { recordedAt, effectiveAt, countsFrom }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "Proposal" WHERE "id" = ${key}::uuid AND "recommendationId" = ${item.id}`
    : tx.$executeRaw`
        INSERT INTO "Proposal" ("id", "programmeId", "recommendationId", "act", "changes", "note", "state", "proposedAt", "proposedBySide", "concurred", "waitsFrom")
        VALUES (${key}::uuid, ${item.programme.id}, ${item.id}, ${to.act}, ${JSON.stringify(to.changes)}::jsonb, ${to.note},
          ${to.state}::"ProposalState", ${recordedAt}::timestamptz, ${to.side}, ${JSON.stringify(to.concurred)}::jsonb,
          coalesce((${effectiveAt}::timestamptz AT TIME ZONE ${item.programme.timeZone})::date, ${countsFrom}::date))
        ON CONFLICT ("id") DO UPDATE SET "state" = excluded."state", "concurred" = excluded."concurred",
          "waitsUntil" = CASE WHEN excluded."state" = 'WAITING' THEN '9999-12-31' ELSE excluded."waitsFrom" END`;

const writeEvidence: Part<"evidence"> = (tx, item, { key, to }, { id, audienceSideId }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "Evidence" WHERE "id" = ${key}::uuid AND "recommendationId" = ${item.id}`
    : tx.$executeRaw`
        INSERT INTO "Evidence" ("id", "programmeId", "recommendationId", "revisionId", "audienceSideId", "kind", "title", "url", "sha256", "mediaType", "size")
        VALUES (${key}::uuid, ${item.programme.id}, ${item.id}, ${id}, ${audienceSideId}, ${to.kind}::"EvidenceKind", ${to.title}, ${to.url},
          ${to.sha256}, ${to.mediaType}, ${to.size})`;

const writeLivesOnIn: Part<"livesOnIn"> = (tx, item, { key, to }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "CarriedOver" WHERE "fromId" = ${item.id} AND "toId" = ${Number(key)}`
    : tx.$executeRaw`INSERT INTO "CarriedOver" ("fromId", "toId") VALUES (${item.id}, ${to.id}) ON CONFLICT DO NOTHING`;

const writeDependsOn: Part<"dependsOn"> = (tx, item, { key, to }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "Dependency" WHERE "fromId" = ${item.id} AND "toId" = ${Number(key)}`
    : tx.$executeRaw`INSERT INTO "Dependency" ("fromId", "toId") VALUES (${item.id}, ${to.id}) ON CONFLICT DO NOTHING`;

const writePassage: Part<"passage"> = (tx, item, { key, to }) =>
  to === null
    ? tx.$executeRaw`DELETE FROM "Passage" WHERE "partId" = ${key}::uuid AND "recommendationId" = ${item.id}`
    : tx.$executeRaw`
        INSERT INTO "Passage" ("sourceId", "recommendationId", "location", "start", "end", "quote", "partId")
        VALUES (${to.source.id}, ${item.id}, ${to.location}, ${to.start}, ${to.end}, ${to.quote}, ${key}::uuid)`;

/** Writes the parts of an item that have rows of their own: action items, proposals, evidence, where it lives on, what it waits for, passages. */
export async function writeParts(tx: Tx, item: Item, changes: FieldChange[], written: Written) {
  for (const change of changes) {
    if (change.field === "actionItem") await writeActionItem(tx, item, change, written);
    if (change.field === "proposal") await writeProposal(tx, item, change, written);
    if (change.field === "evidence") await writeEvidence(tx, item, change, written);
    if (change.field === "livesOnIn") await writeLivesOnIn(tx, item, change, written);
    if (change.field === "dependsOn") await writeDependsOn(tx, item, change, written);
    if (change.field === "passage") await writePassage(tx, item, change, written);
  }
  if (written.audienceSideId === null && changes.some(({ field }) => field === "actionItem")) {
    await tx.$executeRaw`
      UPDATE "Recommendation" SET "openActionItems" = (SELECT count(*) FROM "ActionItem" a
        WHERE a."recommendationId" = ${item.id} AND a."audienceSideId" IS NULL AND a."status" = 'OPEN') WHERE "id" = ${item.id}`;
  }
}
