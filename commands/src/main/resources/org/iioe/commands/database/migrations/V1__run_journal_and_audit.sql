-- The record of every change. Statements name the schema: no session setting is relied upon.

CREATE TABLE iioe.schema_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version integer NOT NULL CHECK (version >= 0),
  migrated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE iioe.schema_version IS 'Which migration the schema has reached; one row, which every command compares with the version that it was built for.';
COMMENT ON COLUMN iioe.schema_version.only_row IS 'Always true, so that there is only one row.';
COMMENT ON COLUMN iioe.schema_version.version IS 'Number of the last migration.';
COMMENT ON COLUMN iioe.schema_version.migrated_at IS 'When that migration was applied.';
INSERT INTO iioe.schema_version (version) VALUES (0);

CREATE TABLE iioe.run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token uuid NOT NULL UNIQUE,
  verb text NOT NULL CHECK (verb <> ''),
  database_user_name text NOT NULL DEFAULT session_user,
  system_user_name text NOT NULL,
  job text,
  input_digest text CHECK (input_digest ~ '^[0-9a-f]{64}$'),
  arguments jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(arguments) = 'object'),
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  outcome text CHECK (outcome IN ('done', 'rejected', 'failed', 'interrupted')),
  counts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'),
  CHECK ((finished_at IS NULL) = (outcome IS NULL)),
  CHECK (finished_at >= started_at)
);
COMMENT ON TABLE iioe.run IS 'Every command that wrote: who, what, when, on which input, with which outcome.';
COMMENT ON COLUMN iioe.run.id IS 'What iioe history show and iioe history undo take.';
COMMENT ON COLUMN iioe.run.token IS 'Drawn by the client before the row was written, so that it can ask for the row after a lost connection.';
COMMENT ON COLUMN iioe.run.verb IS 'The command as it was called, such as course import.';
COMMENT ON COLUMN iioe.run.database_user_name IS 'Who was logged in to the database.';
COMMENT ON COLUMN iioe.run.system_user_name IS 'Whose account on the client machine ran the command.';
COMMENT ON COLUMN iioe.run.job IS 'The CI job that ran the command, as its system names it.';
COMMENT ON COLUMN iioe.run.input_digest IS 'SHA-256 of the input, in hexadecimal.';
COMMENT ON COLUMN iioe.run.arguments IS 'What the command was asked for, without secrets and personal data.';
COMMENT ON COLUMN iioe.run.started_at IS 'When the run began.';
COMMENT ON COLUMN iioe.run.finished_at IS 'When it said that it was finished; null while it works, and for ever when it was killed.';
COMMENT ON COLUMN iioe.run.outcome IS 'done, rejected (some items were), failed, interrupted; null like finished_at.';
COMMENT ON COLUMN iioe.run.counts IS 'How many things were created, updated and so on, by name.';

CREATE TABLE iioe.commit_mark (
  token uuid PRIMARY KEY,
  run_id bigint REFERENCES iioe.run ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX commit_mark_run ON iioe.commit_mark (run_id);
COMMENT ON TABLE iioe.commit_mark IS 'One row for each recent transaction: that it is here proves that the transaction was committed, to a client that lost its connection meanwhile. Removed when the run finishes.';
COMMENT ON COLUMN iioe.commit_mark.token IS 'Drawn by the client for this transaction.';
COMMENT ON COLUMN iioe.commit_mark.run_id IS 'The run that the transaction is part of, if of one.';
COMMENT ON COLUMN iioe.commit_mark.at IS 'When the transaction began.';

CREATE TABLE iioe.journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES iioe.run,
  relation text NOT NULL CHECK (relation <> ''),
  row_id bigint NOT NULL,
  operation text NOT NULL CHECK (operation IN ('created', 'changed', 'deleted')),
  earlier jsonb CHECK (jsonb_typeof(earlier) = 'object'),
  CHECK ((operation = 'created') = (earlier IS NULL))
);
CREATE INDEX journal_run ON iioe.journal (run_id);
COMMENT ON TABLE iioe.journal IS 'What undoing a run needs.';
COMMENT ON COLUMN iioe.journal.id IS 'Order in which the changes were made.';
COMMENT ON COLUMN iioe.journal.run_id IS 'The run that made the change.';
COMMENT ON COLUMN iioe.journal.relation IS 'Table of the row, without its schema.';
COMMENT ON COLUMN iioe.journal.row_id IS 'The row''s id.';
COMMENT ON COLUMN iioe.journal.operation IS 'created, changed or deleted.';
COMMENT ON COLUMN iioe.journal.earlier IS 'The columns that were changed, with the values that they had; all of them for a deleted row.';

