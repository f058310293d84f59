package org.iioe.commands.teacher.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.table.SafeCell;
import org.iioe.commands.teacher.EnrollmentStatus;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.Teacher;
import org.iioe.commands.teacher.TeacherLookup.Enrolled;
import org.jspecify.annotations.Nullable;

/**
 * Writes a roster that says what the platform has: a row for each enrollment, and one for each
 * teacher who has none.
 */
final class RosterExport implements Enrollments.Lines {
  private final CsvOutput csv;
  private final Progress progress;
  private long last = -1;
  private long teachers;
  private long enrollments;

  private RosterExport(CsvOutput csv, Progress progress) {
    this.csv = csv;
    this.progress = progress;
  }

  static TeacherExport.Report write(
      Connection connection, Selection selection, CsvOutput csv, Progress progress)
      throws SQLException, IOException {
    csv.row(Arrays.stream(RosterColumn.values()).map(RosterColumn::label).toList());
    RosterExport export = new RosterExport(csv, progress);
    Enrollments.walk(connection, selection, export);
    csv.flush();
    return new TeacherExport.Report(export.teachers, export.enrollments);
  }

  @Override
  public void take(Teacher teacher, @Nullable Enrolled enrolled) throws IOException {
    List<@Nullable String> cells = new ArrayList<>();
    for (RosterColumn column : RosterColumn.values()) {
      String cell = ofTeacher(column, teacher);
      if (cell == null && enrolled != null) {
        cell = ofEnrollment(column, enrolled);
      }
      cells.add(cell == null ? null : SafeCell.escape(cell));
    }
    csv.row(cells);
    if (teacher.id() != last) {
      last = teacher.id();
      teachers++;
      progress.advance(1);
    }
    enrollments += enrolled == null ? 0 : 1;
  }

  private static @Nullable String ofTeacher(RosterColumn column, Teacher teacher) {
    return switch (column) {
      case EMAIL -> teacher.email();
      case GIVEN_NAME -> teacher.names().given();
      case FAMILY_NAME -> teacher.names().family();
      case FULL_NAME -> teacher.names().full();
      case CERTIFICATE_NAME -> teacher.names().certificate();
      case INSTITUTION -> teacher.partner() == null ? teacher.institution() : teacher.partner();
      case COUNTRY -> teacher.country();
      case LANGUAGE -> teacher.language();
      default -> ofDetails(column, teacher.details());
    };
  }

  private static @Nullable String ofDetails(RosterColumn column, Teacher.Details details) {
    return switch (column) {
      case POSITION -> details.position();
      case GENDER -> details.gender();
      case PHONE -> details.phone();
      case ORCID -> details.orcid();
      case NOMINATED_BY -> details.nominatedBy();
      case CONSENT_SOURCE -> details.consentSource();
      case CONSENT_DATE -> text(details.consentDate());
      case EXTERNAL_ID -> details.externalId();
      default -> null;
    };
  }

  /** An action is named where it is not the usual one. */
  private static @Nullable String ofEnrollment(RosterColumn column, Enrolled enrolled) {
    return switch (column) {
      case COURSE -> enrolled.course();
      case LANGUAGE_EDITION -> enrolled.edition();
      case TRAINING -> enrolled.training();
      case COHORT -> enrolled.cohort();
      case ROLE -> enrolled.role();
      case STARTS -> text(enrolled.starts());
      case ENDS -> text(enrolled.ends());
      case ACTION ->
          enrolled.status().equals(EnrollmentStatus.WITHDRAWN.code()) ? "withdraw" : null;
      default -> null;
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
