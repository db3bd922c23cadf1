-- CreateTable
CREATE TABLE "CirculatedRecord" (
    "meetingId" INTEGER NOT NULL,
    "comparison" JSONB,
    "content" JSONB,
    "contentHash" TEXT NOT NULL DEFAULT '',
    "circulatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "CirculatedRecord_pkey" PRIMARY KEY ("meetingId")
);

-- AddForeignKey
ALTER TABLE "CirculatedRecord" ADD CONSTRAINT "CirculatedRecord_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
