-- What was recorded for everybody between two instants, read from the index alone: an entry's own row is long.
CREATE INDEX "Revision_joint" ON "Revision" ("programmeId", "recordedAt") INCLUDE ("recommendationId", "id", "act", "undoes") WHERE "audienceSideId" IS NULL;
