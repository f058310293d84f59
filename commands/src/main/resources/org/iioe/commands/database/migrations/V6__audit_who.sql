-- Who made the change that an audit event tells of. Events that were appended before keep their digests.

ALTER TABLE iioe.audit_event
  ADD COLUMN database_user_name text,
  ADD COLUMN system_user_name text,
  ADD COLUMN job text,
  ADD COLUMN verb text,
  ADD COLUMN input_digest text,
  ADD CHECK (num_nulls(database_user_name, system_user_name, verb) IN (0, 3)),
  ADD CHECK (num_nonnulls(job, input_digest) = 0 OR verb IS NOT NULL);
COMMENT ON COLUMN iioe.audit_event.database_user_name IS 'Who was logged in to the database when the event was appended; given by the database; null for events older than this column.';
COMMENT ON COLUMN iioe.audit_event.system_user_name IS 'Of the run: whose account on the client machine ran the command.';
COMMENT ON COLUMN iioe.audit_event.job IS 'Of the run: the CI job, null when there was none.';
COMMENT ON COLUMN iioe.audit_event.verb IS 'Of the run: the command.';
COMMENT ON COLUMN iioe.audit_event.input_digest IS 'Of the run: SHA-256 of its input, null when there was none.';

-- One field a line, and no field can hold a line's end: subject by its check, the others by their types, and jsonb
-- escapes it. The last line begins with a word, so that it is never taken for the detail. A year before Christ is
-- written as one, or it would read like the same year after.
CREATE OR REPLACE FUNCTION iioe.audit_event_text(event iioe.audit_event) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT concat_ws(E'\n', event.id, event.run_id,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || CASE WHEN event.at < '0001-01-01 00:00:00+00'::timestamptz THEN ' BC' ELSE '' END,
    event.action, event.subject, event.detail,
    CASE WHEN event.database_user_name IS NOT NULL THEN 'who ' || CAST(jsonb_build_object(
      'databaseUser', event.database_user_name, 'systemUser', event.system_user_name, 'job', event.job,
      'verb', event.verb, 'inputDigest', event.input_digest) AS text) END)
$$;

CREATE OR REPLACE FUNCTION iioe.chain_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  head iioe.audit_head;
  run iioe.run;
BEGIN
  SELECT * INTO run FROM iioe.run WHERE id = NEW.run_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'iioe: AUDIT_RUN_UNKNOWN' USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT * INTO STRICT head FROM iioe.audit_head FOR UPDATE;
  NEW.id := head.event_id + 1;
  NEW.at := clock_timestamp();
  NEW.database_user_name := session_user;
  NEW.system_user_name := run.system_user_name;
  NEW.job := run.job;
  NEW.verb := run.verb;
  NEW.input_digest := run.input_digest;
  NEW.previous_digest := head.digest;
  NEW.digest := sha256(head.digest || convert_to(iioe.audit_event_text(NEW), 'UTF8'));
  UPDATE iioe.audit_head SET event_id = NEW.id, digest = NEW.digest;
  RETURN NEW;
END
$$;

-- What a run was begun with stays so: events and rows of the journal refer to it.
CREATE FUNCTION iioe.keep_run() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.database_user_name := session_user;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'iioe: RUN_CHANGED' USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION iioe.keep_run IS 'Notes who is logged in for a new run, and refuses to change what a run was begun with.';
CREATE TRIGGER note_run BEFORE INSERT ON iioe.run
  FOR EACH ROW EXECUTE FUNCTION iioe.keep_run();
CREATE TRIGGER keep_run BEFORE UPDATE ON iioe.run
  FOR EACH ROW WHEN ((OLD.id, OLD.token, OLD.verb, OLD.database_user_name, OLD.system_user_name, OLD.job,
      OLD.input_digest, OLD.started_at)
    IS DISTINCT FROM (NEW.id, NEW.token, NEW.verb, NEW.database_user_name, NEW.system_user_name, NEW.job,
      NEW.input_digest, NEW.started_at))
  EXECUTE FUNCTION iioe.keep_run();
