package org.iioe.commands.teacher.enrollment;

import java.util.List;
import org.iioe.commands.database.CopyText;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterRecord;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the staging table and what of a record goes into each. A null keeps what the
 * platform has; an empty text, and 0 where a key would be, clears it.
 */
final class StagedColumns {
  static final String TABLE =
      """
      CREATE TEMPORARY TABLE staged (
        record bigint, line bigint, sheet_row bigint, cells text, problems text,
        email_key text COLLATE "C", email text, given_name text, family_name text, full_name text,
        certificate_name text, partner_id bigint, institution text, country text, language text,
        position text, gender text, phone text, orcid text, nominated_by text, consent_source text,
        consent_date text, external_id text COLLATE "C", course_id bigint, edition_id bigint,
        training_id bigint, cohort text, role text, starts text, ends text, withdraw boolean
      ) ON COMMIT DROP""";

  /** The address as it is written to, in SQL: null when the normalized one is the same. */
  static final String EMAIL =
      "coalesce(staged.email, staged.email_key COLLATE pg_catalog.\"default\")";

  private static final String CLEARED = RosterRecord.ERASE;
  private static final Long CLEARED_KEY = 0L;

  private final KnownTargets known;
  private final RawCells cells;
  private final CopyText out;

  StagedColumns(KnownTargets known, RawCells cells, CopyText out) {
    this.known = known;
    this.cells = cells;
    this.out = out;
  }

  void write(RosterRecord record) {
    TableRow row = record.row();
    out.number(row.record());
    out.number(row.line());
    out.number(row.sheetRow());
    cells.write(record, out);
    out.text(record.isAccepted() ? null : ProblemJson.write(record.problems()));
    out.text(record.emailKey());
    person(record);
    target(record);
    out.endRow();
  }

  private void person(RosterRecord record) {
    String email = record.value(RosterColumn.EMAIL);
    out.text(email == null || email.equals(record.emailKey()) ? null : email);
    texts(
        record,
        RosterColumn.GIVEN_NAME,
        RosterColumn.FAMILY_NAME,
        RosterColumn.FULL_NAME,
        RosterColumn.CERTIFICATE_NAME);
    institution(record);
    texts(
        record,
        RosterColumn.COUNTRY,
        RosterColumn.LANGUAGE,
        RosterColumn.POSITION,
        RosterColumn.GENDER,
        RosterColumn.PHONE,
        RosterColumn.ORCID,
        RosterColumn.NOMINATED_BY,
        RosterColumn.CONSENT_SOURCE,
        RosterColumn.CONSENT_DATE,
        RosterColumn.EXTERNAL_ID);
  }

  /** A partner stands for its name; a name that is no partner's takes the partner away. */
  private void institution(RosterRecord record) {
    String partner = record.partner();
    String name = record.value(RosterColumn.INSTITUTION);
    if (partner != null) {
      out.number(KnownTargets.key(known.partners(), partner));
      out.text(CLEARED);
    } else {
      out.number(name == null ? null : CLEARED_KEY);
      out.text(name);
    }
  }

  private void target(RosterRecord record) {
    String course = given(record, RosterColumn.COURSE);
    String training = given(record, RosterColumn.TRAINING);
    boolean accepted = record.isAccepted();
    out.number(accepted && course != null ? KnownTargets.key(known.courses(), course) : null);
    out.number(accepted && course != null ? edition(record, course) : null);
    out.number(accepted && training != null ? KnownTargets.key(known.trainings(), training) : null);
    texts(record, RosterColumn.COHORT, RosterColumn.ROLE, RosterColumn.STARTS, RosterColumn.ENDS);
    out.truth(isWithdrawal(record));
  }

  private @Nullable Long edition(RosterRecord record, String course) {
    String language = record.value(RosterColumn.LANGUAGE_EDITION);
    if (language == null) {
      return null;
    }
    return language.equals(CLEARED) ? CLEARED_KEY : known.edition(course, language);
  }

  static boolean isWithdrawal(RosterRecord record) {
    return "withdraw".equals(record.value(RosterColumn.ACTION));
  }

  private static @Nullable String given(RosterRecord record, RosterColumn column) {
    String value = record.value(column);
    return CLEARED.equals(value) ? null : value;
  }

  private void texts(RosterRecord record, RosterColumn... columns) {
    for (RosterColumn column : List.of(columns)) {
      out.text(record.value(column));
    }
  }
}
