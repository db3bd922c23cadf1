CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OBSERVER', 'FOCAL_POINT', 'VERIFIER', 'CO_CHAIR', 'SECRETARY');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED', 'CLOSED_IMPLEMENTED', 'CLOSED_DISCONTINUED', 'CLOSED_CARRIED_OVER');

-- CreateEnum
CREATE TYPE "PositionValue" AS ENUM ('NOT_COMMUNICATED', 'UNDER_CONSIDERATION', 'AGREED', 'AGREED_IN_PART', 'NOT_AGREED');

-- CreateEnum
CREATE TYPE "JointPosition" AS ENUM ('PENDING', 'AGREED', 'PARTLY_AGREED', 'NOT_AGREED');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('RECOMMENDATION', 'COMMITMENT', 'DECISION', 'TARGET');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('LOW', 'NORMAL', 'HIGH');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SESSION', 'OFFSET', 'CONTINUOUS');

-- CreateEnum
CREATE TYPE "ActionItemStatus" AS ENUM ('OPEN', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('WAITING', 'EFFECTIVE', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('PAGE', 'SESSION', 'LETTER', 'MAIL_LINK', 'IMPORT', 'PRESS', 'API');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('DAY', 'MONTH', 'QUARTER', 'YEAR');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('FILE', 'LINK');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('SESSION', 'EVENT');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET');

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "deactivatedAt" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "keysOff" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "failedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "personId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "referencePrefix" TEXT NOT NULL,
    "nextNumber" INTEGER NOT NULL DEFAULT 1,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "notice" TEXT,
    "exemptActs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "observersComment" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeChange" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorName" TEXT NOT NULL,
    "personId" INTEGER,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ProgrammeChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Side" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Side_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "sideId" INTEGER,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL DEFAULT '',
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "sideId" INTEGER,
    "organisationId" INTEGER,
    "office" TEXT NOT NULL,
    "roles" "Role"[],
    "heldFrom" TEXT NOT NULL DEFAULT '2020-01-01',
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "memberId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("memberId","recommendationId")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL DEFAULT '',
    "training" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "bodyId" INTEGER,
    "kind" "MeetingKind" NOT NULL,
    "series" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "heldOn" TEXT NOT NULL,
    "heldPrecision" "Precision" NOT NULL DEFAULT 'DAY',
    "asReported" BOOLEAN NOT NULL DEFAULT false,
    "outcomes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "citations" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statistic" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "citations" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Statistic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "publisher" TEXT NOT NULL DEFAULT '',
    "publishedOn" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "location" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL DEFAULT '',
    "lastRecordedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastEffectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "Kind" NOT NULL DEFAULT 'RECOMMENDATION',
    "sectorId" INTEGER,
    "priority" "Priority" NOT NULL DEFAULT 'NORMAL',
    "successMeasure" TEXT NOT NULL DEFAULT '',
    "status" "Status" NOT NULL DEFAULT 'NOT_REPORTED',
    "heldFrom" "Status",
    "closedFrom" "Status",
    "confirmed" BOOLEAN NOT NULL DEFAULT true,
    "reviewOn" DATE,
    "ownerId" INTEGER,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "deadlineKind" "DeadlineKind",
    "deadlineSaid" TEXT NOT NULL DEFAULT '',
    "deadlineEvent" TEXT NOT NULL DEFAULT '',
    "deadlineLastDay" DATE NOT NULL DEFAULT '9999-12-31'::date,
    "daysRescheduled" INTEGER NOT NULL DEFAULT 0,
    "positions" JSONB NOT NULL DEFAULT '{}',
    "jointPosition" "JointPosition" NOT NULL DEFAULT 'PENDING',
    "organisations" JSONB NOT NULL DEFAULT '{}',
    "organisationIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "wordings" JSONB NOT NULL DEFAULT '{}',
    "voided" BOOLEAN NOT NULL DEFAULT false,
    "lastUpdateOn" DATE NOT NULL DEFAULT '0001-01-01'::date,
    "openActionItems" INTEGER NOT NULL DEFAULT 0,
    "search" tsvector,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarriedOver" (
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,

    CONSTRAINT "CarriedOver_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Wording" (
    "id" SERIAL NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "audienceSideId" INTEGER,
    "version" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "happenedOn" TEXT NOT NULL,
    "happenedPrecision" "Precision" NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3),
    "personId" INTEGER,
    "memberId" INTEGER,
    "actorName" TEXT NOT NULL,
    "actorOffice" TEXT NOT NULL,
    "actorOrganisation" TEXT NOT NULL,
    "actorSide" TEXT NOT NULL,
    "onBehalfOf" TEXT NOT NULL,
    "meetingId" INTEGER,
    "channel" "Channel" NOT NULL,
    "channelReference" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "report" JSONB,
    "undoes" BIGINT,
    "corrects" BIGINT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SideChain" (
    "recommendationId" INTEGER NOT NULL,
    "sideId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "SideChain_pkey" PRIMARY KEY ("recommendationId","sideId")
);

-- CreateTable
CREATE TABLE "RecommendationValidity" (
    "revisionId" BIGINT NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "sectorId" INTEGER,
    "priority" "Priority" NOT NULL,
    "successMeasure" TEXT NOT NULL,
    "status" "Status" NOT NULL,
    "heldFrom" "Status",
    "closedFrom" "Status",
    "confirmed" BOOLEAN NOT NULL,
    "reviewOn" DATE,
    "ownerId" INTEGER,
    "ownerName" TEXT NOT NULL,
    "deadlineKind" "DeadlineKind",
    "deadlineSaid" TEXT NOT NULL,
    "deadlineEvent" TEXT NOT NULL,
    "deadlineLastDay" DATE NOT NULL,
    "daysRescheduled" INTEGER NOT NULL,
    "positions" JSONB NOT NULL,
    "jointPosition" "JointPosition" NOT NULL,
    "organisations" JSONB NOT NULL,
    "organisationIds" INTEGER[],
    "wordings" JSONB NOT NULL,
    "voided" BOOLEAN NOT NULL,

    CONSTRAINT "RecommendationValidity_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "StatusByDay" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "status" "Status" NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "StatusByDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'WAITING',
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedBySide" TEXT NOT NULL,
    "concurred" JSONB NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" UUID NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "audienceSideId" INTEGER,
    "what" TEXT NOT NULL,
    "assigneeId" INTEGER,
    "assigneeOrganisationId" INTEGER,
    "assigneeName" TEXT NOT NULL,
    "dueKind" "DeadlineKind",
    "dueSaid" TEXT NOT NULL DEFAULT '',
    "dueEvent" TEXT NOT NULL DEFAULT '',
    "dueLastDay" DATE,
    "status" "ActionItemStatus" NOT NULL DEFAULT 'OPEN',

    CONSTRAINT "ActionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "revisionId" BIGINT NOT NULL,
    "audienceSideId" INTEGER,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seal" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,
    "items" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "heads" JSONB NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_tokenHash_key" ON "SignIn"("tokenHash");

-- CreateIndex
CREATE INDEX "SignIn_personId_idx" ON "SignIn"("personId");

-- CreateIndex
CREATE INDEX "SignInFailure_email_failedAt_idx" ON "SignInFailure"("email", "failedAt");

-- CreateIndex
CREATE INDEX "SignInFailure_address_failedAt_idx" ON "SignInFailure"("address", "failedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_key_key" ON "Programme"("key");

-- CreateIndex
CREATE INDEX "ProgrammeChange_programmeId_recordedAt_idx" ON "ProgrammeChange"("programmeId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Side_programmeId_code_key" ON "Side"("programmeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_programmeId_sideId_name_key" ON "Organisation"("programmeId", "sideId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Sector_programmeId_key_key" ON "Sector"("programmeId", "key");

-- CreateIndex
CREATE INDEX "Member_programmeId_personId_idx" ON "Member"("programmeId", "personId");

-- CreateIndex
CREATE INDEX "Member_personId_idx" ON "Member"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_programmeId_name_key" ON "Body"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_programmeId_title_heldOn_key" ON "Meeting"("programmeId", "title", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Statistic_programmeId_measure_series_year_key" ON "Statistic"("programmeId", "measure", "series", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Source_programmeId_key_key" ON "Source"("programmeId", "key");

-- CreateIndex
CREATE INDEX "Passage_recommendationId_idx" ON "Passage"("recommendationId");

-- CreateIndex
CREATE INDEX "Passage_sourceId_idx" ON "Passage"("sourceId");

-- CreateIndex
CREATE INDEX "Recommendation_programmeId_status_idx" ON "Recommendation"("programmeId", "status");

-- CreateIndex
CREATE INDEX "Recommendation_ownerId_idx" ON "Recommendation"("ownerId");

-- CreateIndex
CREATE INDEX "Recommendation_organisations" ON "Recommendation" USING GIN ("organisationIds");

-- CreateIndex
CREATE INDEX "Recommendation_search" ON "Recommendation" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_programmeId_number_key" ON "Recommendation"("programmeId", "number");

-- CreateIndex
CREATE INDEX "CarriedOver_toId_idx" ON "CarriedOver"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Wording_recommendationId_language_sha256_key" ON "Wording"("recommendationId", "language", "sha256");

-- CreateIndex
CREATE INDEX "Revision_programmeId_recordedAt_idx" ON "Revision"("programmeId", "recordedAt");

-- CreateIndex
CREATE INDEX "Revision_meetingId_idx" ON "Revision"("meetingId");

-- CreateIndex
CREATE INDEX "RecommendationValidity_recommendationId_validFrom_idx" ON "RecommendationValidity"("recommendationId", "validFrom");

-- CreateIndex
CREATE INDEX "Validity_period" ON "RecommendationValidity"("programmeId", "validFrom", "validTo");

-- CreateIndex
CREATE INDEX "Validity_organisations" ON "RecommendationValidity" USING GIN ("organisationIds");

-- CreateIndex
CREATE INDEX "StatusByDay_programmeId_day_idx" ON "StatusByDay"("programmeId", "day");

-- CreateIndex
CREATE INDEX "Proposal_recommendationId_idx" ON "Proposal"("recommendationId");

-- CreateIndex
CREATE INDEX "Proposal_programmeId_state_idx" ON "Proposal"("programmeId", "state");

-- CreateIndex
CREATE INDEX "ActionItem_recommendationId_idx" ON "ActionItem"("recommendationId");

-- CreateIndex
CREATE INDEX "ActionItem_programmeId_status_dueLastDay_idx" ON "ActionItem"("programmeId", "status", "dueLastDay");

-- CreateIndex
CREATE INDEX "Evidence_recommendationId_idx" ON "Evidence"("recommendationId");

-- CreateIndex
CREATE INDEX "Seal_programmeId_idx" ON "Seal"("programmeId");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeChange" ADD CONSTRAINT "ProgrammeChange_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Side" ADD CONSTRAINT "Side_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sector" ADD CONSTRAINT "Sector_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Side"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statistic" ADD CONSTRAINT "Statistic_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedOver" ADD CONSTRAINT "CarriedOver_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedOver" ADD CONSTRAINT "CarriedOver_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideChain" ADD CONSTRAINT "SideChain_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationValidity" ADD CONSTRAINT "RecommendationValidity_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationValidity" ADD CONSTRAINT "RecommendationValidity_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Full-text search: accents ignored, English word stems; other scripts pass through in lower case.
CREATE TEXT SEARCH CONFIGURATION followthrough (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION followthrough
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, english_stem;

CREATE INDEX "Recommendation_title_trigram" ON "Recommendation" USING gin (lower("title") gin_trgm_ops);
CREATE INDEX "Revision_note" ON "Revision" USING gin (to_tsvector('followthrough', "note"));
CREATE INDEX "Validity_open" ON "RecommendationValidity" ("programmeId") WHERE "validTo" IS NULL;

-- The list's sort keys, each ended by the number so that a page always has one next row.
CREATE INDEX "List_title" ON "Recommendation" ("programmeId", "title" COLLATE "und-x-icu", "number") WHERE NOT "voided";
CREATE INDEX "List_status" ON "Recommendation" ("programmeId", "status", "number") WHERE NOT "voided";
CREATE INDEX "List_owner" ON "Recommendation" ("programmeId", "ownerName" COLLATE "und-x-icu", "number") WHERE NOT "voided";
CREATE INDEX "List_deadline" ON "Recommendation" ("programmeId", "deadlineLastDay", "number") WHERE NOT "voided";
CREATE INDEX "List_rescheduled" ON "Recommendation" ("programmeId", "daysRescheduled", "number") WHERE NOT "voided";
CREATE INDEX "List_last_update" ON "Recommendation" ("programmeId", "lastUpdateOn", "number") WHERE NOT "voided";

-- A chain has each version once: joint (no side), and one chain for each side's own room.
CREATE UNIQUE INDEX "Revision_chain" ON "Revision" ("recommendationId", (coalesce("audienceSideId", 0)), "version");

-- History only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Wording" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Wording" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Seal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ProgrammeChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "ProgrammeChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
