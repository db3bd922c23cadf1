-- What happens at a session: its agenda, what comes of each point, the text that it leaves and who signed it.

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('NOTED', 'DECISION', 'INFORMATION', 'RESERVATION', 'NOTE', 'CHANGE', 'ACTION_ITEM', 'ADOPTION');

-- CreateEnum
CREATE TYPE "OutcomeEffect" AS ENUM ('NONE', 'TAKEN', 'PROPOSED', 'TO_PLENARY', 'ON_SIGNATURE');

-- CreateEnum
CREATE TYPE "RecordPart" AS ENUM ('OPENING', 'AGENDA', 'CLOSING');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('ITEM', 'GROUP', 'REPORT', 'TOPIC', 'PAUSE');

-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "scope" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "screenEntryId" INTEGER;

-- CreateTable
CREATE TABLE "AgendaEntry" (
    "id" SERIAL NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "recommendationId" INTEGER,
    "query" TEXT NOT NULL DEFAULT '',
    "bodyId" INTEGER,
    "minutes" INTEGER,
    "presenter" TEXT NOT NULL DEFAULT '',
    "standing" BOOLEAN NOT NULL DEFAULT false,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "addedAfter" INTEGER,
    "fromTheFloor" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgendaEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaNote" (
    "entryId" INTEGER NOT NULL,
    "sideId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "AgendaNote_pkey" PRIMARY KEY ("entryId","sideId")
);

