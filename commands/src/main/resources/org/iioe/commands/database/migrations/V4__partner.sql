-- Partners as institutions, the mechanisms under which they enter, and their cases.

ALTER TABLE iioe.partner
  ADD COLUMN kind text CHECK (kind ~ '^[a-z][a-z0-9-]{0,63}$'),
  ADD COLUMN names jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(names) = 'object'),
  ADD COLUMN whed text UNIQUE CHECK (whed ~ '^IAU-[0-9]{6}$'),
  ADD COLUMN website text CHECK (website ~ '^https?://[^[:space:]]+$'),
  ADD COLUMN email_domains text[] NOT NULL DEFAULT '{}',
  ADD COLUMN parent_id bigint REFERENCES iioe.partner CHECK (parent_id <> id),
  ADD COLUMN signatory_id bigint REFERENCES iioe.partner CHECK (signatory_id <> id),
  ADD COLUMN is_root boolean NOT NULL DEFAULT false,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD CHECK (NOT is_root OR parent_id IS NULL);
CREATE INDEX partner_country ON iioe.partner (country);
CREATE UNIQUE INDEX partner_root ON iioe.partner (is_root) WHERE is_root;
CREATE INDEX partner_parent ON iioe.partner (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX partner_signatory ON iioe.partner (signatory_id) WHERE signatory_id IS NOT NULL;
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iioe.partner
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION iioe.set_updated_at();
COMMENT ON COLUMN iioe.partner.kind IS 'Kind of institution, as a mechanism names it: hei, enterprise, organization, government-body, consortium, national-centre.';
COMMENT ON COLUMN iioe.partner.names IS 'Its official names by BCP 47 language.';
COMMENT ON COLUMN iioe.partner.whed IS 'Identifier in the World Higher Education Database, such as IAU-004592; only degree-granting institutions have one.';
COMMENT ON COLUMN iioe.partner.website IS 'Address of its web site.';
COMMENT ON COLUMN iioe.partner.email_domains IS 'Domains of its e-mail addresses, in lower case and ASCII.';
COMMENT ON COLUMN iioe.partner.parent_id IS 'The partner above it in the tree, such as its National Centre; null for the root and for who stands alone.';
COMMENT ON COLUMN iioe.partner.signatory_id IS 'The partner that signs its agreement for the other side; null when it is the root.';
COMMENT ON COLUMN iioe.partner.is_root IS 'Whether it is the root of all: the institution whose Secretariat the mechanisms mean; at most one is.';
COMMENT ON COLUMN iioe.partner.updated_at IS 'When a column last changed; set by the database.';

CREATE TABLE iioe.partner_person (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  partner_id bigint NOT NULL REFERENCES iioe.partner ON DELETE CASCADE,
  person text COLLATE "C" NOT NULL CHECK (person = lower(person) AND person IS NFC NORMALIZED AND person ~ '^[^[:space:][:cntrl:]]{1,200}$'),
  name text CHECK (name <> ''),
  email text CHECK (email <> ''),
  role text NOT NULL CHECK (role ~ '^[a-z][a-z0-9-]{0,63}$'),
  countries text[] NOT NULL DEFAULT '{}',
  since date,
  until date,
  CHECK (until >= since)
);
CREATE UNIQUE INDEX partner_person_role ON iioe.partner_person (partner_id, person, role, coalesce(since, '-infinity'));
CREATE INDEX partner_person_person ON iioe.partner_person (person);
COMMENT ON TABLE iioe.partner_person IS 'Who acts for an institution, in which role, and when. Holds personal data.';
COMMENT ON COLUMN iioe.partner_person.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.partner_person.partner_id IS 'The institution.';
COMMENT ON COLUMN iioe.partner_person.person IS 'What the person is called by everywhere on the platform, in lower case: a short name or an e-mail address.';
COMMENT ON COLUMN iioe.partner_person.name IS 'The person''s name.';
COMMENT ON COLUMN iioe.partner_person.email IS 'Where the person is written to.';
COMMENT ON COLUMN iioe.partner_person.role IS 'Role, as mechanisms name it: coordinator, deputy, secretariat, signatory.';
COMMENT ON COLUMN iioe.partner_person.countries IS 'ISO 3166-1 alpha-2 codes of the only countries for which the role holds; empty for all.';
COMMENT ON COLUMN iioe.partner_person.since IS 'First day of the role; null when it was always so.';
COMMENT ON COLUMN iioe.partner_person.until IS 'Last day of the role; null when there is none.';

CREATE TABLE iioe.mechanism (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$')
);
COMMENT ON TABLE iioe.mechanism IS 'A procedure by which institutions become partners.';
COMMENT ON COLUMN iioe.mechanism.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.mechanism.code IS 'Its name for people and scripts, such as iioe-2020.';

CREATE TABLE iioe.mechanism_version (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mechanism_id bigint NOT NULL REFERENCES iioe.mechanism,
  number integer NOT NULL CHECK (number >= 1),
  canonical text NOT NULL,
  digest text NOT NULL CHECK (digest = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
  content jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  run_id bigint NOT NULL REFERENCES iioe.run,
  UNIQUE (mechanism_id, number),
  UNIQUE (mechanism_id, digest)
);
CREATE INDEX mechanism_version_run ON iioe.mechanism_version (run_id);
COMMENT ON TABLE iioe.mechanism_version IS 'A mechanism as it was published; never changed or deleted.';
COMMENT ON COLUMN iioe.mechanism_version.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.mechanism_version.mechanism_id IS 'The mechanism.';
COMMENT ON COLUMN iioe.mechanism_version.number IS 'Which version it is, from 1.';
COMMENT ON COLUMN iioe.mechanism_version.canonical IS 'The whole as canonical JSON.';
COMMENT ON COLUMN iioe.mechanism_version.digest IS 'SHA-256 of canonical in UTF-8, in hexadecimal.';
COMMENT ON COLUMN iioe.mechanism_version.content IS 'What is below the key "mechanism" of canonical, for statements; set by the database.';
COMMENT ON COLUMN iioe.mechanism_version.published_at IS 'When it was published.';
COMMENT ON COLUMN iioe.mechanism_version.run_id IS 'The run that published it.';

CREATE TABLE iioe.application (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[^[:space:][:cntrl:]]{1,100}$'),
  partner_id bigint NOT NULL REFERENCES iioe.partner,
  mechanism_version_id bigint NOT NULL REFERENCES iioe.mechanism_version,
  submitter text COLLATE "C" NOT NULL CHECK (submitter = lower(submitter) AND submitter <> ''),
  submitter_for text COLLATE "C" CHECK (submitter_for = lower(submitter_for) AND submitter_for <> submitter),
  answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
  opened_on date NOT NULL,
  stage text NOT NULL CHECK (stage <> ''),
  last_number integer NOT NULL DEFAULT 1 CHECK (last_number >= 1),
  visit integer NOT NULL DEFAULT 1 CHECK (visit BETWEEN 1 AND last_number),
  entered_on date NOT NULL,
  closed boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX application_open ON iioe.application (partner_id) WHERE NOT closed;
CREATE INDEX application_partner ON iioe.application (partner_id);
CREATE INDEX application_version_stage ON iioe.application (mechanism_version_id, stage);
CREATE INDEX application_due ON iioe.application (mechanism_version_id, stage, entered_on) WHERE NOT closed;
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iioe.application
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION iioe.set_updated_at();
COMMENT ON TABLE iioe.application IS 'The case of an institution under a mechanism, from its first enquiry to its exit; at most one of an institution is open.';
COMMENT ON COLUMN iioe.application.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.application.code IS 'Reference code, by the mechanism''s numbering.';
COMMENT ON COLUMN iioe.application.partner_id IS 'The institution.';
COMMENT ON COLUMN iioe.application.mechanism_version_id IS 'The version of the mechanism that the case is pinned to.';
COMMENT ON COLUMN iioe.application.submitter IS 'The person who submitted the application: never one of its reviewers.';
COMMENT ON COLUMN iioe.application.submitter_for IS 'The person for whom the submitter did so as a delegate: no reviewer either.';
COMMENT ON COLUMN iioe.application.answers IS 'The fields of the application that the mechanism declares, by name.';
COMMENT ON COLUMN iioe.application.opened_on IS 'First day of the case; in the past for founders.';
COMMENT ON COLUMN iioe.application.stage IS 'Where it stands: the to_stage of its last event; set by the database.';
COMMENT ON COLUMN iioe.application.last_number IS 'Number of its last event; set by the database.';
COMMENT ON COLUMN iioe.application.visit IS 'Number of the event that entered the stage; reviews and steps count for this visit only; set by the database.';
COMMENT ON COLUMN iioe.application.entered_on IS 'Day on which the stage was entered, in the mechanism''s time zone; set by the database.';
COMMENT ON COLUMN iioe.application.closed IS 'Whether the stage is a final one; set by the database.';
COMMENT ON COLUMN iioe.application.updated_at IS 'When a column last changed; set by the database.';

CREATE TABLE iioe.application_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES iioe.application ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  previous_number integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
  kind text NOT NULL CHECK (kind IN ('opened', 'transition', 'step', 'version')),
  event text NOT NULL CHECK (event ~ '^[a-z][a-z0-9-]{0,63}$'),
  from_stage text,
  to_stage text NOT NULL,
  mechanism_version_id bigint NOT NULL REFERENCES iioe.mechanism_version,
  person text COLLATE "C" CHECK (person = lower(person) AND person <> ''),
  acting_for text COLLATE "C" CHECK (acting_for = lower(acting_for) AND acting_for <> person),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  effective_on date NOT NULL,
  reason text CHECK (reason <> ''),
  owing text[] NOT NULL DEFAULT '{}',
  backdated boolean NOT NULL DEFAULT false,
  timed boolean NOT NULL DEFAULT false,
  despite_clock boolean NOT NULL DEFAULT false,
  agreement_effective_on date,
  agreement_ends_on date,
  facts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(facts) = 'object'),
  run_id bigint NOT NULL REFERENCES iioe.run,
  UNIQUE (application_id, number),
  UNIQUE (application_id, number, to_stage),
  FOREIGN KEY (application_id, previous_number, from_stage)
    REFERENCES iioe.application_event (application_id, number, to_stage),
  CHECK ((kind = 'opened') = (number = 1)),
  CHECK ((kind = 'opened') = (from_stage IS NULL)),
  CHECK (kind <> 'step' OR from_stage = to_stage),
  CHECK (timed = (person IS NULL)),
  CHECK (backdated OR agreement_ends_on IS NULL),
  CHECK (agreement_ends_on >= agreement_effective_on),
  CHECK (agreement_ends_on IS NULL OR agreement_effective_on IS NOT NULL),
  CHECK (acting_for IS NULL OR person IS NOT NULL)
);
CREATE INDEX application_event_run ON iioe.application_event (run_id);
CREATE INDEX application_event_step ON iioe.application_event (application_id, event) WHERE kind = 'step';
CREATE INDEX application_event_transition ON iioe.application_event (application_id, event, effective_on)
  WHERE kind = 'transition';
ALTER TABLE iioe.application ADD CONSTRAINT application_stage_is_last_event
  FOREIGN KEY (id, last_number, stage) REFERENCES iioe.application_event (application_id, number, to_stage)
  DEFERRABLE INITIALLY DEFERRED;
COMMENT ON TABLE iioe.application_event IS 'What happened to a case, in order; each event begins where the one before ended. Never changed; deleted only with a case that nothing but its registration ever touched.';
COMMENT ON COLUMN iioe.application_event.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.application_event.application_id IS 'The case.';
COMMENT ON COLUMN iioe.application_event.number IS 'Place among the events of the case, from 1, without gaps.';
COMMENT ON COLUMN iioe.application_event.previous_number IS 'The number before, null for the first.';
COMMENT ON COLUMN iioe.application_event.kind IS 'opened, transition, step (one of the stage''s steps was done) or version (the case moved to another version of its mechanism).';
COMMENT ON COLUMN iioe.application_event.event IS 'The transition''s event, the step''s name, or opened, backdated or version.';
COMMENT ON COLUMN iioe.application_event.from_stage IS 'The stage before; null for the first event.';
COMMENT ON COLUMN iioe.application_event.to_stage IS 'The stage after.';
COMMENT ON COLUMN iioe.application_event.mechanism_version_id IS 'The version of the mechanism that allowed it.';
COMMENT ON COLUMN iioe.application_event.person IS 'Who did it; null when time alone did.';
COMMENT ON COLUMN iioe.application_event.acting_for IS 'For whom the person did it as a delegate.';
COMMENT ON COLUMN iioe.application_event.at IS 'When it was recorded; set by the database.';
COMMENT ON COLUMN iioe.application_event.effective_on IS 'The day it counts from, in the mechanism''s time zone; in the past for what was backdated.';
COMMENT ON COLUMN iioe.application_event.reason IS 'Why, in the words of who did it.';
COMMENT ON COLUMN iioe.application_event.owing IS 'Types of documents that were allowed to follow later.';
COMMENT ON COLUMN iioe.application_event.backdated IS 'Whether it registers what happened before the platform knew; its guards were not asked.';
COMMENT ON COLUMN iioe.application_event.timed IS 'Whether time alone triggered it.';
COMMENT ON COLUMN iioe.application_event.despite_clock IS 'Whether somebody confirmed it although the clock stood before the event before it.';
COMMENT ON COLUMN iioe.application_event.agreement_effective_on IS 'First day of the agreement that the event starts, or that a backdated one registers; null for the day of the event.';
COMMENT ON COLUMN iioe.application_event.agreement_ends_on IS 'Last day of the agreement that a backdated event registers; null for that of the mechanism''s term.';
COMMENT ON COLUMN iioe.application_event.facts IS 'What the guards saw; set by the database.';
COMMENT ON COLUMN iioe.application_event.run_id IS 'The run that recorded it.';

CREATE TABLE iioe.application_document (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES iioe.application ON DELETE CASCADE,
  type text NOT NULL CHECK (type ~ '^[a-z][a-z0-9-]{0,63}$'),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL CHECK (media_type <> ''),
  language text CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
  dated date NOT NULL,
  expires date CHECK (expires >= dated),
  attached_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  run_id bigint NOT NULL REFERENCES iioe.run
);
CREATE UNIQUE INDEX application_document_live ON iioe.application_document (application_id, type, digest)
  WHERE withdrawn_at IS NULL;
CREATE INDEX application_document_application ON iioe.application_document (application_id);
CREATE INDEX application_document_expires ON iioe.application_document (expires) WHERE withdrawn_at IS NULL;
CREATE INDEX application_document_run ON iioe.application_document (run_id);
CREATE INDEX application_document_digest ON iioe.application_document (digest);
COMMENT ON TABLE iioe.application_document IS 'Documents of a case; their bytes are in the content store.';
COMMENT ON COLUMN iioe.application_document.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.application_document.application_id IS 'The case.';
COMMENT ON COLUMN iioe.application_document.type IS 'Type, as the mechanism names it.';
COMMENT ON COLUMN iioe.application_document.digest IS 'SHA-256 of its bytes: their name in the content store.';
COMMENT ON COLUMN iioe.application_document.bytes IS 'How many bytes it has.';
COMMENT ON COLUMN iioe.application_document.name IS 'Name of the file as it was attached.';
COMMENT ON COLUMN iioe.application_document.media_type IS 'Media type, by its first bytes.';
COMMENT ON COLUMN iioe.application_document.language IS 'BCP 47 tag of its language.';
COMMENT ON COLUMN iioe.application_document.dated IS 'The date that it bears.';
COMMENT ON COLUMN iioe.application_document.expires IS 'Last day on which it is valid; null when it does not expire.';
COMMENT ON COLUMN iioe.application_document.attached_at IS 'When it was attached.';
COMMENT ON COLUMN iioe.application_document.withdrawn_at IS 'When it was taken back, as a mistake or for a newer one; it stays on record.';
COMMENT ON COLUMN iioe.application_document.run_id IS 'The run that attached it.';

CREATE TABLE iioe.application_review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES iioe.application ON DELETE CASCADE,
  visit integer NOT NULL,
  reviewer text COLLATE "C" NOT NULL CHECK (reviewer = lower(reviewer) AND reviewer <> ''),
  delegate text COLLATE "C" CHECK (delegate = lower(delegate) AND delegate <> reviewer),
  actor text COLLATE "C" GENERATED ALWAYS AS (coalesce(delegate, reviewer)) STORED,
  role text NOT NULL CHECK (role <> ''),
  verdict text NOT NULL CHECK (verdict IN ('approve', 'decline', 'abstain')),
  reason text CHECK (reason <> ''),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  run_id bigint NOT NULL REFERENCES iioe.run,
  UNIQUE (application_id, visit, reviewer),
  UNIQUE (application_id, visit, actor),
  FOREIGN KEY (application_id, visit) REFERENCES iioe.application_event (application_id, number)
);
CREATE INDEX application_review_run ON iioe.application_review (run_id);
COMMENT ON TABLE iioe.application_review IS 'What reviewers decided: each once while a case stays in a stage, whether in person or through a delegate. Never changed.';
COMMENT ON COLUMN iioe.application_review.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.application_review.application_id IS 'The case.';
COMMENT ON COLUMN iioe.application_review.visit IS 'The number of the event that entered the stage.';
COMMENT ON COLUMN iioe.application_review.reviewer IS 'Whose decision it is.';
COMMENT ON COLUMN iioe.application_review.delegate IS 'Who decided in the reviewer''s name; null when it was the reviewer.';
COMMENT ON COLUMN iioe.application_review.actor IS 'Who decided: the delegate, or else the reviewer.';
COMMENT ON COLUMN iioe.application_review.role IS 'In which role of the mechanism.';
COMMENT ON COLUMN iioe.application_review.verdict IS 'approve, decline or abstain.';
COMMENT ON COLUMN iioe.application_review.reason IS 'Why, in the reviewer''s words.';
COMMENT ON COLUMN iioe.application_review.at IS 'When it was recorded; set by the database.';
COMMENT ON COLUMN iioe.application_review.run_id IS 'The run that recorded it.';

