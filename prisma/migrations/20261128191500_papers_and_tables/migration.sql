-- Documents of sources with their text, the passages of it that may become items, and tables brought in.
CREATE TYPE "DocumentState" AS ENUM ('READING', 'READ', 'REFUSED');
CREATE TYPE "CandidateState" AS ENUM ('WAITING', 'ACCEPTED', 'SAME', 'REJECTED', 'REPLACED');
CREATE TYPE "ImportState" AS ENUM ('READING', 'MAPPING', 'PLANNING', 'PREVIEW', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE');
CREATE TYPE "RowKind" AS ENUM ('CREATE', 'UPDATE', 'UNCHANGED', 'CONFLICT', 'ERROR', 'SKIPPED');
CREATE TYPE "RowOutcome" AS ENUM ('WAITING', 'CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED', 'SKIPPED', 'UNDONE', 'KEPT');

CREATE TABLE "SourceDocument" (
    "sourceId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "state" "DocumentState" NOT NULL DEFAULT 'READING',
    "refusal" JSONB,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "text" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "pages" INTEGER,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedByName" TEXT NOT NULL,
    "addedById" INTEGER NOT NULL,
    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("sourceId")
);

CREATE TABLE "SourceBlock" (
    "sourceId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "marker" TEXT NOT NULL,
    "page" INTEGER,
    "cell" JSONB,
    "gaps" JSONB NOT NULL DEFAULT '[]',
    CONSTRAINT "SourceBlock_pkey" PRIMARY KEY ("sourceId", "place")
);

CREATE TABLE "Candidate" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "state" "CandidateState" NOT NULL DEFAULT 'WAITING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "wholeStart" INTEGER,
    "wholeEnd" INTEGER,
    "kind" "Kind" NOT NULL DEFAULT 'RECOMMENDATION',
    "title" TEXT NOT NULL,
    "wording" TEXT NOT NULL DEFAULT '',
    "score" INTEGER,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "heading" TEXT NOT NULL DEFAULT '',
    "page" INTEGER,
    "reference" TEXT NOT NULL DEFAULT '',
    "organisations" JSONB NOT NULL DEFAULT '[]',
    "figures" JSONB NOT NULL DEFAULT '[]',
    "deadlines" JSONB NOT NULL DEFAULT '[]',
    "sectorId" INTEGER,
    "leads" JSONB NOT NULL DEFAULT '{}',
    "deadlineSaid" TEXT NOT NULL DEFAULT '',
    "recommendationId" INTEGER,
    "partId" UUID,
    "written" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedByName" TEXT NOT NULL DEFAULT '',
    "decidedById" INTEGER,
    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'READING',
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "look" JSONB NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "exported" JSONB,
    "sourceId" INTEGER,
    "read" INTEGER NOT NULL DEFAULT 0,
    "toDo" INTEGER NOT NULL DEFAULT 0,
    "problem" JSONB,
    "counts" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "kind" "RowKind",
    "plan" JSONB,
    "chosen" JSONB NOT NULL DEFAULT '{}',
    "outcome" "RowOutcome" NOT NULL DEFAULT 'WAITING',
    "recommendationId" INTEGER,
    "version" INTEGER,
    "written" INTEGER[],
    "reason" JSONB,
    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId", "number")
);

CREATE TABLE "ImportLayout" (
    "programmeId" INTEGER NOT NULL,
    "layout" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ImportLayout_pkey" PRIMARY KEY ("programmeId", "layout")
);

CREATE TABLE "ImportedKey" (
    "programmeId" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    CONSTRAINT "ImportedKey_pkey" PRIMARY KEY ("programmeId", "scheme", "key")
);

-- The same file again is recognised.
CREATE UNIQUE INDEX "SourceDocument_programmeId_sha256_key" ON "SourceDocument"("programmeId", "sha256");
CREATE INDEX "SourceBlock_sourceId_start_idx" ON "SourceBlock"("sourceId", "start");
CREATE INDEX "Candidate_sourceId_start_id_idx" ON "Candidate"("sourceId", "start", "id");
CREATE INDEX "Candidate_recommendationId_idx" ON "Candidate"("recommendationId");
CREATE INDEX "Import_programmeId_createdAt_idx" ON "Import"("programmeId", "createdAt");
CREATE INDEX "Import_memberId_idx" ON "Import"("memberId");
CREATE INDEX "Import_sourceId_idx" ON "Import"("sourceId");
CREATE INDEX "ImportRow_importId_kind_number_idx" ON "ImportRow"("importId", "kind", "number");
CREATE INDEX "ImportRow_importId_outcome_number_idx" ON "ImportRow"("importId", "outcome", "number");
CREATE INDEX "ImportRow_importId_key_idx" ON "ImportRow"("importId", "key");
CREATE INDEX "ImportRow_recommendationId_idx" ON "ImportRow"("recommendationId");
CREATE INDEX "ImportedKey_recommendationId_idx" ON "ImportedKey"("recommendationId");

ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SourceBlock" ADD CONSTRAINT "SourceBlock_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("sourceId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("sourceId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Import" ADD CONSTRAINT "Import_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Import" ADD CONSTRAINT "Import_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One job a document that is read, or an import at work: its name is the key, so that asking twice waits once.
SELECT pgboss.create_queue('documents', '{"policy":"short","retryLimit":1000,"retryDelay":1,"expireInSeconds":180}');
SELECT pgboss.create_queue('imports', '{"policy":"short","retryLimit":1000,"retryDelay":1,"expireInSeconds":60}');
