-- Teachers, what they are enrolled in, and what an import of a roster leaves behind.

CREATE TABLE iioe.partner (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[^[:space:][:cntrl:]/\\]{1,100}$' AND code = lower(code)),
  name text NOT NULL CHECK (name <> ''),
  other_names text[] NOT NULL DEFAULT '{}',
  ror text UNIQUE CHECK (ror ~ '^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$'),
  country text CHECK (country ~ '^[A-Z]{2}$')
);
COMMENT ON TABLE iioe.partner IS 'An institution that takes part in IIOE.';
COMMENT ON COLUMN iioe.partner.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.partner.code IS 'Its name for people and scripts, in lower case, such as cairo-university.';
COMMENT ON COLUMN iioe.partner.name IS 'Its name in the language that it prefers.';
COMMENT ON COLUMN iioe.partner.other_names IS 'Names in other languages, former names and abbreviations, by which rosters may call it.';
COMMENT ON COLUMN iioe.partner.ror IS 'Identifier of the Research Organization Registry without its https://ror.org/, such as 03q21mh05.';
COMMENT ON COLUMN iioe.partner.country IS 'ISO 3166-1 alpha-2.';

CREATE TABLE iioe.institution_match (
  name_key text COLLATE "C" PRIMARY KEY CHECK (name_key <> ''),
  name text NOT NULL CHECK (name <> ''),
  partner_id bigint NOT NULL REFERENCES iioe.partner,
  run_id bigint NOT NULL REFERENCES iioe.run,
  id bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);
CREATE INDEX institution_match_partner ON iioe.institution_match (partner_id);
CREATE INDEX institution_match_run ON iioe.institution_match (run_id);
COMMENT ON TABLE iioe.institution_match IS 'Which partner an administrator said that a name of an institution in rosters means.';
COMMENT ON COLUMN iioe.institution_match.name_key IS 'The name without case, accents and punctuation.';
COMMENT ON COLUMN iioe.institution_match.name IS 'The name as it was written.';
COMMENT ON COLUMN iioe.institution_match.partner_id IS 'The partner.';
COMMENT ON COLUMN iioe.institution_match.run_id IS 'The run that said so.';
COMMENT ON COLUMN iioe.institution_match.id IS 'What the journal calls it.';

CREATE TABLE iioe.training (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[^[:space:][:cntrl:]/\\]{1,100}$' AND code = lower(code)),
  title text NOT NULL CHECK (title <> '')
);
COMMENT ON TABLE iioe.training IS 'A training: a series of sessions that teachers enroll in.';
COMMENT ON COLUMN iioe.training.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.training.code IS 'Its name for people and scripts, in lower case.';
COMMENT ON COLUMN iioe.training.title IS 'Its title.';

