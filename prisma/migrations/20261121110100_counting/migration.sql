-- What each side says of an item, as far as lists ask: {"PK=AGREED"}; a side that has communicated nothing stands in none.
CREATE FUNCTION stances_of(positions jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(p."key" || '=' || (p."value" ->> 'value') ORDER BY p."key"), '{}') FROM jsonb_each(positions) p
  WHERE p."value" ->> 'value' <> 'NOT_COMMUNICATED'
$$;

ALTER TABLE "Recommendation" ADD COLUMN "stances" TEXT[] GENERATED ALWAYS AS (stances_of("positions")) STORED;

-- Filters that leave a great part of a programme are counted from this index alone, which is a thirtieth of the table.
CREATE INDEX "List_counted" ON "Recommendation" ("programmeId", "number") INCLUDE ("status", "ownerId", "organisationIds", "stances") WHERE NOT "voided";
