package org.iioe.commands.roster;

import java.util.List;
import org.iioe.commands.roster.value.CodeValue;
import org.iioe.commands.roster.value.NameValue;
import org.iioe.commands.roster.value.TextValue;
import org.iioe.commands.roster.value.Value;

/** How the cells of each column are read. */
final class Columns {
  private final RosterDirectory directory;

  Columns(RosterDirectory directory) {
    this.directory = directory;
  }

  Value value(RosterColumn column) {
    return switch (column) {
      case GIVEN_NAME, FAMILY_NAME -> new NameValue(200);
      case FULL_NAME, CERTIFICATE_NAME -> new NameValue(300);
      case COURSE -> new CodeValue(codes(directory.courses()), "COURSE_UNKNOWN_IN_ROW");
      case TRAINING ->
          new CodeValue(
              directory.trainings().stream().map(RosterDirectory.Training::code).toList(),
              "TRAINING_UNKNOWN_IN_ROW");
      default -> new TextValue(300);
    };
  }

  private static List<String> codes(List<RosterDirectory.Course> courses) {
    return courses.stream().map(RosterDirectory.Course::code).toList();
  }
}
