-- The catalogue: courses, their editions by language, and the versions that were imported.

CREATE TABLE iioe.course (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[^[:space:][:cntrl:]/\\]{1,100}$' AND code = lower(code)),
  category text CHECK (category IN ('discipline', 'tvet', 'professional-development'))
);
COMMENT ON TABLE iioe.course IS 'A course of the catalogue, whatever its language.';
COMMENT ON COLUMN iioe.course.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.course.code IS 'Its name for people and scripts, in lower case, such as intro-to-statistics.';
COMMENT ON COLUMN iioe.course.category IS 'discipline, tvet (technical and vocational) or professional-development (of teachers); null when nobody has said.';

CREATE TABLE iioe.course_edition (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES iioe.course,
  language text NOT NULL CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
  title text NOT NULL CHECK (title <> ''),
  UNIQUE (course_id, language)
);
COMMENT ON TABLE iioe.course_edition IS 'A course in one language.';
COMMENT ON COLUMN iioe.course_edition.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.course_edition.course_id IS 'The course.';
COMMENT ON COLUMN iioe.course_edition.language IS 'BCP 47 tag, such as en or zh-Hant; und when neither the package nor the user said.';
COMMENT ON COLUMN iioe.course_edition.title IS 'Title in that language, of the newest version.';

CREATE TABLE iioe.course_version (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id bigint NOT NULL REFERENCES iioe.course_edition,
  number integer NOT NULL CHECK (number >= 1),
  status text NOT NULL CHECK (status IN ('staged', 'published', 'retired')),
  title text NOT NULL CHECK (title <> ''),
  standard text NOT NULL CHECK (standard <> ''),
  standard_edition text,
  manifest_path text,
  manifest_identifier text,
  canonical_digest text NOT NULL CHECK (canonical_digest ~ '^[0-9a-f]{64}$'),
  archive_digest text CHECK (archive_digest ~ '^[0-9a-f]{64}$'),
  archive_name text NOT NULL CHECK (archive_name <> ''),
  archive_bytes bigint CHECK (archive_bytes > 0),
  file_count integer NOT NULL CHECK (file_count >= 1),
  file_bytes bigint NOT NULL CHECK (file_bytes >= 0),
  run_id bigint NOT NULL REFERENCES iioe.run,
  imported_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  retired_at timestamptz,
  UNIQUE (edition_id, number),
  CHECK ((archive_digest IS NULL) = (archive_bytes IS NULL)),
  CHECK (status <> 'published' OR published_at IS NOT NULL),
  CHECK ((status = 'retired') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX course_version_published ON iioe.course_version (edition_id) WHERE status = 'published';
CREATE INDEX course_version_archive ON iioe.course_version (archive_digest);
CREATE INDEX course_version_run ON iioe.course_version (run_id);
COMMENT ON TABLE iioe.course_version IS 'One package as it was imported. Its files are in the content store under their digests.';
COMMENT ON COLUMN iioe.course_version.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.course_version.edition_id IS 'The edition.';
COMMENT ON COLUMN iioe.course_version.number IS 'From 1, in the order of import.';
COMMENT ON COLUMN iioe.course_version.status IS 'staged (imported, not offered), published (offered; at most one of an edition), retired (no longer offered).';
COMMENT ON COLUMN iioe.course_version.title IS 'Title that the package states, else the name of its file.';
COMMENT ON COLUMN iioe.course_version.standard IS 'scorm-1.1, scorm-1.2, scorm-2004, cmi5, aicc, tincan, ims-cp or common-cartridge.';
COMMENT ON COLUMN iioe.course_version.standard_edition IS 'Edition of the standard, such as 4th, when it is known.';
COMMENT ON COLUMN iioe.course_version.manifest_path IS 'Path of the manifest among the files.';
COMMENT ON COLUMN iioe.course_version.manifest_identifier IS 'The manifest''s own identifier; some tools write a new one at every export.';
COMMENT ON COLUMN iioe.course_version.canonical_digest IS 'Digest of sorted paths and file digests, the manifest''s identity left out: equal for the same course packed again.';
COMMENT ON COLUMN iioe.course_version.archive_digest IS 'SHA-256 of the archive as it was uploaded, which is in the content store; null when a folder was imported.';
COMMENT ON COLUMN iioe.course_version.archive_name IS 'Name of the file or folder that was imported.';
COMMENT ON COLUMN iioe.course_version.archive_bytes IS 'Size of the archive.';
COMMENT ON COLUMN iioe.course_version.file_count IS 'How many files it has.';
COMMENT ON COLUMN iioe.course_version.file_bytes IS 'Size of all files together.';
COMMENT ON COLUMN iioe.course_version.run_id IS 'The run that imported it.';
COMMENT ON COLUMN iioe.course_version.imported_at IS 'When it was imported.';
COMMENT ON COLUMN iioe.course_version.published_at IS 'When it was last published.';
COMMENT ON COLUMN iioe.course_version.retired_at IS 'When it was retired.';

CREATE TABLE iioe.course_file (
  version_id bigint NOT NULL REFERENCES iioe.course_version ON DELETE CASCADE,
  path text NOT NULL CHECK (path <> ''),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes >= 0),
  PRIMARY KEY (version_id, path)
);
CREATE INDEX course_file_digest ON iioe.course_file (digest);
COMMENT ON TABLE iioe.course_file IS 'The files of a version.';
COMMENT ON COLUMN iioe.course_file.version_id IS 'The version.';
COMMENT ON COLUMN iioe.course_file.path IS 'Path from the root of the package, forward slashes, Unicode NFC.';
COMMENT ON COLUMN iioe.course_file.digest IS 'SHA-256 of the bytes, their name in the content store.';
COMMENT ON COLUMN iioe.course_file.bytes IS 'Size.';

CREATE TABLE iioe.course_item (
  version_id bigint NOT NULL REFERENCES iioe.course_version ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  parent integer CHECK (parent < number),
  kind text NOT NULL CHECK (kind IN ('organization', 'item', 'sco')),
  identifier text NOT NULL,
  title text,
  launch text,
  PRIMARY KEY (version_id, number),
  FOREIGN KEY (version_id, parent) REFERENCES iioe.course_item ON DELETE CASCADE
);
CREATE INDEX course_item_sco ON iioe.course_item (version_id, identifier) WHERE kind = 'sco';
COMMENT ON TABLE iioe.course_item IS 'The outline of a version: organizations, headings and what is launched.';
COMMENT ON COLUMN iioe.course_item.version_id IS 'The version.';
COMMENT ON COLUMN iioe.course_item.number IS 'Place in the outline, from 1, parents before children.';
COMMENT ON COLUMN iioe.course_item.parent IS 'Number of the item that holds this one.';
COMMENT ON COLUMN iioe.course_item.kind IS 'organization, item (a heading or an asset) or sco (launched, reports results: SCORM SCO, cmi5 or AICC assignable unit).';
COMMENT ON COLUMN iioe.course_item.identifier IS 'As the manifest has it; learners'' results are kept under that of a sco.';
COMMENT ON COLUMN iioe.course_item.title IS 'As the manifest has it.';
COMMENT ON COLUMN iioe.course_item.launch IS 'What is launched: a path from the root of the package with its query, or a URL.';
