-- AlterTable
ALTER TABLE "SavedView" ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 0;
-- When a meeting was noted or last changed: news for those who follow its body. Nobody knows of those noted before.
ALTER TABLE "Meeting" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);
ALTER TABLE "Meeting" ALTER COLUMN "changedAt" SET DEFAULT CURRENT_TIMESTAMP;
