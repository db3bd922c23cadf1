-- The counts by day only grow, a row or two a move. Folding leaves one row for each day and status, with the same sums: the application may do
-- that and no other change of them (prisma/grants.sql).
CREATE FUNCTION fold_status_by_day() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH many AS (
    SELECT "programmeId", "day", "status" FROM "StatusByDay" GROUP BY 1, 2, 3 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM "StatusByDay" d USING many m
    WHERE d."programmeId" = m."programmeId" AND d."day" = m."day" AND d."status" = m."status" RETURNING d.*
  ), folded AS (
    INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT "programmeId", "day", "status", sum("change")::int FROM gone GROUP BY 1, 2, 3 HAVING sum("change") <> 0
  )
  SELECT count(*)::int FROM gone
$$;
