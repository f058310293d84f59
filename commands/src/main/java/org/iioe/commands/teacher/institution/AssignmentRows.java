package org.iioe.commands.teacher.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Run;
import org.iioe.commands.roster.text.InstitutionName;
import org.jdbi.v3.core.Handle;

/** The rows of an assignment, each change with its line in the journal. */
final class AssignmentRows {
  private static final String CHANGE_MATCHES =
      """
      WITH changed AS (
        UPDATE iioe.institution_match SET partner_id = wanted.partner_id, name = wanted.name,
          run_id = :run
        FROM unnest(:keys, :names, :partners) AS wanted (name_key, name, partner_id)
        JOIN iioe.institution_match earlier ON earlier.name_key = wanted.name_key
        WHERE institution_match.id = earlier.id AND earlier.partner_id <> wanted.partner_id
        RETURNING institution_match.id, to_jsonb(earlier) AS earlier,
          to_jsonb(institution_match) AS later
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, 'institution_match', id, 'changed',
        earlier - ARRAY['id', 'name_key'], later - ARRAY['id', 'name_key']
      FROM changed""";

  private static final String CREATE_MATCHES =
      """
      WITH created AS (
        INSERT INTO iioe.institution_match (name_key, name, partner_id, run_id)
        SELECT name_key, name, partner_id, :run
        FROM unnest(:keys, :names, :partners) AS wanted (name_key, name, partner_id)
        ON CONFLICT (name_key) DO NOTHING
        RETURNING id
      ), noted AS (
        INSERT INTO iioe.journal (run_id, relation, row_ids, operation)
        SELECT :run, 'institution_match', range_agg(int8range(id, id, '[]')), 'created'
        FROM created HAVING count(*) > 0
      )
      SELECT count(*) FROM created""";

  private static final String TEACHERS =
      """
      WITH meant AS (
        SELECT teacher.id, teacher.institution, wanted.partner_id
        FROM iioe.teacher
        JOIN unnest(:names, :partners) AS wanted (name, partner_id)
          ON wanted.name = teacher.institution
        WHERE teacher.partner_id IS NULL
      ), changed AS (
        UPDATE iioe.teacher SET partner_id = meant.partner_id, institution = NULL
        FROM meant WHERE teacher.id = meant.id
        RETURNING teacher.id, meant.institution, meant.partner_id
      )
      INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later)
      SELECT :run, 'teacher', id, 'changed',
        jsonb_build_object('partner_id', NULL, 'institution', institution),
        jsonb_build_object('partner_id', partner_id, 'institution', NULL)
      FROM changed""";

  private static final String SPELLINGS =
      """
      SELECT DISTINCT institution FROM iioe.teacher
      WHERE partner_id IS NULL AND institution IS NOT NULL""";

  private final Handle handle;
  private final Run run;

  AssignmentRows(Handle handle, Run run) {
    this.handle = handle;
    this.run = run;
  }

  /** Notes what rosters shall mean from now on; says for how many institutions that is news. */
  long match(Assignments assignments) {
    List<String> keys = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> partners = new ArrayList<>();
    assignments
        .byKey()
        .forEach(
            (key, meaning) -> {
              keys.add(key);
              names.add(meaning.name());
              partners.add(meaning.partner());
            });
    long changed =
        handle
            .createUpdate(CHANGE_MATCHES)
            .bind("run", run.id())
            .bindArray("keys", String.class, keys)
            .bindArray("names", String.class, names)
            .bindArray("partners", Long.class, partners)
            .execute();
    long created =
        handle
            .createQuery(CREATE_MATCHES)
            .bind("run", run.id())
            .bindArray("keys", String.class, keys)
            .bindArray("names", String.class, names)
            .bindArray("partners", Long.class, partners)
            .mapTo(Long.class)
            .one();
    return changed + created;
  }

  /** Gives teachers the partner that their institution is; says how many. */
  long teachers(Assignments assignments) {
    Map<String, Assignments.Meaning> meanings = assignments.byKey();
    List<String> names = new ArrayList<>();
    List<Long> partners = new ArrayList<>();
    handle
        .createQuery(SPELLINGS)
        .mapTo(String.class)
        .forEach(
            name -> {
              Assignments.Meaning meaning = meanings.get(InstitutionName.key(name));
              if (meaning != null) {
                names.add(name);
                partners.add(meaning.partner());
              }
            });
    return handle
        .createUpdate(TEACHERS)
        .bind("run", run.id())
        .bindArray("names", String.class, names)
        .bindArray("partners", Long.class, partners)
        .execute();
  }
}
