package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A tree of institutions with people, and cases, all by SQL: the root ichei with r.lin, r.wang and
 * r.sow of the secretariat and the director, and universities each with a coordinator.
 */
final class CaseBench {
  private final TestDatabase platform;

  CaseBench(TestDatabase platform) {
    this.platform = platform;
  }

  Database database() {
    return platform.database();
  }

  Runs runs() {
    return platform.runs();
  }

  /** Publishes the mechanism and registers the root; once a test class. */
  void build() {
    publish(SampleMechanism.canonical());
    execute(
        "INSERT INTO iioe.partner (code, name, kind, country, is_root) VALUES ('ichei', 'ICHEI', 'hei', 'CN', true)");
    person("ichei", "r.lin", "secretariat");
    person("ichei", "r.wang", "secretariat");
    person("ichei", "r.sow", "secretariat");
    person("ichei", "the.director", "director");
  }

  /** Publishes a version of the mechanism. */
  void publish(String canonical) {
    database()
        .write(
            handle -> {
              long run = runs().begin(handle, new RunStart("test", null, Map.of())).id();
              handle.execute(
                  "INSERT INTO iioe.mechanism (code) VALUES ('entry') ON CONFLICT DO NOTHING");
              return handle.execute(
                  """
                  INSERT INTO iioe.mechanism_version
                    (mechanism_id, number, canonical, digest, content, run_id)
                  SELECT id, 1 + (SELECT count(*) FROM iioe.mechanism_version), text,
                    encode(sha256(convert_to(text, 'UTF8')), 'hex'), CAST(text AS jsonb) -> 'mechanism', ?
                  FROM iioe.mechanism, CAST(? AS text) text WHERE code = 'entry'""",
                  run,
                  canonical);
            });
  }

  /** Registers a university with a coordinator, and opens its case, today. */
  void open(String partner, String country, String coordinator) {
    execute(
        "INSERT INTO iioe.partner (code, name, kind, country, parent_id)"
            + " SELECT ?, ?, 'hei', ?, id FROM iioe.partner WHERE code = 'ichei'",
        partner,
        partner.toUpperCase(Locale.ROOT),
        country);
    person(partner, coordinator, "coordinator");
    openCase(partner, coordinator, "enquiry", null, null);
  }

  /** Registers a founder: a case that begins active. */
  void founder(String partner, String country, String effective, String ends) {
    execute(
        "INSERT INTO iioe.partner (code, name, kind, country, parent_id)"
            + " SELECT ?, ?, 'hei', ?, id FROM iioe.partner WHERE code = 'ichei'",
        partner,
        partner,
        country);
    person(partner, "c." + partner, "coordinator");
    openCase(partner, "c." + partner, "active", effective, ends);
  }

  private void openCase(
      String partner,
      String submitter,
      String stage,
      @Nullable String effective,
      @Nullable String ends) {
    database()
        .write(
            handle -> {
              long run = runs().begin(handle, new RunStart("test", null, Map.of())).id();
              long id =
                  handle
                      .createQuery(
                          """
                          INSERT INTO iioe.application (code, partner_id, mechanism_version_id,
                            submitter, opened_on, stage, entered_on)
                          SELECT 'E-' || :partner, partner.id,
                            (SELECT min(id) FROM iioe.mechanism_version), :submitter,
                            coalesce(CAST(:effective AS date), iioe.mechanism_today(1)), :stage,
                            iioe.mechanism_today(1)
                          FROM iioe.partner WHERE code = :partner RETURNING id""")
                      .bind("partner", partner)
                      .bind("submitter", submitter)
                      .bind("effective", effective)
                      .bind("stage", stage)
                      .mapTo(Long.class)
                      .one();
              return handle.execute(
                  """
                  INSERT INTO iioe.application_event (application_id, number, kind, event, to_stage,
                    mechanism_version_id, person, effective_on, agreement_effective_on,
                    agreement_ends_on, backdated, run_id)
                  SELECT id, 1, 'opened', ?, ?, mechanism_version_id, ?, opened_on,
                    CAST(? AS date), CAST(? AS date), ?, ?
                  FROM iioe.application WHERE id = ?""",
                  effective == null ? "opened" : "backdated",
                  stage,
                  submitter,
                  effective,
                  ends,
                  effective != null,
                  run,
                  id);
            });
  }

  void person(String partner, String person, String role) {
    execute(
        "INSERT INTO iioe.partner_person (partner_id, person, role)"
            + " SELECT id, ?, ? FROM iioe.partner WHERE code = ?",
        person,
        role,
        partner);
  }

  /** Attaches a document whose bytes the content store has, or not. */
  void attach(String partner, String type, String digest) {
    database()
        .write(
            handle -> {
              long run = runs().begin(handle, new RunStart("test", null, Map.of())).id();
              return handle.execute(
                  """
                  INSERT INTO iioe.application_document
                    (application_id, type, digest, bytes, name, media_type, dated, run_id)
                  SELECT id, ?, ?, 3, 'form.txt', 'text/plain', CURRENT_DATE, ?
                  FROM iioe.application WHERE code = ?""",
                  type,
                  digest,
                  run,
                  "E-" + partner);
            });
  }

  void execute(String sql, Object... values) {
    database().write(handle -> handle.execute(sql, values));
  }

  /** Executes as a database owner who keeps no rule: to make what no command could. */
  void bypass(String sql, Object... values) {
    database()
        .write(
            handle -> {
              handle.execute("SET LOCAL session_replication_role = replica");
              return handle.execute(sql, values);
            });
  }

  /** The rows of a query, columns joined with bars. */
  List<String> rows(String sql) {
    return database().query(handle -> rows(handle, sql));
  }

  private static List<String> rows(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map(
            (row, context) -> {
              StringBuilder line = new StringBuilder();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                line.append(i == 1 ? "" : "|").append(row.getString(i));
              }
              return line.toString();
            })
        .list();
  }
}
