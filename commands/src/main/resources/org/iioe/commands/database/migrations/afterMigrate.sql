-- After every migration, and on each "database migrate", so that roles made later get their rights too.
DO $$
DECLARE
  -- What iioe_reader may read beside all views: nothing with personal data.
  readable text[] := ARRAY['schema_version', 'course', 'course_edition', 'course_version', 'course_file', 'course_item',
    'partner', 'training', 'enrollment', 'mechanism', 'mechanism_version', 'agreement', 'application_obligation',
    'ror_release', 'ror_organization', 'ror_word'];
  relation_name text;
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'iioe_admin') THEN
    GRANT USAGE ON SCHEMA iioe TO iioe_admin;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA iioe TO iioe_admin;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA iioe TO iioe_admin;
    REVOKE INSERT, UPDATE, DELETE ON iioe.schema_version, iioe.audit_head, iioe.flyway_schema_history FROM iioe_admin;
    REVOKE UPDATE, DELETE ON iioe.audit_event, iioe.mechanism_version, iioe.application_event, iioe.application_review,
      iioe.application_document FROM iioe_admin;
    REVOKE DELETE ON iioe.agreement_signature FROM iioe_admin;
    GRANT UPDATE (withdrawn_at) ON iioe.application_document TO iioe_admin;
    -- The database writes these itself, as effects of events and of documents.
    REVOKE INSERT, UPDATE, DELETE ON iioe.agreement, iioe.application_obligation FROM iioe_admin;
    REVOKE DELETE ON iioe.run FROM iioe_admin;
  END IF;
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'iioe_reader') THEN
    GRANT USAGE ON SCHEMA iioe TO iioe_reader;
    FOR relation_name IN
      SELECT relname FROM pg_catalog.pg_class
      WHERE relnamespace = 'iioe'::regnamespace AND (relkind = 'v' OR relname = ANY (readable))
        AND relkind IN ('r', 'v')
    LOOP
      EXECUTE format('GRANT SELECT ON iioe.%I TO iioe_reader', relation_name);
    END LOOP;
  END IF;
END
$$;
