-- Research organizations, for filling in and verifying institutions offline.

CREATE TABLE iioe.ror_release (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version text CHECK (version <> ''),
  format text NOT NULL CHECK (format IN ('json', 'csv')),
  schema_version integer NOT NULL CHECK (schema_version IN (1, 2)),
  organizations bigint NOT NULL CHECK (organizations >= 1),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz NOT NULL DEFAULT now(),
  run_id bigint NOT NULL REFERENCES iioe.run
);
COMMENT ON TABLE iioe.ror_release IS 'Which data dump of the Research Organization Registry is loaded; no row when none is.';
COMMENT ON COLUMN iioe.ror_release.only_row IS 'Always true, so that there is only one row.';
COMMENT ON COLUMN iioe.ror_release.version IS 'Version and date of the dump as its file names say them, such as v2.1-2026-01-15; null when they do not.';
COMMENT ON COLUMN iioe.ror_release.format IS 'json or csv; the latter has names only by language and not one by one.';
COMMENT ON COLUMN iioe.ror_release.schema_version IS 'Of the registry''s own schema: 1 or 2.';
COMMENT ON COLUMN iioe.ror_release.organizations IS 'How many organizations it has.';
COMMENT ON COLUMN iioe.ror_release.digest IS 'SHA-256 of the file that was loaded.';
COMMENT ON COLUMN iioe.ror_release.loaded_at IS 'When it was loaded.';
COMMENT ON COLUMN iioe.ror_release.run_id IS 'The run that loaded it.';

CREATE TABLE iioe.ror_organization (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$'),
  status text NOT NULL CHECK (status IN ('active', 'inactive', 'withdrawn')),
  name text NOT NULL CHECK (name <> ''),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  types text[] NOT NULL,
  website text CHECK (website <> ''),
  domains text[] NOT NULL,
  successors text[] NOT NULL,
  names text[] NOT NULL,
  name_kinds text[] NOT NULL,
  name_languages text[] NOT NULL,
  words text[] NOT NULL,
  CHECK (cardinality(names) = cardinality(name_kinds) AND cardinality(names) = cardinality(name_languages))
);
CREATE INDEX ror_organization_words ON iioe.ror_organization USING gin (words);
COMMENT ON TABLE iioe.ror_organization IS 'Organizations of the loaded dump. Each load replaces them.';
COMMENT ON COLUMN iioe.ror_organization.id IS 'Identifier without its https://ror.org/, as in partner.ror.';
COMMENT ON COLUMN iioe.ror_organization.status IS 'active, inactive (it ceased) or withdrawn (the entry was a mistake).';
COMMENT ON COLUMN iioe.ror_organization.name IS 'The name that the registry displays.';
COMMENT ON COLUMN iioe.ror_organization.country IS 'ISO 3166-1 alpha-2.';
COMMENT ON COLUMN iioe.ror_organization.types IS 'As the registry calls them, in lower case: education, government, nonprofit, company, …';
COMMENT ON COLUMN iioe.ror_organization.website IS 'Address of its web site.';
COMMENT ON COLUMN iioe.ror_organization.domains IS 'Domains that belong to it, in lower case.';
COMMENT ON COLUMN iioe.ror_organization.successors IS 'Identifiers of the organizations that took its place.';
COMMENT ON COLUMN iioe.ror_organization.names IS 'All its names, the displayed one first.';
COMMENT ON COLUMN iioe.ror_organization.name_kinds IS 'What each of the names is: label (an official name in a language), alias or acronym.';
COMMENT ON COLUMN iioe.ror_organization.name_languages IS 'ISO 639 code of the language of each of the names; empty when the registry does not say.';
COMMENT ON COLUMN iioe.ror_organization.words IS 'The words of all names, without case, accents and punctuation, by which it is searched.';

CREATE TABLE iioe.ror_word (
  word text COLLATE "C" PRIMARY KEY CHECK (word <> ''),
  organizations integer NOT NULL CHECK (organizations >= 1)
);
COMMENT ON TABLE iioe.ror_word IS 'The words of names of organizations: what was misspelt is sought among them, and rare ones tell more.';
COMMENT ON COLUMN iioe.ror_word.word IS 'The word, as in ror_organization.words.';
COMMENT ON COLUMN iioe.ror_word.organizations IS 'How many organizations have it.';
