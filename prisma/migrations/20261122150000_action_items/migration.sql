-- When an action item last changed: what a list sorts by, and what a past day need not ask the history of.
ALTER TABLE "ActionItem" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "ActionItem" a SET "changedAt" = e."at"
FROM (SELECT (c ->> 'key')::uuid AS "id", max(v."recordedAt") AS "at" FROM "Revision" v, jsonb_array_elements(v."changes") c
  WHERE v."changes" @> '[{"field": "actionItem"}]' AND c ->> 'field' = 'actionItem' GROUP BY 1) e
WHERE e."id" = a."id";

-- The list of a status by each of its orders; by the first, with what is counted.
DROP INDEX "ActionItem_due";
CREATE INDEX "ActionItem_due" ON "ActionItem" ("programmeId", "status", (coalesce("dueLastDay", '9999-12-31'::date)), "id")
  INCLUDE ("audienceSideId", "recommendationId", "assigneeId", "assigneeOrganisationId", "dueKind");
CREATE INDEX "ActionItem_assignee_name" ON "ActionItem" ("programmeId", "status", ("assigneeName" COLLATE "und-x-icu"), "id");
CREATE INDEX "ActionItem_changed" ON "ActionItem" ("programmeId", "changedAt", "id");

-- Whose they are, whatever their status.
CREATE INDEX "ActionItem_assigned" ON "ActionItem" ("assigneeId");

CREATE INDEX "ActionItem_words" ON "ActionItem" USING gin (to_tsvector('followthrough', "what" || ' ' || "assigneeName"));

-- Entries that tell of action items, and what was taken back.
CREATE INDEX "Revision_steps" ON "Revision" ("programmeId", "recordedAt") WHERE "changes" @> '[{"field": "actionItem"}]';
CREATE INDEX "Revision_undone" ON "Revision" ("recommendationId", "undoes") WHERE "undoes" IS NOT NULL;
