package org.iioe.commands.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of course it is. */
public enum CourseCategory {
  DISCIPLINE("discipline"),
  /** Technical and vocational education and training. */
  TVET("tvet"),
  /** For teachers. */
  PROFESSIONAL_DEVELOPMENT("professional-development");

  private final String code;

  CourseCategory(String code) {
    this.code = code;
  }

  /** The stable name, as it stands in the database and on the command line. */
  public String code() {
    return code;
  }

  public static Optional<CourseCategory> of(String code) {
    return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(CourseCategory::code).toList();
  }

  @Override
  public String toString() {
    return code;
  }
}
