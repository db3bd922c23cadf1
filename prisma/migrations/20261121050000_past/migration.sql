-- Any past day of a programme: what is read as of the end of a day stands in columns and indexes made for it.

-- The last day that a time as it was said allows: 2026-03-04, 2026-03, 2026-Q1, 2026-H1 or 2026.
CREATE FUNCTION period_last_day(said text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN length(said) = 10 THEN make_date(left(said, 4)::int, substr(said, 6, 2)::int, right(said, 2)::int)
    ELSE (make_date(left(said, 4)::int, CASE
        WHEN length(said) = 4 THEN 12
        WHEN substr(said, 6, 1) = 'Q' THEN right(said, 1)::int * 3
        WHEN substr(said, 6, 1) = 'H' THEN right(said, 1)::int * 6
        ELSE right(said, 2)::int
      END, 1) + interval '1 month')::date - 1
  END
$$;

-- The day an entry of the history counts from: that of its changes where it changes what is tracked, else when it happened, as far as that had passed.
CREATE FUNCTION counts_from(happened text, recorded timestamptz, effective timestamptz, zone text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce((effective AT TIME ZONE zone)::date, least(period_last_day(happened), (recorded AT TIME ZONE zone)::date))
$$;

-- From which day to before which day a joint word on progress was an item's last; each item begins with never.
CREATE TABLE "LastUpdatePeriod" (
  "recommendationId" INTEGER NOT NULL,
  "programmeId" INTEGER NOT NULL,
  "on" DATE NOT NULL,
  "until" DATE NOT NULL DEFAULT '9999-12-31'::date,
  "said" TEXT NOT NULL,
  CONSTRAINT "LastUpdatePeriod_pkey" PRIMARY KEY ("recommendationId", "on")
);

-- The periods of these items, or of all items of a programme, as their joint chains say; `acts` are those that say something of progress.
CREATE FUNCTION last_updates(programme int, items int[], acts text[])
RETURNS TABLE ("recommendationId" int, "programmeId" int, "on" date, "until" date, "said" text) LANGUAGE sql STABLE AS $$
  WITH said AS (
    SELECT DISTINCT ON (v."recommendationId", d."day") v."recommendationId", d."day", v."happenedOn" AS "said"
    FROM "Revision" v JOIN "Programme" p ON p."id" = v."programmeId", LATERAL (SELECT counts_from(v."happenedOn", v."recordedAt", NULL, p."timeZone") AS "day") d
    WHERE v."programmeId" = programme AND (items IS NULL OR v."recommendationId" = ANY(items)) AND v."audienceSideId" IS NULL AND v."act" = ANY(acts)
      AND v."id" NOT IN (SELECT u."undoes" FROM "Revision" u
        WHERE u."programmeId" = programme AND (items IS NULL OR u."recommendationId" = ANY(items)) AND u."undoes" IS NOT NULL)
    ORDER BY v."recommendationId", d."day", v."version"
  ), told AS (
    SELECT r."id", '0001-01-01'::date AS "day", '' AS "said" FROM "Recommendation" r WHERE r."programmeId" = programme AND (items IS NULL OR r."id" = ANY(items))
    UNION ALL SELECT * FROM said
  )
  SELECT t."id", programme, t."day", lead(t."day", 1, '9999-12-31') OVER (PARTITION BY t."id" ORDER BY t."day"), t."said" FROM told t
$$;

INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said")
SELECT l.* FROM "Programme" p, LATERAL last_updates(p."id", NULL, ARRAY['update', 'start', 'resume', 'reportImplemented', 'confirmCompletion', 'return',
  'reportNotStarted', 'hold', 'discontinue', 'carryOver', 'reopen', 'concur', 'recordConcurrence', 'completeActionItem']) l;

ALTER TABLE "LastUpdatePeriod" ADD CONSTRAINT "LastUpdatePeriod_recommendationId_fkey"
  FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Stretches in which nothing was reported for over 90 days.
CREATE INDEX "LastUpdate_silence" ON "LastUpdatePeriod" ("programmeId", "on") INCLUDE ("until", "recommendationId") WHERE "until" - "on" > 90;
CREATE INDEX "LastUpdate_day" ON "LastUpdatePeriod" ("programmeId", "on");

-- From which day to before which day a proposal waited.
ALTER TABLE "Proposal" ADD COLUMN "waitsFrom" DATE, ADD COLUMN "waitsUntil" DATE NOT NULL DEFAULT '9999-12-31'::date;

WITH told AS (
  SELECT c ->> 'key' AS "id", c -> 'to' ->> 'state' AS "state", counts_from(v."happenedOn", v."recordedAt", v."effectiveAt", p."timeZone") AS "day", v."version"
  FROM "Revision" v JOIN "Programme" p ON p."id" = v."programmeId", jsonb_array_elements(v."changes") c
  WHERE v."changes" @> '[{"field": "proposal"}]' AND c ->> 'field' = 'proposal' AND c -> 'to' <> 'null'
)
UPDATE "Proposal" p SET
  "waitsFrom" = (SELECT t."day" FROM told t WHERE t."id" = p."id"::text ORDER BY t."version" LIMIT 1),
  "waitsUntil" = CASE WHEN p."state" = 'WAITING' THEN '9999-12-31'::date
    ELSE coalesce((SELECT t."day" FROM told t WHERE t."id" = p."id"::text AND t."state" <> 'WAITING' ORDER BY t."version" DESC LIMIT 1), '9999-12-31') END;
UPDATE "Proposal" p SET "waitsFrom" = (p."proposedAt" AT TIME ZONE o."timeZone")::date FROM "Programme" o WHERE o."id" = p."programmeId" AND p."waitsFrom" IS NULL;

ALTER TABLE "Proposal" ALTER COLUMN "waitsFrom" SET NOT NULL, ALTER COLUMN "waitsFrom" SET DEFAULT CURRENT_DATE;
CREATE INDEX "Proposal_waited" ON "Proposal" ("programmeId", "waitsUntil");

-- The periods that cover an instant, found as such: a B-tree would read half of all there ever were.
CREATE INDEX "Validity_span" ON "RecommendationValidity" USING spgist (tstzrange("validFrom", "validTo"))
  INCLUDE ("programmeId", "validFrom", "validTo", "recommendationId", "status", "ownerId", "sectorId", "deadlineLastDay", "daysRescheduled", "confirmed") WHERE NOT "voided";
CREATE INDEX "Validity_open_deadline" ON "RecommendationValidity" ("programmeId", "deadlineLastDay") INCLUDE ("validFrom", "validTo", "recommendationId", "status")
  WHERE NOT "voided" AND "status" IN ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED');
CREATE INDEX "Validity_open_owner" ON "RecommendationValidity" ("programmeId", (coalesce("ownerId", 0))) INCLUDE ("validFrom", "validTo", "recommendationId", "status", "ownerId")
  WHERE NOT "voided" AND "status" IN ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD', 'REPORTED_IMPLEMENTED');
CREATE INDEX "Validity_moved" ON "RecommendationValidity" ("programmeId", "recommendationId") INCLUDE ("validFrom", "validTo", "status") WHERE NOT "voided" AND "daysRescheduled" <> 0;

-- Items whose words were changed after they were registered: their words of then are not those they are found by now.
CREATE INDEX "Reworded" ON "Revision" ("programmeId", "effectiveAt") INCLUDE ("recommendationId")
  WHERE "version" > 1 AND ("changes" @> '[{"field": "title"}]' OR "changes" @> '[{"field": "wording"}]');
