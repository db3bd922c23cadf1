-- What may be left out of an agenda: a recommendation, a working group's report, or a point that the session before did not reach.

-- AlterTable
ALTER TABLE "AgendaLeft" DROP CONSTRAINT "AgendaLeft_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "bodyId" INTEGER,
ADD COLUMN     "entryId" INTEGER,
ALTER COLUMN "recommendationId" DROP NOT NULL,
ADD CONSTRAINT "AgendaLeft_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaLeft_meetingId_recommendationId_key" ON "AgendaLeft"("meetingId", "recommendationId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaLeft_meetingId_bodyId_key" ON "AgendaLeft"("meetingId", "bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaLeft_meetingId_entryId_key" ON "AgendaLeft"("meetingId", "entryId");

-- CreateIndex
CREATE INDEX "AgendaLeft_bodyId_idx" ON "AgendaLeft"("bodyId");

-- CreateIndex
CREATE INDEX "AgendaLeft_entryId_idx" ON "AgendaLeft"("entryId");

-- AddForeignKey
ALTER TABLE "AgendaLeft" ADD CONSTRAINT "AgendaLeft_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLeft" ADD CONSTRAINT "AgendaLeft_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the proposal of an agenda looks for.

-- CreateIndex
CREATE INDEX "Rescheduled_since" ON "Revision" ("programmeId", "recordedAt") INCLUDE ("recommendationId") WHERE "audienceSideId" IS NULL AND "changes" @> '[{"field": "deadline"}]';

-- CreateIndex
CREATE INDEX "Registered_since" ON "Revision" ("programmeId", "recordedAt") INCLUDE ("recommendationId") WHERE "audienceSideId" IS NULL AND "version" = 1;

-- CreateIndex
CREATE INDEX "Outcome_to_plenary" ON "Outcome" ("programmeId", "order") WHERE "effect" = 'TO_PLENARY' AND "takenBackAt" IS NULL AND "audienceSideId" IS NULL;
