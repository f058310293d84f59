package org.iioe.commands.teacher.forget;

import java.util.List;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Erases people from the rows of the platform. */
final class PersonErasure {
  /** Free text in which others may have named a person. */
  /** What says of a field of a journal row that it names them; its words are replaced. */
  private static final String NAMING = "key IN (KEYS) AND coalesce(MENTIONS, false)";

  private static final List<String> FREE_TEXTS =
      List.of("nominated_by", "consent_source", "institution", "position");

  /** As people see it: compatibility characters as plain ones, without characters of no width. */
  private static final String PLAIN =
      "lower(translate(normalize(%s, NFKC), U&'\\200B\\200C\\200D\\2060\\FEFF\\00AD', ''))";

  private final Handle handle;
  private final Run run;
  private final Person person;

  PersonErasure(Handle handle, Run run, Person person) {
    this.handle = handle;
    this.run = run;
    this.person = person;
  }

  /** Erases everything; what is said of others stays. */
  ForgetReport.Counts apply() {
    long rejects = rejects();
    long aliases = aliases();
    long journal = ownJournal();
    long mentions = mentionsOfTeachers() + mentionsOfEnrollments();
    journal += journalOfOthers();
    arguments();
    return new ForgetReport.Counts(teachers(), aliases, rejects, journal, mentions);
  }

  /** The row stays, so that what is counted stays right. */
  private long teachers() {
    return execute(
        """
        UPDATE iioe.teacher SET email = NULL, email_key = NULL, given_name = NULL,
          family_name = NULL, full_name = NULL, certificate_name = NULL, partner_id = NULL,
          institution = NULL, language = NULL, position = NULL, gender = NULL, phone = NULL,
          orcid = NULL, nominated_by = NULL, consent_source = NULL, consent_date = NULL,
          external_id = NULL, forgotten_at = now()
        WHERE id = ANY (:ids) AND forgotten_at IS NULL""");
  }

  private long aliases() {
    return execute(
        """
        DELETE FROM iioe.teacher_alias
        WHERE teacher_id = ANY (:ids) OR email_key = ANY (:keys)""");
  }

  /** Rows of rosters that name them in any of the ways that people are named in rosters. */
  private long rejects() {
    return execute(
        """
        DELETE FROM iioe.roster_reject reject
        USING (
          SELECT run_id, record,
            CELLS AS cells,
            CELLS || E'\\n' || lower(CAST(problems AS text)) AS whole
          FROM iioe.roster_reject) said
        CROSS JOIN LATERAL (
          SELECT array_agg(trim(cell)) AS list FROM regexp_split_to_table(said.cells, E'\\n') cell) one
        WHERE said.run_id = reject.run_id AND said.record = reject.record AND (
          reject.email_key = ANY (:keys)
          OR EXISTS (SELECT FROM unnest(:marks || :mailboxes) mark
            WHERE position(mark in said.whole) > 0)
          OR EXISTS (SELECT FROM unnest(one.list) cell
            JOIN unnest(:phones) phone
              ON phone LIKE '%' || ltrim(regexp_replace(cell, '[^0-9]', '', 'g'), '0')
            WHERE length(ltrim(regexp_replace(cell, '[^0-9]', '', 'g'), '0')) >= 7)
          OR one.list && CAST(:identifiers AS text[])
          OR one.list && CAST(:names AS text[])
          OR (one.list && CAST(:givenNames AS text[])
            AND one.list && CAST(:familyNames AS text[])))"""
            .replace("CELLS", PLAIN.formatted("array_to_string(cells, E'\\n')")));
  }

  /** Keeps that something happened, and what of it is nobody's: nothing. */
  private long ownJournal() {
    return execute(
        """
        UPDATE iioe.journal SET earlier = '{}', later = CASE WHEN later IS NULL THEN NULL
          ELSE CAST('{}' AS jsonb) END
        WHERE (earlier <> '{}' OR later <> '{}')
          AND (relation = 'teacher' AND row_id = ANY (:ids)
            OR relation = 'teacher_alias' AND (
              earlier ->> 'email_key' = ANY (:keys) OR later ->> 'email_key' = ANY (:keys)
              OR CAST(earlier ->> 'teacher_id' AS bigint) = ANY (:ids)))""");
  }

