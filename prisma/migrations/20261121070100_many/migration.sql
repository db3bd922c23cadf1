-- A change of many begins as a preview; no row has been written before.
-- AlterEnum
CREATE TYPE "BulkState_new" AS ENUM ('PLANNING', 'PREVIEW', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE');
ALTER TABLE "BulkChange" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "BulkChange" ALTER COLUMN "state" TYPE "BulkState_new" USING ("state"::text::"BulkState_new");
ALTER TYPE "BulkState" RENAME TO "BulkState_old";
ALTER TYPE "BulkState_new" RENAME TO "BulkState";
DROP TYPE "BulkState_old";
-- AlterTable
ALTER TABLE "BulkChange" ALTER COLUMN "state" SET DEFAULT 'PLANNING',
ADD COLUMN     "frozen" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toDo" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "counts" JSONB;
-- An item is never deleted; a key to it would lock every one of a hundred thousand rows when a list of them is frozen.
-- DropForeignKey
ALTER TABLE "BulkItem" DROP CONSTRAINT "BulkItem_recommendationId_fkey";
-- DropIndex
DROP INDEX "BulkItem_bulkChangeId_outcome_idx";
-- DropIndex
DROP INDEX "BulkItem_recommendationId_idx";
-- CreateIndex
CREATE INDEX "BulkItem_bulkChangeId_outcome_recommendationId_idx" ON "BulkItem"("bulkChangeId", "outcome", "recommendationId");
