-- A concluded record keeps its signatures as they stood, what could not take effect, and one hash over all of it.
ALTER TABLE "MeetingRecord" ADD COLUMN "signatures" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "MeetingRecord" ADD COLUMN "stopped" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "MeetingRecord" ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- What is signed stays as it was signed, whoever asks.
CREATE FUNCTION refuse_in_signed_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  meeting integer := CASE WHEN TG_OP = 'DELETE' THEN OLD."meetingId" ELSE NEW."meetingId" END;
BEGIN
  IF EXISTS (SELECT FROM "CirculatedRecord" WHERE "meetingId" = meeting AND "frozenAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'The record of meeting % is signed: % of % refused', meeting, TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON "RecordParagraph" FOR EACH ROW EXECUTE FUNCTION refuse_in_signed_record();

CREATE FUNCTION refuse_in_concluded_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  meeting integer := CASE WHEN TG_OP = 'INSERT' THEN NEW."meetingId" ELSE OLD."meetingId" END;
BEGIN
  IF EXISTS (SELECT FROM "MeetingRecord" WHERE "meetingId" = meeting) THEN
    RAISE EXCEPTION 'The record of meeting % is concluded: % of % refused', meeting, TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER concluded BEFORE INSERT OR UPDATE OR DELETE ON "RecordSignature" FOR EACH ROW EXECUTE FUNCTION refuse_in_concluded_record();
CREATE TRIGGER concluded BEFORE UPDATE OR DELETE ON "CirculatedRecord" FOR EACH ROW EXECUTE FUNCTION refuse_in_concluded_record();