CREATE TABLE iioe.agreement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES iioe.application ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  drafted_on date NOT NULL,
  effective_on date,
  ends_on date,
  ended_on date,
  CHECK (ends_on >= effective_on),
  CHECK (effective_on IS NOT NULL OR (ends_on IS NULL AND ended_on IS NULL)),
  UNIQUE (application_id, number)
);
CREATE UNIQUE INDEX agreement_running ON iioe.agreement (application_id)
  WHERE effective_on IS NOT NULL AND ended_on IS NULL;
CREATE INDEX agreement_ends ON iioe.agreement (ends_on) WHERE effective_on IS NOT NULL AND ended_on IS NULL;
COMMENT ON TABLE iioe.agreement IS 'Agreements of a case: the first and its renewals. Written by the database as effects of events.';
COMMENT ON COLUMN iioe.agreement.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.agreement.application_id IS 'The case.';
COMMENT ON COLUMN iioe.agreement.number IS '1 for the first, 2 for its renewal, and so on.';
COMMENT ON COLUMN iioe.agreement.drafted_on IS 'When it was made ready to be signed.';
COMMENT ON COLUMN iioe.agreement.effective_on IS 'First day of the agreement; null until it starts.';
COMMENT ON COLUMN iioe.agreement.ends_on IS 'Last day of its term; null until it starts and when it has no end.';
COMMENT ON COLUMN iioe.agreement.ended_on IS 'When it was ended before or at its term.';