-- CreateTable
CREATE TABLE "AgendaPaper" (
    "id" SERIAL NOT NULL,
    "entryId" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "addedBy" TEXT NOT NULL,

    CONSTRAINT "AgendaPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaVersion" (
    "meetingId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "circulatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "circulatedBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "AgendaVersion_pkey" PRIMARY KEY ("meetingId","number")
);

-- CreateTable
CREATE TABLE "AgendaConcurrence" (
    "meetingId" INTEGER NOT NULL,
    "sideId" INTEGER NOT NULL,
    "concurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "concurredBy" TEXT NOT NULL,

    CONSTRAINT "AgendaConcurrence_pkey" PRIMARY KEY ("meetingId","sideId")
);

-- CreateTable
CREATE TABLE "AgendaLeft" (
    "meetingId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "leftBy" TEXT NOT NULL,

    CONSTRAINT "AgendaLeft_pkey" PRIMARY KEY ("meetingId","recommendationId")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "order" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "effect" "OutcomeEffect" NOT NULL DEFAULT 'NONE',
    "act" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "sideId" INTEGER,
    "audienceSideId" INTEGER,
    "recommendationId" INTEGER,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "asked" JSONB NOT NULL DEFAULT '{}',
    "revisionId" BIGINT,
    "proposalId" UUID,
    "adoptsId" UUID,
    "decided" BOOLEAN NOT NULL DEFAULT false,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL DEFAULT '',
    "actorSide" TEXT NOT NULL DEFAULT '',
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackBy" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "paragraph" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeDraft" (
    "entryId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutcomeDraft_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "SessionPlace" (
    "meetingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "entryId" INTEGER,
    "writes" BOOLEAN NOT NULL DEFAULT false,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionPlace_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateTable
CREATE TABLE "RecordParagraph" (
    "id" SERIAL NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "entryId" INTEGER,
    "part" "RecordPart",
    "outcomeId" UUID,
    "place" INTEGER NOT NULL DEFAULT 0,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "agreed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RecordParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParagraphComment" (
    "id" SERIAL NOT NULL,
    "paragraphId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL DEFAULT '',
    "actorSide" TEXT NOT NULL DEFAULT '',
    "commentedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" TEXT NOT NULL DEFAULT '',
    "resolution" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ParagraphComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordSignature" (
    "meetingId" INTEGER NOT NULL,
    "sideId" INTEGER NOT NULL,
    "signatory" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "signedOn" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contentHash" TEXT NOT NULL,
    "scanSha256" TEXT NOT NULL DEFAULT '',
    "scanName" TEXT NOT NULL DEFAULT '',
    "scanType" TEXT NOT NULL DEFAULT '',
    "scanSize" INTEGER NOT NULL DEFAULT 0,
    "personId" INTEGER NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordSignature_pkey" PRIMARY KEY ("meetingId","sideId")
);

-- CreateTable
CREATE TABLE "MeetingRecord" (
    "meetingId" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "sealId" INTEGER,
    "concludedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingRecord_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "RecordAddendum" (
    "meetingId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "paragraph" TEXT NOT NULL DEFAULT '',
    "texts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL DEFAULT '',
    "actorSide" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordAddendum_pkey" PRIMARY KEY ("meetingId","number")
);

-- CreateIndex
CREATE INDEX "AgendaEntry_meetingId_place_idx" ON "AgendaEntry"("meetingId", "place");

-- CreateIndex
CREATE INDEX "AgendaEntry_recommendationId_idx" ON "AgendaEntry"("recommendationId");

-- CreateIndex
CREATE INDEX "AgendaEntry_bodyId_idx" ON "AgendaEntry"("bodyId");

-- CreateIndex
CREATE INDEX "AgendaNote_sideId_idx" ON "AgendaNote"("sideId");

-- CreateIndex
CREATE INDEX "AgendaPaper_entryId_idx" ON "AgendaPaper"("entryId");

-- CreateIndex
CREATE INDEX "AgendaConcurrence_sideId_idx" ON "AgendaConcurrence"("sideId");

-- CreateIndex
CREATE INDEX "AgendaLeft_recommendationId_idx" ON "AgendaLeft"("recommendationId");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_order_key" ON "Outcome"("order");

-- CreateIndex
CREATE INDEX "Outcome_meetingId_order_idx" ON "Outcome"("meetingId", "order");

-- CreateIndex
CREATE INDEX "Outcome_entryId_idx" ON "Outcome"("entryId");

-- CreateIndex
CREATE INDEX "Outcome_recommendationId_order_idx" ON "Outcome"("recommendationId", "order");

-- CreateIndex
CREATE INDEX "Outcome_revisionId_idx" ON "Outcome"("revisionId");

-- CreateIndex
CREATE INDEX "Outcome_adoptsId_idx" ON "Outcome"("adoptsId");

-- CreateIndex
CREATE INDEX "Outcome_sideId_idx" ON "Outcome"("sideId");

-- CreateIndex
CREATE INDEX "Outcome_audienceSideId_idx" ON "Outcome"("audienceSideId");

-- CreateIndex
CREATE INDEX "OutcomeDraft_meetingId_personId_idx" ON "OutcomeDraft"("meetingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordParagraph_outcomeId_key" ON "RecordParagraph"("outcomeId");

-- CreateIndex
CREATE INDEX "RecordParagraph_meetingId_idx" ON "RecordParagraph"("meetingId");

-- CreateIndex
CREATE INDEX "RecordParagraph_entryId_idx" ON "RecordParagraph"("entryId");

-- CreateIndex
CREATE INDEX "ParagraphComment_paragraphId_idx" ON "ParagraphComment"("paragraphId");

-- CreateIndex
CREATE INDEX "RecordSignature_sideId_idx" ON "RecordSignature"("sideId");

-- CreateIndex
CREATE INDEX "MeetingRecord_sealId_idx" ON "MeetingRecord"("sealId");

-- AddForeignKey
ALTER TABLE "AgendaEntry" ADD CONSTRAINT "AgendaEntry_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaEntry" ADD CONSTRAINT "AgendaEntry_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaEntry" ADD CONSTRAINT "AgendaEntry_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaNote" ADD CONSTRAINT "AgendaNote_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaNote" ADD CONSTRAINT "AgendaNote_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaVersion" ADD CONSTRAINT "AgendaVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaConcurrence" ADD CONSTRAINT "AgendaConcurrence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaConcurrence" ADD CONSTRAINT "AgendaConcurrence_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLeft" ADD CONSTRAINT "AgendaLeft_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLeft" ADD CONSTRAINT "AgendaLeft_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_audienceSideId_fkey" FOREIGN KEY ("audienceSideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_adoptsId_fkey" FOREIGN KEY ("adoptsId") REFERENCES "Outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeDraft" ADD CONSTRAINT "OutcomeDraft_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPlace" ADD CONSTRAINT "SessionPlace_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordParagraph" ADD CONSTRAINT "RecordParagraph_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordParagraph" ADD CONSTRAINT "RecordParagraph_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AgendaEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordParagraph" ADD CONSTRAINT "RecordParagraph_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParagraphComment" ADD CONSTRAINT "ParagraphComment_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "RecordParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordSignature" ADD CONSTRAINT "RecordSignature_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordSignature" ADD CONSTRAINT "RecordSignature_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRecord" ADD CONSTRAINT "MeetingRecord_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRecord" ADD CONSTRAINT "MeetingRecord_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "Seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordAddendum" ADD CONSTRAINT "RecordAddendum_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AgendaVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "AgendaVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MeetingRecord" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "MeetingRecord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RecordAddendum" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "RecordAddendum" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