CREATE TABLE iioe.audit_event (
  id bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES iioe.run,
  at timestamptz NOT NULL,
  action text NOT NULL CHECK (action ~ '^[a-z]+(\.[a-z-]+)+$'),
  subject text NOT NULL CHECK (subject !~ '\n'),
  detail jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(detail) = 'object'),
  previous_digest bytea NOT NULL UNIQUE CHECK (length(previous_digest) = 32),
  digest bytea NOT NULL UNIQUE CHECK (length(digest) = 32)
);
CREATE INDEX audit_event_run ON iioe.audit_event (run_id);
CREATE INDEX audit_event_subject ON iioe.audit_event (subject);
COMMENT ON TABLE iioe.audit_event IS 'Changes worth remembering for ever, chained by digests; the database refuses to change or delete one.';
COMMENT ON COLUMN iioe.audit_event.id IS 'Place in the chain, from 1, without gaps; given by the database.';
COMMENT ON COLUMN iioe.audit_event.run_id IS 'The run that made the change.';
COMMENT ON COLUMN iioe.audit_event.at IS 'When the event was appended; given by the database.';
COMMENT ON COLUMN iioe.audit_event.action IS 'What was done, such as course.publish.';
COMMENT ON COLUMN iioe.audit_event.subject IS 'What it was done to, by its natural key; no personal data.';
COMMENT ON COLUMN iioe.audit_event.detail IS 'More about it; for bulk work counts and the digest of the journal.';
COMMENT ON COLUMN iioe.audit_event.previous_digest IS 'Digest of the event before; 32 zero bytes for the first.';
COMMENT ON COLUMN iioe.audit_event.digest IS 'SHA-256 of previous_digest followed by iioe.audit_event_text in UTF-8.';

CREATE TABLE iioe.audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  event_id bigint NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32)
);
COMMENT ON TABLE iioe.audit_head IS 'Where the chain of audit events ends; whoever appends locks this row.';
COMMENT ON COLUMN iioe.audit_head.only_row IS 'Always true, so that there is only one row.';
COMMENT ON COLUMN iioe.audit_head.event_id IS 'The last event, 0 when there is none.';
COMMENT ON COLUMN iioe.audit_head.digest IS 'Its digest.';
INSERT INTO iioe.audit_head (event_id, digest) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION iioe.audit_event_text(event iioe.audit_event) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT concat_ws(E'\n', event.id, event.run_id,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.action, event.subject, event.detail)
$$;
COMMENT ON FUNCTION iioe.audit_event_text IS 'What the digest of an event covers, one field a line.';

-- Runs as the owner, so that who may append need not be able to move the head by hand.
CREATE FUNCTION iioe.chain_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  head iioe.audit_head;
BEGIN
  SELECT * INTO STRICT head FROM iioe.audit_head FOR UPDATE;
  NEW.id := head.event_id + 1;
  NEW.at := clock_timestamp();
  NEW.previous_digest := head.digest;
  NEW.digest := sha256(head.digest || convert_to(iioe.audit_event_text(NEW), 'UTF8'));
  UPDATE iioe.audit_head SET event_id = NEW.id, digest = NEW.digest;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.chain_audit_event IS 'Numbers a new event and chains it to the last one.';
CREATE TRIGGER chain_audit_event BEFORE INSERT ON iioe.audit_event
  FOR EACH ROW EXECUTE FUNCTION iioe.chain_audit_event();

CREATE FUNCTION iioe.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed or deleted' USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION iioe.refuse_audit_change IS 'Says no.';
CREATE TRIGGER refuse_audit_change BEFORE UPDATE OR DELETE OR TRUNCATE ON iioe.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_audit_change();

-- Roles belong to the whole server: there they may exist already, or we may not be allowed to make them.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['iioe_admin', 'iioe_reader'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      END IF;
    EXCEPTION
      WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END
$$;