CREATE TABLE iioe.teacher (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text CHECK (email <> ''),
  email_key text COLLATE "C" UNIQUE CHECK (email_key <> ''),
  given_name text CHECK (given_name <> ''),
  family_name text CHECK (family_name <> ''),
  full_name text CHECK (full_name <> ''),
  certificate_name text CHECK (certificate_name <> ''),
  partner_id bigint REFERENCES iioe.partner,
  institution text CHECK (institution <> ''),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  language text CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
  position text CHECK (position <> ''),
  gender text CHECK (gender IN ('female', 'male', 'other')),
  phone text CHECK (phone ~ '^\+[0-9]{4,15}(;ext=[0-9]{1,7})?$'),
  orcid text CHECK (orcid ~ '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$'),
  nominated_by text CHECK (nominated_by <> ''),
  consent_source text CHECK (consent_source <> ''),
  consent_date date,
  external_id text COLLATE "C" CHECK (external_id <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  forgotten_at timestamptz,
  CHECK ((email IS NULL) = (email_key IS NULL)),
  CHECK ((email IS NULL) = (forgotten_at IS NOT NULL))
);
CREATE UNIQUE INDEX teacher_external_id ON iioe.teacher (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX teacher_partner ON iioe.teacher (partner_id) WHERE partner_id IS NOT NULL;
COMMENT ON TABLE iioe.teacher IS 'A person who learns on the platform; one for each e-mail address. Who was forgotten stays as a row without personal data, so that counts stay right.';
COMMENT ON COLUMN iioe.teacher.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.teacher.email IS 'E-mail address as it is written to; null when the teacher was forgotten.';
COMMENT ON COLUMN iioe.teacher.email_key IS 'The same, normalized (NFC, lower case, domain in ASCII): what identifies the teacher.';
COMMENT ON COLUMN iioe.teacher.given_name IS 'Given name or names.';
COMMENT ON COLUMN iioe.teacher.family_name IS 'Family name or names.';
COMMENT ON COLUMN iioe.teacher.full_name IS 'The name in one piece, in the order of its culture, where a roster gives no parts.';
COMMENT ON COLUMN iioe.teacher.certificate_name IS 'The name as certificates print it, in any script.';
COMMENT ON COLUMN iioe.teacher.partner_id IS 'The partner that the teacher belongs to, if to one.';
COMMENT ON COLUMN iioe.teacher.institution IS 'Name of the institution as a roster wrote it, where no partner is known by it.';
COMMENT ON COLUMN iioe.teacher.country IS 'ISO 3166-1 alpha-2. Kept when the teacher is forgotten.';
COMMENT ON COLUMN iioe.teacher.language IS 'BCP 47 tag of the language in which the teacher wants to be written to.';
COMMENT ON COLUMN iioe.teacher.position IS 'Position at the institution, as written.';
COMMENT ON COLUMN iioe.teacher.gender IS 'female, male or other; null when not said.';
COMMENT ON COLUMN iioe.teacher.phone IS 'E.164, with an extension where there is one.';
COMMENT ON COLUMN iioe.teacher.orcid IS 'ORCID iD, in its four groups.';
COMMENT ON COLUMN iioe.teacher.nominated_by IS 'Who proposed the teacher.';
COMMENT ON COLUMN iioe.teacher.consent_source IS 'Where the teacher''s own consent is recorded; null when it was not given yet.';
COMMENT ON COLUMN iioe.teacher.consent_date IS 'When it was given.';
COMMENT ON COLUMN iioe.teacher.external_id IS 'Key of the teacher in the system that the roster came from.';
COMMENT ON COLUMN iioe.teacher.created_at IS 'When the teacher was first registered.';
COMMENT ON COLUMN iioe.teacher.updated_at IS 'When a column last changed; set by the database.';
COMMENT ON COLUMN iioe.teacher.forgotten_at IS 'When all personal data of the teacher was erased.';

CREATE TABLE iioe.teacher_alias (
  email_key text COLLATE "C" PRIMARY KEY CHECK (email_key <> ''),
  teacher_id bigint NOT NULL REFERENCES iioe.teacher,
  run_id bigint NOT NULL REFERENCES iioe.run,
  id bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);
CREATE INDEX teacher_alias_teacher ON iioe.teacher_alias (teacher_id);
CREATE INDEX teacher_alias_run ON iioe.teacher_alias (run_id);
COMMENT ON TABLE iioe.teacher_alias IS 'Earlier addresses of teachers, of those that were merged into them too: a roster that still has one means the same teacher.';
COMMENT ON COLUMN iioe.teacher_alias.email_key IS 'The address, normalized as in teacher.';
COMMENT ON COLUMN iioe.teacher_alias.teacher_id IS 'Whom it means.';
COMMENT ON COLUMN iioe.teacher_alias.run_id IS 'The run that made it an alias.';
COMMENT ON COLUMN iioe.teacher_alias.id IS 'What the journal calls it.';

CREATE TABLE iioe.enrollment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  teacher_id bigint NOT NULL REFERENCES iioe.teacher,
  course_id bigint REFERENCES iioe.course,
  edition_id bigint REFERENCES iioe.course_edition,
  training_id bigint REFERENCES iioe.training,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'withdrawn')),
  role text NOT NULL DEFAULT 'learner' CHECK (role IN ('learner', 'facilitator', 'trainer', 'observer')),
  cohort text CHECK (cohort <> ''),
  starts date,
  ends date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(course_id, training_id) = 1),
  CHECK (edition_id IS NULL OR course_id IS NOT NULL),
  CHECK (ends >= starts)
);
-- Not partial: it also finds all enrollments of a teacher, for each teacher that is deleted.
CREATE UNIQUE INDEX enrollment_course ON iioe.enrollment (teacher_id, course_id);
CREATE UNIQUE INDEX enrollment_training ON iioe.enrollment (teacher_id, training_id) WHERE training_id IS NOT NULL;
COMMENT ON TABLE iioe.enrollment IS 'A teacher in a course or in a training.';
COMMENT ON COLUMN iioe.enrollment.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.enrollment.teacher_id IS 'The teacher.';
COMMENT ON COLUMN iioe.enrollment.course_id IS 'The course, if it is a course.';
COMMENT ON COLUMN iioe.enrollment.edition_id IS 'The edition of that course, when the roster chose one.';
COMMENT ON COLUMN iioe.enrollment.training_id IS 'The training, if it is a training.';
COMMENT ON COLUMN iioe.enrollment.status IS 'active or withdrawn.';
COMMENT ON COLUMN iioe.enrollment.role IS 'learner, facilitator, trainer or observer.';
COMMENT ON COLUMN iioe.enrollment.cohort IS 'The group within the course or training.';
COMMENT ON COLUMN iioe.enrollment.starts IS 'First day.';
COMMENT ON COLUMN iioe.enrollment.ends IS 'Last day.';
COMMENT ON COLUMN iioe.enrollment.created_at IS 'When the teacher was enrolled.';
COMMENT ON COLUMN iioe.enrollment.updated_at IS 'When a column last changed; set by the database.';

