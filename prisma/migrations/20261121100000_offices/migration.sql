-- A hand over names its day, and says whether it is finished.
ALTER TABLE "HandOver" ADD COLUMN "on" TEXT NOT NULL, ADD COLUMN "finishedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "HandOver_fromId_idx" ON "HandOver"("fromId");
CREATE INDEX "HandOver_toId_idx" ON "HandOver"("toId");

-- One place at a time for a person in a programme; the next may be recorded when the last day of this one is known.
DROP INDEX "Member_active";
CREATE UNIQUE INDEX "Member_active" ON "Member"("programmeId", "personId") WHERE "endedAt" IS NULL AND "heldTo" IS NULL;
