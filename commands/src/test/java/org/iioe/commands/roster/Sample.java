package org.iioe.commands.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** A small platform, and rosters read against it. */
final class Sample {
  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  static final RosterDirectory DIRECTORY =
      new RosterDirectory(
          List.of(
              new RosterDirectory.Course("ICT-Basics", List.of("en", "fr", "zh-Hans")),
              new RosterDirectory.Course("statistics", List.of("en", "fr-CA"))),
          List.of(
              new RosterDirectory.Training("dakar-2024", List.of("Groupe A", "Groupe B")),
              new RosterDirectory.Training("online-7", List.of())),
          List.of(
              new RosterDirectory.Partner(
                  "cairo-university",
                  List.of("Cairo University", "جامعة القاهرة", "开罗大学", "Université du Caire"),
                  "03q21mh05"),
              new RosterDirectory.Partner(
                  "ucad", List.of("Université Cheikh Anta Diop", "UCAD Dakar"), "04je6yw13"),
              new RosterDirectory.Partner("num", List.of("National University"), null),
              new RosterDirectory.Partner("nul", List.of("National University"), null)));

  private Sample() {}

  static RosterOptions options() {
    return RosterOptions.on(TODAY);
  }

  static List<RosterRecord> read(RosterOptions options, String... lines) {
    return all(
        RosterReader.open(ListTable.of(lines), options, DIRECTORY, () -> ListTable.of(lines)));
  }

  static List<RosterRecord> all(RosterReader roster) {
    List<RosterRecord> records = new ArrayList<>();
    for (RosterRecord record = roster.next(); record != null; record = roster.next()) {
      records.add(record);
    }
    return records;
  }

  /** The rows as one line each: values, then codes with their columns. */
  static String told(List<RosterRecord> records) {
    StringBuilder told = new StringBuilder();
    for (RosterRecord record : records) {
      told.append(record.row().record()).append(' ').append(told(record)).append('\n');
    }
    return told.toString();
  }

  private static String told(RosterRecord record) {
    if (record.isAccepted()) {
      return "ok " + record.values();
    }
    List<String> problems = new ArrayList<>();
    for (RosterProblem problem : record.problems()) {
      RosterColumn column = problem.column();
      problems.add(
          problem.code() + "@" + problem.cell() + (column == null ? "" : " " + column.label()));
    }
    return String.join(", ", problems);
  }

  /** Code and details of the fault that reading the headings ends in; null if it does not. */
  static @Nullable Fault fault(RosterOptions options, String heading) {
    try {
      RosterReader.open(ListTable.of(heading), options, DIRECTORY);
      return null;
    } catch (Fault fault) {
      return fault;
    }
  }
}
