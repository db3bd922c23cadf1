-- CreateEnum
CREATE TYPE "ViewAudience" AS ENUM ('OWN', 'SIDE', 'PROGRAMME');
-- CreateEnum
CREATE TYPE "BulkState" AS ENUM ('RUNNING', 'DONE', 'UNDOING', 'UNDONE');
-- CreateEnum
CREATE TYPE "BulkOutcome" AS ENUM ('WAITING', 'CHANGED', 'PROPOSED', 'UNCHANGED', 'REFUSED', 'UNDONE', 'KEPT');
-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('REPLACED', 'DIVIDED', 'MERGED');
-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "heldTo" TEXT,
ADD COLUMN     "lookedAt" TIMESTAMPTZ(3);
-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "partId" UUID;
-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL DEFAULT '',
    "heldFrom" TEXT,
    "heldTo" TEXT NOT NULL,
    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "OrganisationSuccession" (
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "on" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "OrganisationSuccession_pkey" PRIMARY KEY ("fromId","toId")
);
-- CreateTable
CREATE TABLE "FollowedBody" (
    "memberId" INTEGER NOT NULL,
    "bodyId" INTEGER NOT NULL,
    CONSTRAINT "FollowedBody_pkey" PRIMARY KEY ("memberId","bodyId")
);
-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "audience" "ViewAudience" NOT NULL DEFAULT 'OWN',
    "sideId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "FollowedView" (
    "memberId" INTEGER NOT NULL,
    "viewId" INTEGER NOT NULL,
    CONSTRAINT "FollowedView_pkey" PRIMARY KEY ("memberId","viewId")
);
-- CreateTable
CREATE TABLE "ActingHolder" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "actingId" INTEGER NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ActingHolder_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "HandOver" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byName" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "moved" JSONB NOT NULL,
    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "BulkChange" (
    "id" UUID NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "state" "BulkState" NOT NULL DEFAULT 'RUNNING',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "BulkItem" (
    "bulkChangeId" UUID NOT NULL,
    "recommendationId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" "BulkOutcome" NOT NULL DEFAULT 'WAITING',
    "written" INTEGER,
    "reason" JSONB,
    CONSTRAINT "BulkItem_pkey" PRIMARY KEY ("bulkChangeId","recommendationId")
);
-- CreateTable
CREATE TABLE "Dependency" (
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("fromId","toId")
);
-- CreateTable
CREATE TABLE "SeeAlso" (
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "addedByName" TEXT NOT NULL,
    "addedById" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "SeeAlso_pkey" PRIMARY KEY ("fromId","toId")
);
-- CreateIndex
CREATE INDEX "OrganisationName_organisationId_idx" ON "OrganisationName"("organisationId");
-- CreateIndex
CREATE INDEX "OrganisationSuccession_toId_idx" ON "OrganisationSuccession"("toId");
-- CreateIndex
CREATE INDEX "SavedView_programmeId_idx" ON "SavedView"("programmeId");
-- CreateIndex
CREATE INDEX "ActingHolder_memberId_idx" ON "ActingHolder"("memberId");
-- CreateIndex
CREATE INDEX "ActingHolder_actingId_idx" ON "ActingHolder"("actingId");
-- CreateIndex
CREATE INDEX "HandOver_programmeId_idx" ON "HandOver"("programmeId");
-- CreateIndex
CREATE INDEX "BulkChange_programmeId_createdAt_idx" ON "BulkChange"("programmeId", "createdAt");
-- CreateIndex
CREATE INDEX "BulkChange_memberId_idx" ON "BulkChange"("memberId");
-- CreateIndex
CREATE INDEX "BulkItem_bulkChangeId_outcome_idx" ON "BulkItem"("bulkChangeId", "outcome");
-- CreateIndex
CREATE INDEX "BulkItem_recommendationId_idx" ON "BulkItem"("recommendationId");
-- CreateIndex
CREATE INDEX "Dependency_toId_idx" ON "Dependency"("toId");
-- CreateIndex
CREATE INDEX "SeeAlso_toId_idx" ON "SeeAlso"("toId");
-- CreateIndex
CREATE UNIQUE INDEX "Passage_partId_key" ON "Passage"("partId");
-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "FollowedBody" ADD CONSTRAINT "FollowedBody_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "FollowedBody" ADD CONSTRAINT "FollowedBody_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "FollowedView" ADD CONSTRAINT "FollowedView_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "FollowedView" ADD CONSTRAINT "FollowedView_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "ActingHolder" ADD CONSTRAINT "ActingHolder_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "ActingHolder" ADD CONSTRAINT "ActingHolder_actingId_fkey" FOREIGN KEY ("actingId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "BulkItem" ADD CONSTRAINT "BulkItem_bulkChangeId_fkey" FOREIGN KEY ("bulkChangeId") REFERENCES "BulkChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "BulkItem" ADD CONSTRAINT "BulkItem_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "SeeAlso" ADD CONSTRAINT "SeeAlso_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "SeeAlso" ADD CONSTRAINT "SeeAlso_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
