-- What the application's role may do. The owner of the tables applies this after every migration; it may run any number of times.
-- `:app_role` stands for the quoted user name of DATABASE_URL. All of it is one transaction.

SELECT pg_advisory_xact_lock(hashtext('followthrough grants'));

GRANT USAGE ON SCHEMA public TO :app_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :app_role;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO :app_role;
REVOKE CREATE ON SCHEMA public FROM :app_role;

DO $$
DECLARE
  -- Rows of these are added and read, never changed or removed. "StatusByDay" is folded by a function of the owner's.
  append_only text[] := ARRAY['Revision', 'Wording', 'Seal', 'ProgrammeChange', 'MeetingChange', 'AgendaVersion', 'MeetingRecord', 'RecordAddendum', 'StatusByDay'];
  name text;
BEGIN
  FOREACH name IN ARRAY append_only LOOP
    IF to_regclass(format('public.%I', name)) IS NOT NULL THEN
      EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON public.%I FROM %s', name, $role$:app_role$role$);
    END IF;
  END LOOP;
  IF to_regproc('public.fold_status_by_day') IS NOT NULL THEN
    REVOKE EXECUTE ON FUNCTION public.fold_status_by_day() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION public.fold_status_by_day() TO :app_role;
  END IF;
  -- The list of migrations is read at start and written by the owner alone.
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public._prisma_migrations FROM :app_role;
  END IF;
END
$$;

-- The queue of jobs has a schema of its own; the queues themselves are made by migrations.
DO $$
BEGIN
  IF to_regnamespace('pgboss') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA pgboss TO :app_role;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO :app_role;
    REVOKE INSERT, UPDATE, DELETE ON pgboss.queue FROM :app_role;
  END IF;
END
$$;
