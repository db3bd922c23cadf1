-- What waits for confirmation, the longest waiting first: asked for the frame of every page.
CREATE INDEX "Reported" ON "Recommendation" ("programmeId", "lastUpdateOn", "number") WHERE NOT "voided" AND "status" = 'REPORTED_IMPLEMENTED';
