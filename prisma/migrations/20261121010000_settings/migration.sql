-- CreateTable
CREATE TABLE "SettingsProposal" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'WAITING',
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedByName" TEXT NOT NULL,
    "proposedById" INTEGER NOT NULL,
    "proposedBySideId" INTEGER,
    "concurred" TEXT[],
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SettingsProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SettingsProposal_programmeId_state_idx" ON "SettingsProposal"("programmeId", "state");

-- AddForeignKey
ALTER TABLE "SettingsProposal" ADD CONSTRAINT "SettingsProposal_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One proposal at a time, and one place at a time for a person in a programme.
CREATE UNIQUE INDEX "SettingsProposal_waiting" ON "SettingsProposal"("programmeId") WHERE "state" = 'WAITING';
CREATE UNIQUE INDEX "Member_active" ON "Member"("programmeId", "personId") WHERE "endedAt" IS NULL;
