-- In the order of the items, as the indexes that it is read beside.
DROP INDEX "Reviewed";
CREATE INDEX "Reviewed" ON "Recommendation" ("programmeId", "id")
  INCLUDE ("sectorId", "status", "confirmed", "jointPosition", "deadlineLastDay", "daysRescheduled", "ownerId", "organisationIds", "stances") WHERE NOT "voided";
