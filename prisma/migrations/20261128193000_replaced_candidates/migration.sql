-- What a candidate was merged of or split from: taking that back puts those in its place again.
ALTER TABLE "Candidate" ADD COLUMN "replaces" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
