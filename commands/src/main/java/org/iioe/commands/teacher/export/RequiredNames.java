package org.iioe.commands.teacher.export;

import java.util.Locale;
import java.util.Objects;
import org.iioe.commands.teacher.Teacher;
import org.iioe.commands.teacher.TeacherNames;
import org.jspecify.annotations.Nullable;

/**
 * A given and a family name for systems that refuse people without. A name in one piece is not cut,
 * for nobody knows where; it stands whole in one field and a hyphen in the other.
 */
record RequiredNames(String given, String family) {
  private static final String NONE = "-";

  static RequiredNames of(Teacher teacher) {
    TeacherNames names = teacher.names();
    if (names.given() == null && names.family() == null) {
      String whole = names.full() == null ? names.certificate() : names.full();
      return new RequiredNames(whole == null ? mailbox(teacher) : whole, NONE);
    }
    return new RequiredNames(orNone(names.given()), orNone(names.family()));
  }

  private static String orNone(@Nullable String name) {
    return Objects.requireNonNullElse(name, NONE);
  }

  private static String mailbox(Teacher teacher) {
    return teacher.email().substring(0, teacher.email().lastIndexOf('@')).toLowerCase(Locale.ROOT);
  }
}
