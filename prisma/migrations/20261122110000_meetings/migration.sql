-- Sessions that are planned and run here: what a body is made of, where a meeting stands, who comes, and what was done to it.

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('PLANNED', 'AGENDA_CIRCULATED', 'IN_SESSION', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED', 'ADJOURNED', 'POSTPONED', 'CANCELLED', 'HELD');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('PROTOCOL', 'AGREED_MINUTES', 'MINUTES');

-- CreateEnum
CREATE TYPE "DelegateRole" AS ENUM ('HEAD', 'ALTERNATE', 'MEMBER', 'OBSERVER', 'INTERPRETER');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('EXPECTED', 'PRESENT', 'ABSENT', 'REPRESENTED');

-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "alternates" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "authentic" TEXT[] DEFAULT ARRAY['en']::TEXT[],
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],
ADD COLUMN     "quorum" INTEGER,
ADD COLUMN     "recordKind" "RecordKind" NOT NULL DEFAULT 'MINUTES',
ADD COLUMN     "rhythm" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "hostSideId" INTEGER,
ADD COLUMN     "link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "openedAt" TIMESTAMPTZ(3),
ADD COLUMN     "previousId" INTEGER,
ADD COLUMN     "startsAt" TIMESTAMPTZ(3),
ADD COLUMN     "state" "MeetingState" NOT NULL DEFAULT 'HELD',
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "BodySide" (
    "bodyId" INTEGER NOT NULL,
    "sideId" INTEGER NOT NULL,
    "coChairId" INTEGER,
    "secretaryId" INTEGER,

    CONSTRAINT "BodySide_pkey" PRIMARY KEY ("bodyId","sideId")
);

-- CreateTable
CREATE TABLE "BodyOrganisation" (
    "bodyId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "BodyOrganisation_pkey" PRIMARY KEY ("bodyId","organisationId")
);

-- CreateTable
CREATE TABLE "Delegate" (
    "id" SERIAL NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "sideId" INTEGER,
    "place" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "role" "DelegateRole" NOT NULL DEFAULT 'MEMBER',
    "attendance" "Attendance" NOT NULL DEFAULT 'EXPECTED',
    "representedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingChange" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "act" TEXT NOT NULL,
    "personId" INTEGER,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL DEFAULT '',
    "actorSide" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "MeetingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BodySide_coChairId_idx" ON "BodySide"("coChairId");

-- CreateIndex
CREATE INDEX "BodySide_secretaryId_idx" ON "BodySide"("secretaryId");

-- CreateIndex
CREATE INDEX "BodyOrganisation_organisationId_idx" ON "BodyOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "Delegate_meetingId_sideId_place_idx" ON "Delegate"("meetingId", "sideId", "place");

-- CreateIndex
CREATE INDEX "Delegate_sideId_idx" ON "Delegate"("sideId");

-- CreateIndex
CREATE INDEX "MeetingChange_programmeId_recordedAt_idx" ON "MeetingChange"("programmeId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingChange_meetingId_version_key" ON "MeetingChange"("meetingId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "Meeting_bodyId_heldOn_idx" ON "Meeting"("bodyId", "heldOn");

-- CreateIndex
CREATE INDEX "Meeting_previousId_idx" ON "Meeting"("previousId");

-- CreateIndex
CREATE INDEX "Meeting_hostSideId_idx" ON "Meeting"("hostSideId");

-- AddForeignKey
ALTER TABLE "BodySide" ADD CONSTRAINT "BodySide_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodySide" ADD CONSTRAINT "BodySide_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodySide" ADD CONSTRAINT "BodySide_coChairId_fkey" FOREIGN KEY ("coChairId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodySide" ADD CONSTRAINT "BodySide_secretaryId_fkey" FOREIGN KEY ("secretaryId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyOrganisation" ADD CONSTRAINT "BodyOrganisation_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyOrganisation" ADD CONSTRAINT "BodyOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_hostSideId_fkey" FOREIGN KEY ("hostSideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingChange" ADD CONSTRAINT "MeetingChange_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MeetingChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "MeetingChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
