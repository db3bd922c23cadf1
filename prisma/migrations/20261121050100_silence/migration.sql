-- Whether an item had been silent is asked item by item, and answered by the index alone.
DROP INDEX "LastUpdate_silence";
CREATE INDEX "LastUpdate_silence" ON "LastUpdatePeriod" ("recommendationId", "on") INCLUDE ("until", "programmeId") WHERE "until" - "on" > 90;