CREATE TABLE iioe.agreement_signature (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agreement_id bigint NOT NULL REFERENCES iioe.agreement ON DELETE CASCADE,
  party text NOT NULL CHECK (party ~ '^[a-z][a-z0-9-]{0,63}$'),
  signer_id bigint NOT NULL REFERENCES iioe.partner,
  signed_on date NOT NULL,
  person text COLLATE "C" CHECK (person = lower(person) AND person <> ''),
  document_id bigint REFERENCES iioe.application_document,
  run_id bigint NOT NULL REFERENCES iioe.run,
  UNIQUE (agreement_id, party)
);
CREATE INDEX agreement_signature_run ON iioe.agreement_signature (run_id);
COMMENT ON TABLE iioe.agreement_signature IS 'Which party signed an agreement, and when: agreements go by post, so that dates differ.';
COMMENT ON COLUMN iioe.agreement_signature.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.agreement_signature.agreement_id IS 'The agreement.';
COMMENT ON COLUMN iioe.agreement_signature.party IS 'Party, as the mechanism names it.';
COMMENT ON COLUMN iioe.agreement_signature.signer_id IS 'The institution that signed as this party.';
COMMENT ON COLUMN iioe.agreement_signature.signed_on IS 'The date beside the signature.';
COMMENT ON COLUMN iioe.agreement_signature.person IS 'Who signed, if known.';
COMMENT ON COLUMN iioe.agreement_signature.document_id IS 'The signed copy.';
COMMENT ON COLUMN iioe.agreement_signature.run_id IS 'The run that recorded it.';