  /**
   * Where others' rows name them, that text goes. The journal notes that the row changed, and not
   * how, so that undoing the others' runs still finds the row as they left it.
   */
  private long mentionsOfTeachers() {
    StringBuilder set = new StringBuilder();
    StringBuilder any = new StringBuilder("false");
    for (String column : FREE_TEXTS) {
      set.append(set.isEmpty() ? "" : ", ").append(column).append(" = CASE WHEN ");
      set.append(mentions(column)).append(" THEN NULL ELSE ").append(column).append(" END");
      any.append(" OR ").append(mentions(column));
    }
    return note(
        "teacher",
        "UPDATE iioe.teacher SET "
            + set
            + " WHERE id <> ALL (:ids) AND ("
            + any
            + ") RETURNING id");
  }

  private long mentionsOfEnrollments() {
    return note(
        "enrollment",
        "UPDATE iioe.enrollment SET cohort = NULL WHERE " + mentions("cohort") + " RETURNING id");
  }

  private long note(String relation, String update) {
    return execute(
        """
        WITH named AS (%s)
        INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
        SELECT :run, '%s', id, 'changed', '{}', '{}' FROM named"""
            .formatted(update, relation));
  }

  private long journalOfOthers() {
    return execute(
        """
        UPDATE iioe.journal SET
          earlier = EARLIER,
          later = CASE WHEN later IS NULL THEN NULL ELSE LATER END
        WHERE relation IN ('teacher', 'enrollment') AND earlier IS NOT NULL
          AND EXISTS (
            SELECT FROM (SELECT * FROM jsonb_each(earlier)
              UNION ALL SELECT * FROM jsonb_each(later)) field
            WHERE key IN (KEYS) AND MENTIONS)"""
            .replace("EARLIER", without("earlier", NAMING))
            .replace("LATER", without("later", NAMING))
            .replace(
                "KEYS", "'email', 'email_key', 'cohort', '" + String.join("', '", FREE_TEXTS) + "'")
            .replace("MENTIONS", mentions("(value #>> '{}')")));
  }

  /** An object without the fields of which something is so; maybe without any, but never null. */
  private static String without(String object, String condition) {
    return """
        (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(%s) WHERE NOT (%s))"""
        .formatted(object, condition);
  }

  /** A roster of one person is often named after that person. */
  private void arguments() {
    execute(
        """
        UPDATE iioe.run SET arguments = REST
        WHERE EXISTS (SELECT FROM jsonb_each(arguments) WHERE SAID)"""
            .replace("REST", without("arguments", "SAID"))
            .replace(
                "SAID",
                """
                key IN ('file', 'institution', 'sheet', 'map') AND EXISTS (
                  SELECT FROM unnest(:marks || :mailboxes || :words) mark
                  WHERE position(mark in TEXT) > 0)"""
                    .replace("TEXT", PLAIN.formatted("(value #>> '{}')"))));
  }

  private static String mentions(String text) {
    return """
        (PLAIN = ANY (CAST(:names AS text[]))
          OR EXISTS (SELECT FROM unnest(CAST(:phrases AS text[])) phrase
            WHERE position(phrase in PLAIN) > 0)
          OR EXISTS (SELECT FROM unnest(CAST(:nationalNumbers AS text[])) number
            WHERE position(number in regexp_replace(TEXT, '[^0-9]', '', 'g')) > 0))"""
        .replace("PLAIN", PLAIN.formatted(text))
        .replace("TEXT", text);
  }

  private long execute(String sql) {
    return handle
        .createUpdate(sql)
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("run", run.id())
        .bindArray("ids", Long.class, person.teachers())
        .bindArray("keys", String.class, person.keys())
        .bindArray("marks", String.class, person.marks())
        .bindArray("mailboxes", String.class, person.mailboxes())
        .bindArray("words", String.class, person.words())
        .bindArray("phones", String.class, person.phones())
        .bindArray("nationalNumbers", String.class, person.nationalNumbers())
        .bindArray("identifiers", String.class, person.identifiers())
        .bindArray("givenNames", String.class, person.givenNames())
        .bindArray("familyNames", String.class, person.familyNames())
        .bindArray("names", String.class, person.names())
        .bindArray("phrases", String.class, person.phrases())
        .execute();
  }
}
