-- A period says from when to when it was known here, too: what was recorded late counts from the day it speaks of, but was not known then.
ALTER TABLE "RecommendationValidity" ADD COLUMN "recordedFrom" TIMESTAMPTZ(3), ADD COLUMN "recordedTo" TIMESTAMPTZ(3);

UPDATE "RecommendationValidity" v SET "recordedFrom" = k."recordedFrom", "recordedTo" = k."recordedTo"
FROM (
  SELECT p."revisionId", r."recordedAt" AS "recordedFrom", lead(r."recordedAt") OVER (PARTITION BY p."recommendationId" ORDER BY p."revisionId") AS "recordedTo"
  FROM "RecommendationValidity" p JOIN "Revision" r ON r."id" = p."revisionId"
) k WHERE k."revisionId" = v."revisionId";

ALTER TABLE "RecommendationValidity" ALTER COLUMN "recordedFrom" SET NOT NULL;

CREATE INDEX "Validity_recorded" ON "RecommendationValidity"("programmeId", "recordedFrom", "recordedTo");