CREATE TABLE iioe.application_obligation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES iioe.application ON DELETE CASCADE,
  document_type text NOT NULL CHECK (document_type ~ '^[a-z][a-z0-9-]{0,63}$'),
  since date NOT NULL,
  due_on date NOT NULL CHECK (due_on >= since),
  agreement_id bigint REFERENCES iioe.agreement ON DELETE CASCADE,
  event_number integer NOT NULL,
  document_id bigint REFERENCES iioe.application_document,
  waived_on date,
  FOREIGN KEY (application_id, event_number) REFERENCES iioe.application_event (application_id, number)
);
CREATE INDEX application_obligation_document ON iioe.application_obligation (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX application_obligation_application ON iioe.application_obligation (application_id);
CREATE INDEX application_obligation_due ON iioe.application_obligation (due_on) WHERE document_id IS NULL AND waived_on IS NULL;
COMMENT ON TABLE iioe.application_obligation IS 'Documents that an institution owes. Written by the database as effects of events and of attached documents.';
COMMENT ON COLUMN iioe.application_obligation.id IS 'Key for other tables.';
COMMENT ON COLUMN iioe.application_obligation.application_id IS 'The case.';
COMMENT ON COLUMN iioe.application_obligation.document_type IS 'Which document, as the mechanism names it.';
COMMENT ON COLUMN iioe.application_obligation.since IS 'From when it is owed. A document dated on this day or later fulfils it; any does where it was only allowed to follow later.';
COMMENT ON COLUMN iioe.application_obligation.due_on IS 'Last day on which it is in time.';
COMMENT ON COLUMN iioe.application_obligation.agreement_id IS 'The agreement that it comes from; null when the document was only allowed to follow later.';
COMMENT ON COLUMN iioe.application_obligation.event_number IS 'The event that brought it about.';
COMMENT ON COLUMN iioe.application_obligation.document_id IS 'The document that fulfilled it.';
COMMENT ON COLUMN iioe.application_obligation.waived_on IS 'When it ceased because the agreement or the case ended.';

CREATE TABLE iioe.reference_counter (
  mechanism_id bigint NOT NULL REFERENCES iioe.mechanism,
  scope text NOT NULL,
  last_number bigint NOT NULL CHECK (last_number >= 0),
  PRIMARY KEY (mechanism_id, scope)
);
COMMENT ON TABLE iioe.reference_counter IS 'Last number given to a reference code; whoever gives one locks the row.';
COMMENT ON COLUMN iioe.reference_counter.mechanism_id IS 'The mechanism whose numbering it is.';
COMMENT ON COLUMN iioe.reference_counter.scope IS 'The code without its number, such as IIOE-2026-.';
COMMENT ON COLUMN iioe.reference_counter.last_number IS 'The last number given.';
