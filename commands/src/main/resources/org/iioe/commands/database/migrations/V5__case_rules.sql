-- The rules of cases: what the mechanism does not allow, the database refuses too, whoever asks.
-- A refusal is a check_violation with the text "iioe: CODE".

CREATE FUNCTION iioe.refuse(code text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'iioe: %', code USING ERRCODE = 'check_violation';
END
$$;
CREATE FUNCTION iioe.demand(condition boolean, code text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  IF condition IS NOT TRUE THEN
    PERFORM iioe.refuse(code);
  END IF;
END
$$;
COMMENT ON FUNCTION iioe.demand IS 'Refuses what is being done unless a condition is true.';
COMMENT ON FUNCTION iioe.refuse IS 'Refuses what is being done; the code is for programs.';

-- Identifiers

CREATE FUNCTION iioe.ror_is_valid(ror text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog
AS $$
  SELECT CASE WHEN ror ~ '^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$' THEN
    98 - (sum((strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(ror, place, 1)) - 1) * (32::bigint ^ (7 - place))::bigint) * 100) % 97
      = substr(ror, 8)::integer
    ELSE false END
  FROM generate_series(2, 7) place
$$;
COMMENT ON FUNCTION iioe.ror_is_valid IS 'Whether this is a ROR identifier, without its https://ror.org/, whose check digits (ISO/IEC 7064, MOD 97-10) are right.';

CREATE FUNCTION iioe.whed_is_valid(whed text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog
AS $$ SELECT whed ~ '^IAU-[0-9]{6}$' $$;
COMMENT ON FUNCTION iioe.whed_is_valid IS 'Whether this has the form of a WHED identifier.';

-- Not of rows from before: nobody looked at their check digits then.
ALTER TABLE iioe.partner
  ADD CONSTRAINT partner_ror_valid CHECK (iioe.ror_is_valid(ror)) NOT VALID,
  ADD CONSTRAINT partner_whed_valid CHECK (iioe.whed_is_valid(whed));

-- The tree of partners

CREATE FUNCTION iioe.partners_above(institution bigint) RETURNS TABLE (id bigint, height integer, is_top boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  WITH RECURSIVE chain AS (
    SELECT id, parent_id, 0 AS height FROM iioe.partner WHERE id = institution
    UNION ALL
    SELECT above.id, above.parent_id, chain.height + 1
    FROM chain JOIN iioe.partner above ON above.id = chain.parent_id
  )
  SELECT id, height, parent_id IS NULL FROM chain
$$;
COMMENT ON FUNCTION iioe.partners_above IS 'A partner (height 0), its parent (1) and all above it.';

CREATE FUNCTION iioe.root_of(institution bigint) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce(
    (SELECT id FROM iioe.partner WHERE is_root),
    (SELECT id FROM iioe.partners_above(institution) WHERE is_top AND height > 0))
$$;
COMMENT ON FUNCTION iioe.root_of IS 'The partner that is marked as the root; where none is, the top of this partner''s tree; null for who stands alone then.';

CREATE FUNCTION iioe.partners_at(institution bigint, place text) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT id FROM iioe.partners_above(institution)
  WHERE CASE place WHEN 'partner' THEN height = 0 WHEN 'parent' THEN height = 1 WHEN 'ancestor' THEN height > 0 END
  UNION ALL
  SELECT iioe.root_of(institution) WHERE place = 'root'
  UNION ALL
  SELECT coalesce(signatory_id, iioe.root_of(institution)) FROM iioe.partner WHERE id = institution AND place = 'signatory'
$$;
COMMENT ON FUNCTION iioe.partners_at IS 'The partners that a mechanism means by partner, parent, ancestor, signatory or root, seen from one partner.';

CREATE FUNCTION iioe.person_holds_role(person text, role text, place text, institution bigint, day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT EXISTS (
    SELECT FROM iioe.partner_person held
    WHERE held.person = $1 AND held.role = $2
      AND held.partner_id IN (SELECT iioe.partners_at($4, $3))
      AND daterange(held.since, held.until, '[]') @> $5
      AND (held.countries = '{}'
        OR (SELECT country FROM iioe.partner WHERE id = $4) = ANY (held.countries)))
$$;
COMMENT ON FUNCTION iioe.person_holds_role IS 'Whether a person holds a role for a partner on a day: at the institution that the mechanism says (place), for the partner''s country.';

CREATE FUNCTION iioe.person_is_known(person text, day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT EXISTS (
    SELECT FROM iioe.partner_person held
    WHERE held.person = $1 AND daterange(held.since, held.until, '[]') @> $2)
$$;
COMMENT ON FUNCTION iioe.person_is_known IS 'Whether a person acts for any institution on a day: only such may be delegates.';

CREATE FUNCTION iioe.check_partner_tree() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  -- One at a time: two that each make half of a circle would not see one another.
  PERFORM pg_advisory_xact_lock(1768517477, 1);
  IF EXISTS (
    WITH RECURSIVE chain AS (
      SELECT NEW.parent_id AS id
      UNION SELECT partner.parent_id FROM chain JOIN iioe.partner USING (id))
    SELECT FROM chain WHERE id = NEW.id
  ) THEN
    PERFORM iioe.refuse('PARTNER_CYCLE');
  END IF;
  IF EXISTS (
    WITH RECURSIVE chain AS (
      SELECT NEW.signatory_id AS id
      UNION SELECT partner.signatory_id FROM chain JOIN iioe.partner USING (id))
    SELECT FROM chain WHERE id = NEW.id
  ) THEN
    PERFORM iioe.refuse('SIGNATORY_CYCLE');
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_partner_tree IS 'Refuses a partner above itself, and one that would sign for itself by a detour.';
CREATE TRIGGER check_partner_tree BEFORE INSERT OR UPDATE OF parent_id, signatory_id ON iioe.partner
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL OR NEW.signatory_id IS NOT NULL)
  EXECUTE FUNCTION iioe.check_partner_tree();

-- Published mechanisms. Statements read content; the order of stages and steps is in canonical alone, as jsonb keeps none.

CREATE FUNCTION iioe.set_mechanism_content() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  mechanism_code text;
BEGIN
  SELECT code INTO mechanism_code FROM iioe.mechanism WHERE id = NEW.mechanism_id FOR UPDATE;
  NEW.content := NEW.canonical::jsonb -> 'mechanism';
  NEW.published_at := clock_timestamp();
  PERFORM iioe.demand(NEW.content ->> 'code' = mechanism_code, 'MECHANISM_CODE');
  PERFORM iioe.demand(jsonb_typeof(NEW.content -> 'stages') = 'object' AND NEW.content -> 'stages' <> '{}', 'MECHANISM_STAGES');
  PERFORM iioe.demand(
    NEW.number = (SELECT coalesce(max(number), 0) + 1 FROM iioe.mechanism_version WHERE mechanism_id = NEW.mechanism_id),
    'MECHANISM_NUMBER');
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.set_mechanism_content IS 'Unfolds the canonical text of a version; versions are numbered without gaps.';
CREATE TRIGGER set_mechanism_content BEFORE INSERT ON iioe.mechanism_version
  FOR EACH ROW EXECUTE FUNCTION iioe.set_mechanism_content();

CREATE FUNCTION iioe.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  RETURN iioe.refuse('NEVER_CHANGED');
END
$$;
COMMENT ON FUNCTION iioe.refuse_change IS 'Says no: what is recorded stays as it is.';
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON iioe.mechanism_version
  FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE ON iioe.mechanism
  FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_change();

CREATE FUNCTION iioe.mechanism_today(version bigint) RETURNS date
LANGUAGE sql VOLATILE SET search_path = pg_catalog
AS $$
  SELECT (clock_timestamp() AT TIME ZONE coalesce(content ->> 'time-zone', 'UTC'))::date
  FROM iioe.mechanism_version WHERE id = version
$$;
COMMENT ON FUNCTION iioe.mechanism_today IS 'Which day it is for a version of a mechanism, by the server''s clock.';

-- The planner must not take a mechanism for huge: it would compile queries for seconds that run for milliseconds.
CREATE FUNCTION iioe.in_order(object json) RETURNS TABLE (name text, value json, place integer)
LANGUAGE sql IMMUTABLE STRICT ROWS 8 SET search_path = pg_catalog
AS $$ SELECT key, value, ordinality::integer FROM json_each(object) WITH ORDINALITY $$;
COMMENT ON FUNCTION iioe.in_order IS 'The members of an object in the order in which they are written.';

CREATE VIEW iioe.mechanism_stage AS
  SELECT version.id AS mechanism_version_id, stage.name AS stage, stage.place,
    coalesce((stage.value ->> 'active')::boolean, false) AS active,
    coalesce((stage.value ->> 'final')::boolean, false) AS final,
    stage.value ->> 'owner' AS owner,
    (stage.value ->> 'limit')::interval AS time_limit,
    stage.value ->> 'then' AS then_event,
    (stage.value #>> '{before-end,time}')::interval AS before_end,
    stage.value #>> '{before-end,event}' AS before_end_event,
    stage.value ->> 'at-end' AS at_end_event,
    coalesce(stage.value ->> 'run', 'concurrently') AS run,
    stage.value -> 'steps' AS steps
  FROM iioe.mechanism_version version,
    iioe.in_order(version.canonical::json #> '{mechanism,stages}') stage;
COMMENT ON VIEW iioe.mechanism_stage IS 'The stages of published mechanisms, in their order.';
COMMENT ON COLUMN iioe.mechanism_stage.mechanism_version_id IS 'The version.';
COMMENT ON COLUMN iioe.mechanism_stage.stage IS 'The stage.';
COMMENT ON COLUMN iioe.mechanism_stage.place IS 'Its place in the file, from 1; the first is where cases begin.';
COMMENT ON COLUMN iioe.mechanism_stage.active IS 'Whether a partner there is in good standing.';
COMMENT ON COLUMN iioe.mechanism_stage.final IS 'Whether it closes the case.';
COMMENT ON COLUMN iioe.mechanism_stage.owner IS 'Role that has to act.';
COMMENT ON COLUMN iioe.mechanism_stage.time_limit IS 'How long after its entry a case is in time.';
COMMENT ON COLUMN iioe.mechanism_stage.then_event IS 'Event that time alone triggers after that.';
COMMENT ON COLUMN iioe.mechanism_stage.before_end IS 'How long before the agreement''s end something is to happen.';
COMMENT ON COLUMN iioe.mechanism_stage.before_end_event IS 'Event that time alone triggers then.';
COMMENT ON COLUMN iioe.mechanism_stage.at_end_event IS 'Event that time alone triggers after the agreement''s last day.';
COMMENT ON COLUMN iioe.mechanism_stage.run IS 'Whether its steps are done concurrently or in-order.';
COMMENT ON COLUMN iioe.mechanism_stage.steps IS 'Its steps, as the mechanism has them.';

CREATE VIEW iioe.mechanism_step AS
  SELECT stage.mechanism_version_id, stage.stage, step.name AS step, step.place,
    coalesce(step.value ->> 'owner', stage.owner) AS owner,
    (step.value ->> 'limit')::interval AS time_limit,
    CASE stage.run WHEN 'in-order' THEN
      lag(step.name) OVER (PARTITION BY stage.mechanism_version_id, stage.stage ORDER BY step.place) END AS after_step
  FROM iioe.mechanism_stage stage, iioe.in_order(stage.steps) step;
COMMENT ON VIEW iioe.mechanism_step IS 'The steps of stages of published mechanisms, in their order.';
COMMENT ON COLUMN iioe.mechanism_step.mechanism_version_id IS 'The version.';
COMMENT ON COLUMN iioe.mechanism_step.stage IS 'The stage.';
COMMENT ON COLUMN iioe.mechanism_step.step IS 'The step.';
COMMENT ON COLUMN iioe.mechanism_step.place IS 'Its place in the stage, from 1.';
COMMENT ON COLUMN iioe.mechanism_step.owner IS 'Role that has to do it; the stage''s owner where it names none.';
COMMENT ON COLUMN iioe.mechanism_step.time_limit IS 'How long after the entry of the stage it is in time.';
COMMENT ON COLUMN iioe.mechanism_step.after_step IS 'The step that must be done before it, where they are done in order.';

-- Facts

CREATE FUNCTION iioe.facts_of_partner(institution bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT jsonb_build_object('kind', kind, 'country', country,
    'identifiers', jsonb_strip_nulls(jsonb_build_object('ror', ror, 'whed', whed)))
  FROM iioe.partner WHERE id = institution
$$;
COMMENT ON FUNCTION iioe.facts_of_partner IS 'What guards see of the institution.';

CREATE FUNCTION iioe.facts_of_documents(case_id bigint, today date) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce(
    jsonb_agg(jsonb_build_object('type', type, 'dated', dated, 'expires', expires, 'digest', digest)
      ORDER BY type COLLATE "C", dated, digest COLLATE "C"), '[]')
  FROM iioe.application_document
  WHERE application_id = case_id AND withdrawn_at IS NULL AND (expires IS NULL OR expires >= today)
$$;
COMMENT ON FUNCTION iioe.facts_of_documents IS 'The live documents of a case: neither withdrawn nor expired.';

CREATE FUNCTION iioe.facts_of_visit(case_id bigint, visit integer) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT jsonb_build_object(
    'reviews', (
      SELECT coalesce(
        jsonb_agg(jsonb_build_object('reviewer', reviewer, 'actor', actor, 'role', role, 'verdict', verdict) ORDER BY reviewer), '[]')
      FROM iioe.application_review review WHERE review.application_id = $1 AND review.visit = $2),
    'steps', (
      SELECT coalesce(jsonb_agg(event ORDER BY number), '[]')
      FROM iioe.application_event WHERE application_id = $1 AND number > $2 AND kind = 'step'))
$$;
COMMENT ON FUNCTION iioe.facts_of_visit IS 'What was decided and done since the case entered its stage.';

CREATE FUNCTION iioe.facts_of_agreements(case_id bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  WITH newest AS (
    SELECT * FROM iioe.agreement WHERE application_id = case_id ORDER BY number DESC LIMIT 1)
  SELECT jsonb_build_object(
    'agreement', (
      SELECT jsonb_build_object('number', number, 'drafted', drafted_on, 'effective', effective_on, 'ends', ends_on, 'ended', ended_on)
      FROM newest),
    'signed', (
      SELECT coalesce(jsonb_object_agg(party, signed_on), '{}')
      FROM iioe.agreement_signature WHERE agreement_id = (SELECT id FROM newest)),
    'running', (
      SELECT jsonb_build_object('number', number, 'effective', effective_on, 'ends', ends_on)
      FROM iioe.agreement WHERE application_id = case_id AND effective_on IS NOT NULL AND ended_on IS NULL))
$$;
COMMENT ON FUNCTION iioe.facts_of_agreements IS 'The newest agreement and who signed it; and the one that was started and has not been ended, which a new draft does not hide.';

CREATE FUNCTION iioe.facts_of_country(case_id bigint, today date) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  WITH taken AS (
    SELECT took.event, other.id, bool_or(date_trunc('year', took.effective_on) = date_trunc('year', today)) AS this_year
    FROM iioe.application own
    JOIN iioe.partner own_partner ON own_partner.id = own.partner_id
    JOIN iioe.mechanism_version own_version ON own_version.id = own.mechanism_version_id
    JOIN iioe.partner ON partner.country = own_partner.country
    JOIN iioe.application other ON other.partner_id = partner.id AND other.id <> own.id
    JOIN iioe.mechanism_version version ON version.id = other.mechanism_version_id
      AND version.mechanism_id = own_version.mechanism_id
    JOIN iioe.application_event took ON took.application_id = other.id AND took.kind = 'transition'
    WHERE own.id = case_id
    GROUP BY took.event, other.id
  )
  SELECT coalesce(jsonb_object_agg(event, jsonb_build_object('ever', ever, 'year', this_year)), '{}')
  FROM (
    SELECT event, count(*) AS ever, count(*) FILTER (WHERE this_year) AS this_year
    FROM taken GROUP BY event) counted
$$;
COMMENT ON FUNCTION iioe.facts_of_country IS 'How many other cases of the same mechanism in the same country took each event.';

CREATE FUNCTION iioe.application_facts(case_id bigint, today date) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT jsonb_build_object(
      'today', today, 'stage', stage, 'visit', visit, 'number', last_number, 'opened', opened_on, 'entered', entered_on,
      'submitters', to_jsonb(array_remove(ARRAY[submitter, submitter_for], NULL)),
      'fields', answers,
      'documents', iioe.facts_of_documents(id, today),
      'taken', iioe.facts_of_country(id, today))
    || iioe.facts_of_partner(partner_id) || iioe.facts_of_visit(id, visit) || iioe.facts_of_agreements(id)
  FROM iioe.application WHERE id = case_id
$$;
COMMENT ON FUNCTION iioe.application_facts IS 'All that guards see of a case on a day.';

-- Guards

CREATE FUNCTION iioe.is_at_least(one jsonb, other jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT CASE
    WHEN jsonb_typeof(one) = 'number' AND jsonb_typeof(other) = 'number'
      THEN (one #>> '{}')::numeric >= (other #>> '{}')::numeric
    WHEN jsonb_typeof(one) = 'string' AND jsonb_typeof(other) = 'string'
      THEN (one #>> '{}') COLLATE "C" >= (other #>> '{}') COLLATE "C"
    ELSE false END
$$;
COMMENT ON FUNCTION iioe.is_at_least IS 'Whether one is not less than the other: numbers by value, texts and dates by their characters; never for unlike ones.';

CREATE FUNCTION iioe.field_guard_holds(guard jsonb, facts jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT CASE
    WHEN answer IS NULL THEN false
    WHEN guard ? 'is' THEN answer = guard -> 'is'
    WHEN guard ? 'is-not' THEN answer <> guard -> 'is-not'
    WHEN guard ? 'in' THEN guard -> 'in' @> jsonb_build_array(answer)
    WHEN guard ? 'not-in' THEN NOT guard -> 'not-in' @> jsonb_build_array(answer)
    WHEN guard ? 'at-least' THEN iioe.is_at_least(answer, guard -> 'at-least')
    WHEN guard ? 'at-most' THEN iioe.is_at_least(guard -> 'at-most', answer)
    ELSE iioe.refuse('GUARD_UNKNOWN') END
  FROM (
    SELECT nullif(
      CASE WHEN guard ->> 'field' IN ('kind', 'country') THEN facts ELSE facts -> 'fields' END -> (guard ->> 'field'),
      'null') AS answer) given
$$;
COMMENT ON FUNCTION iioe.field_guard_holds IS 'Whether an answer of the application is as a guard wants it. One that was not given is never so.';

CREATE FUNCTION iioe.has_document(facts jsonb, type text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$ SELECT facts -> 'documents' @> jsonb_build_array(jsonb_build_object('type', type)) $$;
COMMENT ON FUNCTION iioe.has_document IS 'Whether a live document of a type is there.';

CREATE FUNCTION iioe.required_of_kind(content jsonb, facts jsonb, what text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$ SELECT jsonb_array_elements_text(content -> 'kinds' -> (facts ->> 'kind') -> what) $$;
COMMENT ON FUNCTION iioe.required_of_kind IS 'The documents or identifiers that the mechanism asks of institutions of this kind.';

CREATE FUNCTION iioe.document_types_meant(type text, content jsonb, facts jsonb) RETURNS SETOF text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT type WHERE type <> 'required'
  UNION ALL
  SELECT iioe.required_of_kind(content, facts, 'documents') WHERE type = 'required'
$$;
COMMENT ON FUNCTION iioe.document_types_meant IS 'The document types that a guard means by a type or by "required".';

CREATE FUNCTION iioe.document_guard_holds(guard jsonb, facts jsonb, content jsonb, owing text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT (guard ->> 'has-document' <> 'required' OR content -> 'kinds' ? (facts ->> 'kind'))
    AND coalesce(bool_and(iioe.has_document(facts, type) OR (guard ? 'may-follow' AND type = ANY (owing))), true)
  FROM iioe.document_types_meant(guard ->> 'has-document', content, facts) type
$$;
COMMENT ON FUNCTION iioe.document_guard_holds IS 'Whether documents are there, or may follow and are promised.';

CREATE FUNCTION iioe.age_guard_holds(guard jsonb, facts jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce(
    max((document ->> 'dated')::date) + (guard ->> 'period')::interval >= (facts ->> 'today')::date, false)
  FROM jsonb_array_elements(facts -> 'documents') document
  WHERE document ->> 'type' = guard ->> 'document'
$$;
COMMENT ON FUNCTION iioe.age_guard_holds IS 'Whether the newest live document of a type is new enough.';

CREATE FUNCTION iioe.identifier_guard_holds(identifier text, facts jsonb, content jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT CASE identifier
    WHEN 'ror' THEN coalesce(iioe.ror_is_valid(facts #>> '{identifiers,ror}'), false)
    WHEN 'whed' THEN coalesce(iioe.whed_is_valid(facts #>> '{identifiers,whed}'), false)
    WHEN 'required' THEN content -> 'kinds' ? (facts ->> 'kind') AND (
      SELECT coalesce(bool_and(iioe.identifier_guard_holds(required, facts, content)), true)
      FROM iioe.required_of_kind(content, facts, 'identifiers') required)
    ELSE iioe.refuse('GUARD_UNKNOWN') END
$$;
COMMENT ON FUNCTION iioe.identifier_guard_holds IS 'Whether the institution has an identifier, and a right one.';

CREATE FUNCTION iioe.approvals_guard_holds(guard jsonb, facts jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT count(*) FILTER (WHERE review ->> 'verdict' = 'approve') >= (guard ->> 'at-least')::integer
    AND (NOT guard ? 'at-most-against'
      OR count(*) FILTER (WHERE review ->> 'verdict' = 'decline') <= (guard ->> 'at-most-against')::integer)
  FROM jsonb_array_elements(facts -> 'reviews') review
  WHERE review ->> 'role' = guard ->> 'role'
    AND NOT (coalesce((guard ->> 'distinct-from-submitter')::boolean, true)
      AND facts -> 'submitters' ?| ARRAY[review ->> 'reviewer', review ->> 'actor'])
$$;
COMMENT ON FUNCTION iioe.approvals_guard_holds IS 'Whether enough reviewers of a role approved, and not too many declined.';

CREATE FUNCTION iioe.limit_guard_holds(guard jsonb, facts jsonb, event text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT facts ->> 'country' IS NOT NULL
    AND coalesce((facts -> 'taken' -> event ->> coalesce(guard ->> 'per', 'year'))::integer, 0) < (guard ->> 'at-most')::integer
$$;
COMMENT ON FUNCTION iioe.limit_guard_holds IS 'Whether the country has room for one more case that takes the event.';

CREATE FUNCTION iioe.date_guard_holds(last_day text, today text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$ SELECT right(today, length(last_day)) COLLATE "C" <= last_day COLLATE "C" $$;
COMMENT ON FUNCTION iioe.date_guard_holds IS 'Whether it is not yet after a day, be it of one year (2026-04-30) or of each (04-30).';

CREATE FUNCTION iioe.guard_holds(guard jsonb, facts jsonb, content jsonb, event text, owing text[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce(CASE
    WHEN guard ? 'all' THEN (
      SELECT coalesce(bool_and(iioe.guard_holds(part, facts, content, event, owing)), true)
      FROM jsonb_array_elements(guard -> 'all') part)
    WHEN guard ? 'any' THEN (
      SELECT coalesce(bool_or(iioe.guard_holds(part, facts, content, event, owing)), false)
      FROM jsonb_array_elements(guard -> 'any') part)
    WHEN guard ? 'not' THEN NOT iioe.guard_holds(guard -> 'not', facts, content, event, owing)
    WHEN guard ? 'field' THEN iioe.field_guard_holds(guard, facts)
    WHEN guard ? 'has-document' THEN iioe.document_guard_holds(guard, facts, content, owing)
    WHEN guard ? 'document-not-older-than' THEN iioe.age_guard_holds(guard -> 'document-not-older-than', facts)
    WHEN guard ? 'identifier-valid' THEN iioe.identifier_guard_holds(guard ->> 'identifier-valid', facts, content)
    WHEN guard ? 'approvals' THEN iioe.approvals_guard_holds(guard -> 'approvals', facts)
    WHEN guard ? 'limit-per-country' THEN iioe.limit_guard_holds(guard -> 'limit-per-country', facts, event)
    WHEN guard ? 'before-date' THEN iioe.date_guard_holds(guard ->> 'before-date', facts ->> 'today')
    WHEN guard ? 'steps-done' THEN facts -> 'steps' @> (guard -> 'steps-done')
    WHEN guard ? 'signed' THEN (
      SELECT coalesce(bool_and(facts -> 'signed' ? party), true)
      FROM jsonb_array_elements_text(guard -> 'signed') party)
    ELSE iioe.refuse('GUARD_UNKNOWN') END, false)
$$;
COMMENT ON FUNCTION iioe.guard_holds IS 'Whether a guard of a mechanism lets an event pass, given the facts.';

-- What is due, by when

CREATE VIEW iioe.application_timer AS
  WITH stage AS MATERIALIZED (SELECT * FROM iioe.mechanism_stage),
  step AS MATERIALIZED (SELECT * FROM iioe.mechanism_step)
  SELECT application.id AS application_id, application.stage, NULL::text AS step, 'limit' AS source,
    (entered_on + time_limit)::date AS due_on, (entered_on + time_limit)::date + 1 AS acts_on,
    then_event AS event, owner
  FROM iioe.application JOIN stage USING (mechanism_version_id, stage)
  WHERE NOT closed AND time_limit IS NOT NULL
  UNION ALL
  SELECT application.id, application.stage, NULL, 'before-end',
    (ends_on - before_end)::date, (ends_on - before_end)::date, before_end_event, owner
  FROM iioe.application JOIN stage USING (mechanism_version_id, stage)
  JOIN iioe.agreement ON application_id = application.id AND effective_on IS NOT NULL AND ended_on IS NULL
  WHERE NOT closed AND before_end IS NOT NULL AND ends_on IS NOT NULL
  UNION ALL
  SELECT application.id, application.stage, NULL, 'at-end', ends_on, ends_on + 1, at_end_event, owner
  FROM iioe.application JOIN stage USING (mechanism_version_id, stage)
  JOIN iioe.agreement ON application_id = application.id AND effective_on IS NOT NULL AND ended_on IS NULL
  WHERE NOT closed AND at_end_event IS NOT NULL AND ends_on IS NOT NULL
  UNION ALL
  SELECT application.id, application.stage, step.step, 'step', (entered_on + time_limit)::date, (entered_on + time_limit)::date + 1,
    NULL, owner
  FROM iioe.application JOIN step USING (mechanism_version_id, stage)
  LEFT JOIN iioe.application_event before
    ON before.application_id = application.id AND before.kind = 'step' AND before.event = after_step AND before.number > visit
  WHERE NOT closed AND time_limit IS NOT NULL AND (after_step IS NULL OR before.id IS NOT NULL)
    AND NOT EXISTS (
      SELECT FROM iioe.application_event done
      WHERE done.application_id = application.id AND done.kind = 'step' AND done.event = step.step AND done.number > visit);
COMMENT ON VIEW iioe.application_timer IS 'What is to be done by when in open cases: the limits of stages and steps, and what agreements'' ends bring.';
COMMENT ON COLUMN iioe.application_timer.application_id IS 'The case.';
COMMENT ON COLUMN iioe.application_timer.stage IS 'Its stage.';
COMMENT ON COLUMN iioe.application_timer.step IS 'The step that is not done, where source is step; of steps in order only the next one.';
COMMENT ON COLUMN iioe.application_timer.source IS 'limit (of the stage), before-end or at-end (of the agreement), or step.';
COMMENT ON COLUMN iioe.application_timer.due_on IS 'Last day in time; for before-end the day itself.';
COMMENT ON COLUMN iioe.application_timer.acts_on IS 'First day on which time alone triggers the event: the day after due_on, for before-end the same day.';
COMMENT ON COLUMN iioe.application_timer.event IS 'The event that time alone triggers; null where lateness is only reported.';
COMMENT ON COLUMN iioe.application_timer.owner IS 'Role that has to act.';

CREATE VIEW iioe.application_open_obligation AS
  SELECT id, application_id, document_type, since, due_on, agreement_id, event_number
  FROM iioe.application_obligation WHERE document_id IS NULL AND waived_on IS NULL;
COMMENT ON VIEW iioe.application_open_obligation IS 'Documents that are owed or will be: since tells from when.';
COMMENT ON COLUMN iioe.application_open_obligation.id IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.application_id IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.document_type IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.since IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.due_on IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.agreement_id IS 'As in application_obligation.';
COMMENT ON COLUMN iioe.application_open_obligation.event_number IS 'As in application_obligation.';

-- Events: judged before they are recorded, carried out after. Each begins by locking its case, so that there is one at a time.

CREATE FUNCTION iioe.application_state(case_id bigint)
RETURNS TABLE (stage text, last_number integer, visit integer, entered_on date, closed boolean, mechanism_version_id bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT last.to_stage, last.number, entered.number, entered.effective_on,
    coalesce((content -> 'stages' -> last.to_stage ->> 'final')::boolean, false), last.mechanism_version_id
  FROM (
    SELECT * FROM iioe.application_event WHERE application_id = case_id
    ORDER BY number DESC LIMIT 1) last
  CROSS JOIN (
    SELECT * FROM iioe.application_event WHERE application_id = case_id AND kind IN ('opened', 'transition')
    ORDER BY number DESC LIMIT 1) entered
  JOIN iioe.mechanism_version version ON version.id = last.mechanism_version_id
$$;
COMMENT ON FUNCTION iioe.application_state IS 'Where a case stands, by its events alone.';

CREATE FUNCTION iioe.transition_of(content jsonb, stage text, event text) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT transition FROM jsonb_array_elements(content -> 'transitions') transition
  WHERE transition ->> 'from' = stage AND transition ->> 'event' = transition_of.event
$$;
COMMENT ON FUNCTION iioe.transition_of IS 'The transition that an event means in a stage; null when there is none.';

CREATE FUNCTION iioe.person_may(person text, roles jsonb, content jsonb, institution bigint, day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce(bool_or(iioe.person_holds_role(person, role, content #>> ARRAY['roles', role, 'of'], institution, day)), false)
  FROM jsonb_array_elements_text(roles) role
$$;
COMMENT ON FUNCTION iioe.person_may IS 'Whether a person holds one of some roles of a mechanism.';

CREATE FUNCTION iioe.document_guards(guards jsonb) RETURNS SETOF jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT guard FROM jsonb_array_elements(guards) guard WHERE guard ? 'has-document'
  UNION ALL
  SELECT iioe.document_guards(coalesce(guard -> 'all', guard -> 'any', jsonb_build_array(guard -> 'not')))
  FROM jsonb_array_elements(guards) guard WHERE guard ?| ARRAY['all', 'any', 'not']
$$;
COMMENT ON FUNCTION iioe.document_guards IS 'The guards that speak of documents, wherever they are.';

CREATE FUNCTION iioe.may_follow(transition jsonb, content jsonb, facts jsonb) RETURNS TABLE (type text, due_on date)
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT meant, min(((facts ->> 'today')::date + (guard ->> 'may-follow')::interval)::date)
  FROM iioe.document_guards(transition -> 'guards') guard,
    iioe.document_types_meant(guard ->> 'has-document', content, facts) meant
  WHERE guard ? 'may-follow'
  GROUP BY meant
$$;
COMMENT ON FUNCTION iioe.may_follow IS 'The documents that a transition lets follow later, and until when.';

CREATE FUNCTION iioe.time_has_come(case_id bigint, event text, today date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT EXISTS (
    SELECT FROM iioe.application_timer timer
    WHERE timer.application_id = case_id AND timer.event = time_has_come.event AND timer.acts_on <= today)
$$;
COMMENT ON FUNCTION iioe.time_has_come IS 'Whether time alone triggers an event of a case.';

CREATE FUNCTION iioe.complete_event(event iioe.application_event, own iioe.application) RETURNS iioe.application_event
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  last iioe.application_event;
BEGIN
  SELECT * INTO last FROM iioe.application_event WHERE application_id = own.id ORDER BY number DESC LIMIT 1;
  event.at := clock_timestamp();
  event.number := coalesce(event.number, last.number + 1, 1);
  event.from_stage := coalesce(event.from_stage, last.to_stage);
  event.mechanism_version_id := coalesce(event.mechanism_version_id, own.mechanism_version_id);
  PERFORM iioe.demand(event.number = coalesce(last.number, 0) + 1, 'EVENT_NUMBER');
  PERFORM iioe.demand(event.from_stage IS NOT DISTINCT FROM last.to_stage, 'EVENT_FROM_STAGE');
  PERFORM iioe.demand(
    event.kind = 'version' OR event.mechanism_version_id = own.mechanism_version_id, 'EVENT_VERSION');
  PERFORM iioe.demand(
    event.despite_clock OR last.at IS NULL OR event.at >= last.at - interval '1 minute', 'EVENT_CLOCK');
  RETURN event;
END
$$;
COMMENT ON FUNCTION iioe.complete_event IS 'Puts an event behind the last one of its case, by number, stage and clock.';

CREATE FUNCTION iioe.check_opening(event iioe.application_event, own iioe.application, content jsonb, facts jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  today date := facts ->> 'today';
BEGIN
  PERFORM iioe.demand(event.event = CASE WHEN event.backdated THEN 'backdated' ELSE 'opened' END, 'EVENT_NAME');
  PERFORM iioe.demand(NOT event.timed, 'EVENT_TIMED');
  PERFORM iioe.demand(event.owing = '{}', 'OWING_NOT_ALLOWED');
  PERFORM iioe.demand(content -> 'kinds' ? (facts ->> 'kind'), 'KIND_NOT_SERVED');
  IF event.backdated THEN
    PERFORM iioe.demand(content -> 'stages' -> event.to_stage -> 'active' = 'true', 'BACKDATED_STAGE');
    PERFORM iioe.demand(own.opened_on <= event.effective_on AND event.effective_on <= today, 'EVENT_DATE');
    PERFORM iioe.demand(event.agreement_effective_on IS NULL OR content ? 'agreement', 'AGREEMENT_NOT_DECLARED');
  ELSE
    PERFORM iioe.demand(own.opened_on = today AND event.effective_on = today, 'EVENT_DATE');
    PERFORM iioe.demand(event.agreement_effective_on IS NULL, 'AGREEMENT_NOT_STARTED');
    PERFORM iioe.demand(
      event.to_stage = (
        SELECT stage FROM iioe.mechanism_stage
        WHERE mechanism_version_id = event.mechanism_version_id AND place = 1),
      'EVENT_TO_STAGE');
  END IF;
END
$$;
COMMENT ON FUNCTION iioe.check_opening IS 'A case begins today in the first stage, or in the past in an active one.';

CREATE FUNCTION iioe.check_transition(event iioe.application_event, own iioe.application, content jsonb, facts jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  transition jsonb := iioe.transition_of(content, own.stage, event.event);
  today date := facts ->> 'today';
BEGIN
  PERFORM iioe.demand(transition IS NOT NULL, 'TRANSITION_UNKNOWN');
  PERFORM iioe.demand(event.to_stage = transition ->> 'to', 'EVENT_TO_STAGE');
  PERFORM iioe.demand(event.reason IS NOT NULL OR event.timed OR transition ->> 'reason' IS NULL, 'REASON_MISSING');
  IF event.timed THEN
    PERFORM iioe.demand(transition -> 'by' ? 'time' AND iioe.time_has_come(own.id, event.event, today), 'TIME_NOT_COME');
  ELSE
    PERFORM iioe.demand(
      iioe.person_may(coalesce(event.acting_for, event.person), transition -> 'by', content, own.partner_id, today),
      'ROLE_MISSING');
  END IF;
  PERFORM iioe.demand(
    event.owing <@ (SELECT coalesce(array_agg(type), '{}') FROM iioe.may_follow(transition, content, facts)),
    'OWING_NOT_ALLOWED');
  PERFORM iioe.demand(bool_and(iioe.guard_holds(guard, facts, content, event.event, event.owing)), 'GUARD_FAILED')
  FROM jsonb_array_elements(transition -> 'guards') guard HAVING count(*) > 0;
  PERFORM iioe.check_agreement_effect(event, coalesce(transition -> 'effects', '[]'), facts);
END
$$;
COMMENT ON FUNCTION iioe.check_transition IS 'The mechanism lets this event happen in this stage, to this person or to time, given the facts.';

CREATE FUNCTION iioe.check_agreement_effect(event iioe.application_event, effects jsonb, facts jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  starts boolean := effects ? 'start-agreement';
BEGIN
  PERFORM iioe.demand(starts OR event.agreement_effective_on IS NULL, 'AGREEMENT_NOT_STARTED');
  PERFORM iioe.demand(
    NOT starts OR effects ? 'draft-agreement'
      OR (jsonb_typeof(facts -> 'agreement') = 'object' AND facts #>> '{agreement,effective}' IS NULL),
    'AGREEMENT_NO_DRAFT');
END
$$;
COMMENT ON FUNCTION iioe.check_agreement_effect IS 'Only a draft can be started.';

CREATE FUNCTION iioe.check_step(event iioe.application_event, own iioe.application, content jsonb, facts jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  step iioe.mechanism_step;
BEGIN
  SELECT * INTO step FROM iioe.mechanism_step candidate
  WHERE mechanism_version_id = own.mechanism_version_id AND stage = own.stage AND candidate.step = event.event;
  PERFORM iioe.demand(FOUND, 'STEP_UNKNOWN');
  PERFORM iioe.demand(event.to_stage = own.stage, 'EVENT_TO_STAGE');
  PERFORM iioe.demand(NOT event.timed, 'EVENT_TIMED');
  PERFORM iioe.demand(event.owing = '{}', 'OWING_NOT_ALLOWED');
  PERFORM iioe.demand(event.agreement_effective_on IS NULL, 'AGREEMENT_NOT_STARTED');
  PERFORM iioe.demand(NOT facts -> 'steps' ? event.event, 'STEP_DONE');
  PERFORM iioe.demand(
    step.after_step IS NULL
      OR NOT EXISTS (
        SELECT FROM iioe.mechanism_step earlier
        WHERE earlier.mechanism_version_id = own.mechanism_version_id AND earlier.stage = own.stage
          AND earlier.place < step.place AND NOT facts -> 'steps' ? earlier.step),
    'STEP_ORDER');
  PERFORM iioe.demand(
    iioe.person_may(coalesce(event.acting_for, event.person), jsonb_build_array(step.owner), content, own.partner_id,
      (facts ->> 'today')::date),
    'ROLE_MISSING');
END
$$;
COMMENT ON FUNCTION iioe.check_step IS 'A step of the stage is done once a visit, in its turn, by its owner.';

CREATE FUNCTION iioe.check_version_move(event iioe.application_event, own iioe.application) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM iioe.demand(event.event = 'version', 'EVENT_NAME');
  PERFORM iioe.demand(NOT event.timed, 'EVENT_TIMED');
  PERFORM iioe.demand(event.owing = '{}', 'OWING_NOT_ALLOWED');
  PERFORM iioe.demand(event.agreement_effective_on IS NULL, 'AGREEMENT_NOT_STARTED');
  PERFORM iioe.demand(event.to_stage = own.stage, 'EVENT_TO_STAGE');
  PERFORM iioe.demand(event.mechanism_version_id <> own.mechanism_version_id, 'VERSION_SAME');
  PERFORM iioe.demand(
    (SELECT mechanism_id FROM iioe.mechanism_version WHERE id = event.mechanism_version_id)
      = (SELECT mechanism_id FROM iioe.mechanism_version WHERE id = own.mechanism_version_id),
    'VERSION_OF_OTHER_MECHANISM');
  PERFORM iioe.demand(
    (SELECT content -> 'stages' ? own.stage FROM iioe.mechanism_version WHERE id = event.mechanism_version_id),
    'VERSION_WITHOUT_STAGE');
END
$$;
COMMENT ON FUNCTION iioe.check_version_move IS 'A case moves only to another version of its own mechanism that knows its stage.';

CREATE FUNCTION iioe.check_application_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  own iioe.application;
  version iioe.mechanism_version;
  today date;
BEGIN
  SELECT * INTO own FROM iioe.application WHERE id = NEW.application_id FOR UPDATE;
  PERFORM iioe.demand(FOUND, 'APPLICATION_UNKNOWN');
  NEW := iioe.complete_event(NEW, own);
  SELECT * INTO STRICT version FROM iioe.mechanism_version WHERE id = own.mechanism_version_id;
  today := iioe.mechanism_today(version.id);
  -- Cases of one country whose number is limited are judged one at a time.
  IF iioe.transition_of(version.content, own.stage, NEW.event) @? '$.**."limit-per-country"' THEN
    PERFORM pg_advisory_xact_lock(1768517477,
      hashtext(concat_ws(' ', version.mechanism_id, (SELECT country FROM iioe.partner WHERE id = own.partner_id))));
  END IF;
  NEW.facts := iioe.application_facts(own.id, today);
  NEW.effective_on := coalesce(NEW.effective_on,
    CASE WHEN NEW.backdated THEN coalesce(NEW.agreement_effective_on, own.opened_on) END, today);
  PERFORM iioe.demand(NOT NEW.backdated OR NEW.kind = 'opened', 'EVENT_BACKDATED');
  PERFORM iioe.demand(NEW.kind = 'opened' OR NEW.effective_on = today, 'EVENT_DATE');
  PERFORM iioe.demand(NEW.acting_for IS NULL OR iioe.person_is_known(NEW.person, today), 'DELEGATE_UNKNOWN');
  IF NEW.to_stage IS NULL THEN
    NEW.to_stage := coalesce(
      iioe.transition_of(version.content, own.stage, NEW.event) ->> 'to', own.stage);
  END IF;
  CASE NEW.kind
    WHEN 'opened' THEN PERFORM iioe.check_opening(NEW, own, version.content, NEW.facts);
    WHEN 'transition' THEN PERFORM iioe.check_transition(NEW, own, version.content, NEW.facts);
    WHEN 'step' THEN PERFORM iioe.check_step(NEW, own, version.content, NEW.facts);
    WHEN 'version' THEN PERFORM iioe.check_version_move(NEW, own);
    ELSE PERFORM iioe.refuse('EVENT_KIND');
  END CASE;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_application_event IS 'Refuses an event that the case''s version of the mechanism does not allow now; what is left out (number, stages, version, day) is filled in.';
CREATE TRIGGER check_application_event BEFORE INSERT ON iioe.application_event
  FOR EACH ROW EXECUTE FUNCTION iioe.check_application_event();

-- Effects

CREATE FUNCTION iioe.owe_reports(started iioe.agreement, content jsonb, event_number integer, not_before date) RETURNS void
LANGUAGE sql SET search_path = pg_catalog
AS $$
  INSERT INTO iioe.application_obligation (application_id, document_type, since, due_on, agreement_id, event_number)
  SELECT started.application_id, owed ->> 'document', since::date, (since + (owed ->> 'within')::interval)::date,
    started.id, event_number
  FROM jsonb_array_elements(content -> 'agreement' -> 'owed') owed,
    -- Of an agreement without an end only the next one is owed; see settle_obligations.
    generate_series(
      started.effective_on + (owed ->> 'every')::interval,
      coalesce(started.ends_on + interval '1 day', started.effective_on + (owed ->> 'every')::interval),
      (owed ->> 'every')::interval) since
  WHERE (since + (owed ->> 'within')::interval)::date >= not_before
$$;
COMMENT ON FUNCTION iioe.owe_reports IS 'What is owed while an agreement runs: one document after each period, the last one after its end.';

CREATE FUNCTION iioe.end_running_agreement(case_id bigint, last_day date, today date, waive_all boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  ended iioe.agreement;
BEGIN
  UPDATE iioe.agreement SET ended_on = least(ends_on, greatest(effective_on, last_day))
  WHERE application_id = case_id AND effective_on IS NOT NULL AND ended_on IS NULL
  RETURNING * INTO ended;
  UPDATE iioe.application_obligation SET waived_on = today
  WHERE agreement_id = ended.id AND document_id IS NULL AND waived_on IS NULL
    AND (waive_all OR since > ended.ended_on + 1);
END
$$;
COMMENT ON FUNCTION iioe.end_running_agreement IS 'Ends the agreement that runs, if one does; what would have been owed later is waived, or all of it.';

CREATE FUNCTION iioe.draft_agreement(case_id bigint, day date) RETURNS bigint
LANGUAGE sql SET search_path = pg_catalog
AS $$
  INSERT INTO iioe.agreement (application_id, number, drafted_on)
  SELECT case_id, coalesce(max(number), 0) + 1, day FROM iioe.agreement WHERE application_id = case_id
  RETURNING id
$$;
COMMENT ON FUNCTION iioe.draft_agreement IS 'Makes the next agreement of a case ready to be signed.';

CREATE FUNCTION iioe.start_agreement(event iioe.application_event, content jsonb, not_before date) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  first_day date := coalesce(event.agreement_effective_on, event.effective_on);
  term interval := content #>> '{agreement,term}';
  started iioe.agreement;
BEGIN
  PERFORM iioe.end_running_agreement(event.application_id, first_day - 1, event.effective_on, false);
  UPDATE iioe.agreement
  SET effective_on = first_day, ends_on = coalesce(event.agreement_ends_on, (first_day + term - interval '1 day')::date)
  WHERE id = (
    SELECT id FROM iioe.agreement WHERE application_id = event.application_id ORDER BY number DESC LIMIT 1)
  RETURNING * INTO STRICT started;
  PERFORM iioe.owe_reports(started, content, event.number, not_before);
END
$$;
COMMENT ON FUNCTION iioe.start_agreement IS 'Dates the newest agreement; the one before ends the day before.';

CREATE FUNCTION iioe.owe_what_follows(event iioe.application_event, transition jsonb, content jsonb) RETURNS void
LANGUAGE sql SET search_path = pg_catalog
AS $$
  INSERT INTO iioe.application_obligation (application_id, document_type, since, due_on, event_number)
  SELECT event.application_id, type, event.effective_on, due_on, event.number
  FROM iioe.may_follow(transition, content, event.facts)
  WHERE type = ANY (event.owing) AND NOT iioe.has_document(event.facts, type)
$$;
COMMENT ON FUNCTION iioe.owe_what_follows IS 'Notes the documents that were allowed to follow later.';

CREATE FUNCTION iioe.apply_effects(event iioe.application_event, content jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  transition jsonb := iioe.transition_of(content, event.from_stage, event.event);
  effects jsonb := coalesce(transition -> 'effects', '[]');
BEGIN
  IF effects ? 'end-agreement' THEN
    PERFORM iioe.end_running_agreement(event.application_id, event.effective_on, event.effective_on, true);
  END IF;
  IF effects ? 'draft-agreement' THEN
    PERFORM iioe.draft_agreement(event.application_id, event.effective_on);
  END IF;
  IF effects ? 'start-agreement' THEN
    PERFORM iioe.start_agreement(event, content, event.effective_on);
  END IF;
  PERFORM iioe.owe_what_follows(event, transition, content);
END
$$;
COMMENT ON FUNCTION iioe.apply_effects IS 'What a transition brings about beside the new stage: an agreement is ended before another is drafted, and drafted before it is started.';

CREATE FUNCTION iioe.register_agreement(event iioe.application_event, content jsonb, today date) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  IF event.agreement_effective_on IS NOT NULL THEN
    PERFORM iioe.draft_agreement(event.application_id, event.agreement_effective_on);
    PERFORM iioe.start_agreement(event, content, today);
  END IF;
END
$$;
COMMENT ON FUNCTION iioe.register_agreement IS 'The agreement of a case that was backdated, without what was owed before the platform knew.';

CREATE FUNCTION iioe.close_case(event iioe.application_event) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM iioe.end_running_agreement(event.application_id, event.effective_on, event.effective_on, true);
  UPDATE iioe.application_obligation SET waived_on = event.effective_on
  WHERE application_id = event.application_id AND document_id IS NULL AND waived_on IS NULL;
END
$$;
COMMENT ON FUNCTION iioe.close_case IS 'Nothing runs and nothing is owed in a case that is closed.';

CREATE FUNCTION iioe.apply_application_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  state record;
  event_content jsonb;
BEGIN
  SELECT * INTO STRICT state FROM iioe.application_state(NEW.application_id);
  UPDATE iioe.application SET stage = state.stage, last_number = state.last_number, visit = state.visit,
    entered_on = state.entered_on, closed = state.closed, mechanism_version_id = state.mechanism_version_id
  WHERE id = NEW.application_id;
  SELECT content INTO STRICT event_content FROM iioe.mechanism_version WHERE id = NEW.mechanism_version_id;
  IF NEW.kind = 'transition' THEN
    PERFORM iioe.apply_effects(NEW, event_content);
  ELSIF NEW.backdated THEN
    PERFORM iioe.register_agreement(NEW, event_content, (NEW.facts ->> 'today')::date);
  END IF;
  IF state.closed THEN
    PERFORM iioe.close_case(NEW);
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION iioe.apply_application_event IS 'Moves the case and carries out what the event brings about.';
CREATE TRIGGER apply_application_event AFTER INSERT ON iioe.application_event
  FOR EACH ROW EXECUTE FUNCTION iioe.apply_application_event();

-- Cases

CREATE FUNCTION iioe.begin_application() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  NEW.stage := coalesce(NEW.stage, (
    SELECT stage FROM iioe.mechanism_stage WHERE mechanism_version_id = NEW.mechanism_version_id AND place = 1));
  NEW.last_number := 1;
  NEW.visit := 1;
  NEW.entered_on := NEW.opened_on;
  NEW.closed := false;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.begin_application IS 'A case begins before its first event, which must follow in the same transaction.';
CREATE TRIGGER begin_application BEFORE INSERT ON iioe.application
  FOR EACH ROW EXECUTE FUNCTION iioe.begin_application();

CREATE FUNCTION iioe.check_application_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM iioe.demand(
    (OLD.id, OLD.code, OLD.partner_id, OLD.submitter, OLD.opened_on)
        = (NEW.id, NEW.code, NEW.partner_id, NEW.submitter, NEW.opened_on)
      AND OLD.submitter_for IS NOT DISTINCT FROM NEW.submitter_for,
    'APPLICATION_FIXED');
  PERFORM iioe.demand(NOT OLD.closed OR OLD.answers = NEW.answers, 'APPLICATION_CLOSED');
  PERFORM iioe.demand(
    (OLD.stage, OLD.last_number, OLD.visit, OLD.entered_on, OLD.closed, OLD.mechanism_version_id)
        = (NEW.stage, NEW.last_number, NEW.visit, NEW.entered_on, NEW.closed, NEW.mechanism_version_id)
      OR (NEW.stage, NEW.last_number, NEW.visit, NEW.entered_on, NEW.closed, NEW.mechanism_version_id)
        = (SELECT stage, last_number, visit, entered_on, closed, mechanism_version_id FROM iioe.application_state(NEW.id)),
    'APPLICATION_STATE');
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_application_change IS 'Where a case stands changes only by its events.';
CREATE TRIGGER check_application_change BEFORE UPDATE ON iioe.application
  FOR EACH ROW EXECUTE FUNCTION iioe.check_application_change();

CREATE FUNCTION iioe.check_application_delete() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM iioe.demand(count(DISTINCT run_id) <= 1, 'APPLICATION_HAS_HISTORY')
  FROM (
    SELECT run_id FROM iioe.application_event WHERE application_id = OLD.id
    UNION SELECT run_id FROM iioe.application_document WHERE application_id = OLD.id
    UNION SELECT run_id FROM iioe.application_review WHERE application_id = OLD.id
    UNION SELECT signature.run_id FROM iioe.agreement_signature signature
      JOIN iioe.agreement ON agreement.id = agreement_id WHERE application_id = OLD.id) touched;
  RETURN OLD;
END
$$;
COMMENT ON FUNCTION iioe.check_application_delete IS 'Only a case that nothing but one run ever touched can be undone.';
CREATE TRIGGER check_application_delete BEFORE DELETE ON iioe.application
  FOR EACH ROW EXECUTE FUNCTION iioe.check_application_delete();

CREATE FUNCTION iioe.refuse_by_hand() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  -- Within another trigger it is an effect, or part of a case that is deleted as a whole.
  PERFORM iioe.demand(pg_trigger_depth() > 1, 'NEVER_BY_HAND');
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION iioe.refuse_by_hand IS 'Says no to statements; lets only other triggers and cascades do it.';
DO $$
DECLARE
  relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['application_event', 'application_review'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON iioe.%I FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_change()', relation);
    EXECUTE format('CREATE TRIGGER refuse_by_hand BEFORE DELETE ON iioe.%I FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_by_hand()', relation);
  END LOOP;
  FOREACH relation IN ARRAY ARRAY['agreement', 'application_obligation'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_by_hand BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON iioe.%I FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_by_hand()', relation);
  END LOOP;
  -- A signature can be corrected until the agreement starts; see check_signature.
  EXECUTE 'CREATE TRIGGER refuse_by_hand BEFORE DELETE OR TRUNCATE ON iioe.agreement_signature FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_by_hand()';
  EXECUTE 'CREATE TRIGGER refuse_by_hand BEFORE DELETE OR TRUNCATE ON iioe.application_document FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_by_hand()';
  EXECUTE 'CREATE TRIGGER refuse_change BEFORE TRUNCATE ON iioe.application FOR EACH STATEMENT EXECUTE FUNCTION iioe.refuse_change()';
END
$$;

-- Documents

CREATE FUNCTION iioe.owe_next_report(settled iioe.application_obligation) RETURNS void
LANGUAGE sql SET search_path = pg_catalog
AS $$
  INSERT INTO iioe.application_obligation (application_id, document_type, since, due_on, agreement_id, event_number)
  SELECT settled.application_id, settled.document_type, (settled.since + every)::date, (settled.since + every + within)::date,
    settled.agreement_id, settled.event_number
  FROM iioe.agreement
  JOIN iioe.application ON application.id = agreement.application_id
  JOIN iioe.mechanism_version version ON version.id = application.mechanism_version_id
  CROSS JOIN LATERAL (
    SELECT (owed ->> 'every')::interval AS every, (owed ->> 'within')::interval AS within
    FROM jsonb_array_elements(content -> 'agreement' -> 'owed') owed
    WHERE owed ->> 'document' = settled.document_type LIMIT 1) rule
  WHERE agreement.id = settled.agreement_id AND ends_on IS NULL AND ended_on IS NULL
    AND NOT EXISTS (
      SELECT FROM iioe.application_obligation later
      WHERE later.agreement_id = agreement.id AND later.document_type = settled.document_type
        AND later.since > settled.since)
$$;
COMMENT ON FUNCTION iioe.owe_next_report IS 'Of an agreement without an end, what is owed next.';

CREATE FUNCTION iioe.settle_obligations(case_id bigint, type text, today date) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  owed iioe.application_obligation;
BEGIN
  FOR owed IN
    SELECT * FROM iioe.application_obligation
    WHERE application_id = case_id AND document_type = type AND document_id IS NULL AND waived_on IS NULL
    ORDER BY due_on, id
  LOOP
    UPDATE iioe.application_obligation SET document_id = fitting.id
    FROM (
      SELECT id FROM iioe.application_document document
      WHERE document.application_id = case_id AND document.type = settle_obligations.type
        AND withdrawn_at IS NULL AND (expires IS NULL OR expires >= today)
        AND (owed.agreement_id IS NULL OR dated >= owed.since)
        AND NOT EXISTS (SELECT FROM iioe.application_obligation used WHERE used.document_id = document.id)
      ORDER BY dated, id LIMIT 1) fitting
    WHERE application_obligation.id = owed.id;
    IF FOUND THEN
      PERFORM iioe.owe_next_report(owed);
    END IF;
  END LOOP;
END
$$;
COMMENT ON FUNCTION iioe.settle_obligations IS 'Gives the open obligations for a type of document, the earliest first, the documents that are there and fulfil no other.';

CREATE FUNCTION iioe.lock_application(case_id bigint) RETURNS iioe.application
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  own iioe.application;
BEGIN
  SELECT * INTO own FROM iioe.application WHERE id = case_id FOR UPDATE;
  PERFORM iioe.demand(FOUND, 'APPLICATION_UNKNOWN');
  RETURN own;
END
$$;
COMMENT ON FUNCTION iioe.lock_application IS 'Keeps others from a case until the transaction ends.';

CREATE FUNCTION iioe.check_document() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  own iioe.application := iioe.lock_application(NEW.application_id);
BEGIN
  PERFORM iioe.demand(
    (SELECT content -> 'documents' ? NEW.type FROM iioe.mechanism_version WHERE id = own.mechanism_version_id),
    'DOCUMENT_TYPE');
  -- A day of grace: it may be tomorrow already where it was written.
  PERFORM iioe.demand(NEW.dated <= iioe.mechanism_today(own.mechanism_version_id) + 1, 'DOCUMENT_DATED_AHEAD');
  PERFORM iioe.demand(NEW.withdrawn_at IS NULL, 'DOCUMENT_WITHDRAWN');
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_document IS 'A document is of a type that the mechanism declares.';
CREATE TRIGGER check_document BEFORE INSERT ON iioe.application_document
  FOR EACH ROW EXECUTE FUNCTION iioe.check_document();

CREATE FUNCTION iioe.check_document_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM iioe.lock_application(OLD.application_id);
  PERFORM iioe.demand(
    to_jsonb(OLD) - 'withdrawn_at' = to_jsonb(NEW) - 'withdrawn_at'
      AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL,
    'DOCUMENT_FIXED');
  NEW.withdrawn_at := clock_timestamp();
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_document_change IS 'A document can be withdrawn, once, and nothing else.';
CREATE TRIGGER check_document_change BEFORE UPDATE ON iioe.application_document
  FOR EACH ROW EXECUTE FUNCTION iioe.check_document_change();

CREATE FUNCTION iioe.settle_document() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.withdrawn_at IS NOT NULL THEN
    UPDATE iioe.application_obligation SET document_id = NULL WHERE document_id = NEW.id;
  END IF;
  PERFORM iioe.settle_obligations(NEW.application_id, NEW.type, iioe.mechanism_today(mechanism_version_id))
  FROM iioe.application WHERE id = NEW.application_id;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION iioe.settle_document IS 'A new document fulfils what was owed; one that is withdrawn no longer does.';
CREATE TRIGGER settle_document AFTER INSERT OR UPDATE ON iioe.application_document
  FOR EACH ROW EXECUTE FUNCTION iioe.settle_document();

-- Reviews

CREATE FUNCTION iioe.check_review() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  own iioe.application := iioe.lock_application(NEW.application_id);
  today date := iioe.mechanism_today(own.mechanism_version_id);
BEGIN
  NEW.at := clock_timestamp();
  NEW.visit := coalesce(NEW.visit, own.visit);
  PERFORM iioe.demand(NOT own.closed, 'APPLICATION_CLOSED');
  PERFORM iioe.demand(NEW.visit = own.visit, 'REVIEW_VISIT');
  PERFORM iioe.demand(
    NOT ARRAY[own.submitter, own.submitter_for] && ARRAY[NEW.reviewer, NEW.delegate], 'REVIEW_BY_SUBMITTER');
  PERFORM iioe.demand(
    (SELECT iioe.person_may(NEW.reviewer, jsonb_build_array(NEW.role), content, own.partner_id, today)
     FROM iioe.mechanism_version WHERE id = own.mechanism_version_id),
    'ROLE_MISSING');
  PERFORM iioe.demand(NEW.delegate IS NULL OR iioe.person_is_known(NEW.delegate, today), 'DELEGATE_UNKNOWN');
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_review IS 'Reviewers hold the role, did not submit the application, not even through somebody else, and decide while the case is where they saw it.';
CREATE TRIGGER check_review BEFORE INSERT ON iioe.application_review
  FOR EACH ROW EXECUTE FUNCTION iioe.check_review();

-- Signatures

CREATE FUNCTION iioe.may_be_signed(signed iioe.agreement) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT signed.number = (SELECT max(number) FROM iioe.agreement WHERE application_id = signed.application_id)
    AND (signed.effective_on IS NULL
      OR (SELECT count(*) = 1 AND bool_and(backdated)
        FROM iioe.application_event WHERE application_id = signed.application_id))
$$;
COMMENT ON FUNCTION iioe.may_be_signed IS 'Whether an agreement is the newest of its case and not yet started, or was registered as it stood and nothing happened since.';

CREATE FUNCTION iioe.check_signature() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  signed iioe.agreement;
  own iioe.application;
  party jsonb;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM iioe.demand((OLD.id, OLD.agreement_id, OLD.party) = (NEW.id, NEW.agreement_id, NEW.party), 'SIGNATURE_FIXED');
  END IF;
  SELECT * INTO signed FROM iioe.agreement WHERE id = NEW.agreement_id;
  own := iioe.lock_application(signed.application_id);
  SELECT * INTO STRICT signed FROM iioe.agreement WHERE id = NEW.agreement_id;
  SELECT content #> ARRAY['agreement', 'parties', NEW.party] INTO party
  FROM iioe.mechanism_version WHERE id = own.mechanism_version_id;
  PERFORM iioe.demand(iioe.may_be_signed(signed), 'AGREEMENT_NOT_DRAFT');
  PERFORM iioe.demand(party IS NOT NULL, 'PARTY_UNKNOWN');
  NEW.signer_id := coalesce(NEW.signer_id, (SELECT iioe.partners_at(own.partner_id, coalesce(party ->> 'signer', 'partner'))));
  PERFORM iioe.demand(
    NEW.signer_id = (SELECT iioe.partners_at(own.partner_id, coalesce(party ->> 'signer', 'partner'))), 'SIGNER_WRONG');
  PERFORM iioe.demand(NEW.signed_on <= iioe.mechanism_today(own.mechanism_version_id) + 1, 'SIGNED_AHEAD');
  PERFORM iioe.demand(
    NEW.document_id IS NULL
      OR EXISTS (SELECT FROM iioe.application_document WHERE id = NEW.document_id AND application_id = own.id),
    'DOCUMENT_OF_OTHER_APPLICATION');
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION iioe.check_signature IS 'A party of the mechanism signs a draft, as the institution that the tree says; which one may be left out. What was recorded wrongly can be corrected until the agreement starts.';
CREATE TRIGGER check_signature BEFORE INSERT OR UPDATE ON iioe.agreement_signature
  FOR EACH ROW EXECUTE FUNCTION iioe.check_signature();

-- What may be read of cases by who must not see people

CREATE VIEW iioe.application_anonymous AS
  SELECT id, code, partner_id, mechanism_version_id, opened_on, stage, last_number, visit, entered_on, closed, updated_at
  FROM iioe.application;
CREATE VIEW iioe.application_event_anonymous AS
  SELECT id, application_id, number, kind, event, from_stage, to_stage, mechanism_version_id, at, effective_on,
    owing, backdated, timed, run_id
  FROM iioe.application_event;
CREATE VIEW iioe.application_review_anonymous AS
  SELECT id, application_id, visit, role, verdict, at, delegate IS NOT NULL AS delegated, run_id
  FROM iioe.application_review;
CREATE VIEW iioe.application_document_anonymous AS
  SELECT id, application_id, type, digest, bytes, media_type, language, dated, expires, attached_at, withdrawn_at, run_id
  FROM iioe.application_document;
CREATE VIEW iioe.agreement_signature_anonymous AS
  SELECT id, agreement_id, party, signer_id, signed_on, run_id FROM iioe.agreement_signature;
DO $$
DECLARE
  relation text;
  attribute name;
BEGIN
  FOREACH relation IN ARRAY
    ARRAY['application', 'application_event', 'application_review', 'application_document', 'agreement_signature'] LOOP
    EXECUTE format('COMMENT ON VIEW iioe.%I IS %L', relation || '_anonymous',
      'What may be counted of the table ' || relation || ': nothing about people.');
    FOR attribute IN SELECT attname FROM pg_catalog.pg_attribute
      WHERE attrelid = format('iioe.%I', relation || '_anonymous')::regclass AND attnum > 0 LOOP
      EXECUTE format('COMMENT ON COLUMN iioe.%I.%I IS %L', relation || '_anonymous', attribute, 'As in ' || relation || '.');
    END LOOP;
  END LOOP;
END
$$;
COMMENT ON COLUMN iioe.application_review_anonymous.delegated IS 'Whether a delegate decided in the reviewer''s name.';
