package org.iioe.cli.teacher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.teacher.Teacher;
import org.iioe.commands.teacher.TeacherList;
import org.jspecify.annotations.Nullable;

/** A teacher as a flat object. */
final class TeacherRow {
  static final List<String> FIELDS =
      List.of(
          "id",
          "email",
          "name",
          "givenName",
          "familyName",
          "fullName",
          "certificateName",
          "partner",
          "institution",
          "country",
          "language",
          "position",
          "gender",
          "phone",
          "orcid",
          "externalId",
          "nominatedBy",
          "consentSource",
          "consentDate",
          "enrollments",
          "registeredAt",
          "updatedAt");
  static final List<String> TABLE =
      List.of("email", "name", "institution", "country", "enrollments");

  private TeacherRow() {}

  static Map<String, @Nullable Object> of(TeacherList.Line line) {
    Map<String, @Nullable Object> row = of(line.teacher());
    row.put("enrollments", line.enrollments());
    return row;
  }

  /** All but what the teacher is enrolled in. */
  static Map<String, @Nullable Object> of(Teacher teacher) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", teacher.id());
    row.put("email", teacher.email());
    row.put("name", teacher.names().shown());
    row.put("givenName", teacher.names().given());
    row.put("familyName", teacher.names().family());
    row.put("fullName", teacher.names().full());
    row.put("certificateName", teacher.names().certificate());
    row.put("partner", teacher.partner());
    row.put("institution", teacher.institution());
    row.put("country", teacher.country());
    row.put("language", teacher.language());
    row.put("position", teacher.details().position());
    row.put("gender", teacher.details().gender());
    row.put("phone", teacher.details().phone());
    row.put("orcid", teacher.details().orcid());
    row.put("externalId", teacher.details().externalId());
    row.put("nominatedBy", teacher.details().nominatedBy());
    row.put("consentSource", teacher.details().consentSource());
    row.put("consentDate", teacher.details().consentDate());
    row.put("enrollments", null);
    row.put("registeredAt", teacher.registeredAt());
    row.put("updatedAt", teacher.updatedAt());
    return row;
  }
}
