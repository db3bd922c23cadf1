-- A row of a table is told from others that share its key by its addressee, and by its place among those that are alike in that too.
ALTER TABLE "ImportRow" ADD COLUMN "ownKey" TEXT NOT NULL DEFAULT '';