CREATE FUNCTION iioe.set_updated_at() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.set_updated_at IS 'Notes when a row last changed, whoever changed it: undo leaves alone what changed since.';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iioe.teacher
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION iioe.set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iioe.enrollment
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION iioe.set_updated_at();

CREATE VIEW iioe.teacher_anonymous AS
  SELECT id, country, language, gender, partner_id, created_at, forgotten_at FROM iioe.teacher;
COMMENT ON VIEW iioe.teacher_anonymous IS 'What may be counted of teachers: no personal data.';
COMMENT ON COLUMN iioe.teacher_anonymous.id IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.country IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.language IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.gender IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.partner_id IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.created_at IS 'As in teacher.';
COMMENT ON COLUMN iioe.teacher_anonymous.forgotten_at IS 'As in teacher.';

CREATE TABLE iioe.roster (
  run_id bigint PRIMARY KEY REFERENCES iioe.run,
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  encoding text NOT NULL,
  byte_order_mark boolean NOT NULL,
  delimiter text NOT NULL CHECK (length(delimiter) = 1),
  separator_line boolean NOT NULL,
  header text[] NOT NULL,
  records_done bigint NOT NULL DEFAULT 0 CHECK (records_done >= 0)
);
COMMENT ON TABLE iioe.roster IS 'How the file of a run was written, so that its rejects can be written the same way.';
COMMENT ON COLUMN iioe.roster.run_id IS 'The run that read it.';
COMMENT ON COLUMN iioe.roster.format IS 'csv (with any delimiter) or xlsx.';
COMMENT ON COLUMN iioe.roster.encoding IS 'IANA name of the character encoding.';
COMMENT ON COLUMN iioe.roster.byte_order_mark IS 'Whether it began with one.';
COMMENT ON COLUMN iioe.roster.delimiter IS 'What stood between cells.';
COMMENT ON COLUMN iioe.roster.separator_line IS 'Whether it began with a line such as sep=;.';
COMMENT ON COLUMN iioe.roster.header IS 'The headings, as written.';
COMMENT ON COLUMN iioe.roster.records_done IS 'How many records the committed transactions of the run have covered: where a run in chunks goes on.';

CREATE TABLE iioe.roster_reject (
  run_id bigint NOT NULL REFERENCES iioe.roster,
  record bigint NOT NULL CHECK (record >= 1),
  line bigint NOT NULL CHECK (line >= 1),
  sheet_row bigint NOT NULL CHECK (sheet_row >= 1),
  email_key text COLLATE "C",
  cells text[] NOT NULL,
  problems jsonb NOT NULL CHECK (jsonb_typeof(problems) = 'array'),
  PRIMARY KEY (run_id, record)
);
COMMENT ON TABLE iioe.roster_reject IS 'Rows of rosters that were not taken, with the reasons. Holds personal data.';
COMMENT ON COLUMN iioe.roster_reject.run_id IS 'The run that read the roster.';
COMMENT ON COLUMN iioe.roster_reject.record IS 'Which record it was, from 1, the heading not counted.';
COMMENT ON COLUMN iioe.roster_reject.line IS 'The line of the file in which it began, from 1.';
COMMENT ON COLUMN iioe.roster_reject.sheet_row IS 'The row in which a spreadsheet shows it, from 1.';
COMMENT ON COLUMN iioe.roster_reject.email_key IS 'The address, normalized, if it could be read.';
COMMENT ON COLUMN iioe.roster_reject.cells IS 'Its cells, as written.';
COMMENT ON COLUMN iioe.roster_reject.problems IS 'What was wrong: objects with code, column (null for the whole row) and the arguments of the sentence.';

-- Created rows are noted as ranges of keys: a million of them are one row of the journal.
ALTER TABLE iioe.journal
  ADD COLUMN row_ids int8multirange,
  ADD COLUMN later jsonb CHECK (jsonb_typeof(later) = 'object'),
  ADD COLUMN at timestamptz NOT NULL DEFAULT now(),
  ALTER COLUMN row_id DROP NOT NULL;
UPDATE iioe.journal SET row_ids = int8multirange(int8range(row_id, row_id, '[]')), row_id = NULL
  WHERE operation = 'created';
ALTER TABLE iioe.journal
  ADD CHECK ((operation = 'created') = (row_ids IS NOT NULL)),
  ADD CHECK ((row_id IS NULL) = (row_ids IS NOT NULL)),
  ADD CHECK (later IS NULL OR operation = 'changed');
CREATE INDEX journal_row ON iioe.journal (row_id) WHERE row_id IS NOT NULL;
COMMENT ON COLUMN iioe.journal.row_id IS 'The id of the row that was changed or deleted.';
COMMENT ON COLUMN iioe.journal.row_ids IS 'The ids of the rows that were created.';
COMMENT ON COLUMN iioe.journal.later IS 'The changed columns with the values that the run gave them, where they tell whether something changed since.';
COMMENT ON COLUMN iioe.journal.at IS 'When the transaction of the change began: what the updated_at of a changed row says, until somebody changes it past the journal.';
