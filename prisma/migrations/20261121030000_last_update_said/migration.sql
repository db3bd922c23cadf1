-- A last report known to the year is shown as the year.
ALTER TABLE "Recommendation" ADD COLUMN "lastUpdateSaid" TEXT NOT NULL DEFAULT '';
UPDATE "Recommendation" SET "lastUpdateSaid" = "lastUpdateOn"::text WHERE "lastUpdateOn" > '0001-01-01';
