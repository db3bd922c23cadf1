-- Open items by what is derived of them, so that past due, due soon, no owner and no report since are read and counted from an index alone.
CREATE INDEX "Open_deadline" ON "Recommendation" ("programmeId", "deadlineLastDay", "number") INCLUDE ("status")
  WHERE NOT "voided" AND "status" IN ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED');
-- 0: nobody, so that nobody and those who have left are one range to look in.
CREATE INDEX "Open_owner" ON "Recommendation" ("programmeId", (coalesce("ownerId", 0)), "number") INCLUDE ("ownerId", "status")
  WHERE NOT "voided" AND "status" IN ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED');
CREATE INDEX "Open_last_update" ON "Recommendation" ("programmeId", "lastUpdateOn", "number") INCLUDE ("status")
  WHERE NOT "voided" AND "status" IN ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED');
CREATE INDEX "List_sector" ON "Recommendation" ("programmeId", "sectorId", "number") INCLUDE ("status", "confirmed") WHERE NOT "voided";
CREATE INDEX "Moved" ON "Recommendation" ("programmeId", "number") INCLUDE ("status") WHERE NOT "voided" AND "daysRescheduled" <> 0;
CREATE INDEX "Unconfirmed" ON "Recommendation" ("programmeId", "number") INCLUDE ("status") WHERE NOT "voided" AND NOT "confirmed";
CREATE INDEX "Voided" ON "Recommendation" ("programmeId", "id") WHERE "voided";
CREATE INDEX "ActionItem_due" ON "ActionItem" ("programmeId", "status", (coalesce("dueLastDay", '9999-12-31'::date)), "id");
CREATE INDEX "ActionItem_assignee" ON "ActionItem" ("assigneeId") WHERE "status" = 'OPEN';
CREATE INDEX "ActionItem_assignee_organisation" ON "ActionItem" ("assigneeOrganisationId") WHERE "status" = 'OPEN';
CREATE INDEX "Passage_of_source" ON "Passage" ("sourceId", "start", "id");
