-- The brief counts a whole programme from these alone.
CREATE INDEX "Reviewed" ON "Recommendation" ("programmeId", "sectorId", "id")
  INCLUDE ("status", "confirmed", "jointPosition", "deadlineLastDay", "daysRescheduled", "ownerId", "organisationIds", "stances") WHERE NOT "voided";

-- The day each item's history begins on.
CREATE INDEX "Revision_first" ON "Revision" ("programmeId", "recommendationId") INCLUDE ("effectiveAt") WHERE "audienceSideId" IS NULL AND "version" = 1;

-- Since when what is done has been reported, or confirmed, as done.
CREATE INDEX "Validity_done" ON "RecommendationValidity" ("programmeId", "status", "recommendationId", "validFrom", "revisionId") INCLUDE ("validTo")
  WHERE "status" IN ('REPORTED_IMPLEMENTED', 'CLOSED_IMPLEMENTED') AND NOT "voided";

-- What is on hold past its review date, the longest first.
CREATE INDEX "On_hold" ON "Recommendation" ("programmeId", "reviewOn", "number") WHERE NOT "voided" AND "status" = 'ON_HOLD';

-- What was agreed to be done by when, in the rooms of all.
CREATE INDEX "ActionItem_joint" ON "ActionItem" ("programmeId", "dueLastDay") INCLUDE ("recommendationId") WHERE "status" = 'OPEN' AND "audienceSideId" IS NULL;
