-- The few merges that wait in a programme: every item's page asks whether one of them names it. Prisma knows no partial index.
CREATE INDEX "Proposal_merging" ON "Proposal" ("programmeId") WHERE "state" = 'WAITING' AND "act" = 'merge';
