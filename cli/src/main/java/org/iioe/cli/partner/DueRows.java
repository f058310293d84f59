package org.iioe.cli.partner;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.iioe.commands.partner.cases.DueLine;
import org.iioe.commands.partner.cases.DueReport;
import org.jspecify.annotations.Nullable;

/** What time has done, and then what is late or falls due, as it comes from the server; once. */
final class DueRows implements Iterable<Map<String, @Nullable Object>> {
  static final List<String> FIELDS =
      List.of(
          "case", "partner", "country", "subject", "name", "stage", "role", "persons", "since",
          "dueOn", "days", "due", "event", "to", "problem");

  static final List<String> TABLE =
      List.of(
          "case", "partner", "subject", "name", "role", "persons", "dueOn", "days", "due", "event");

  private final DueReport report;
  private final boolean dryRun;
  private final Iterator<DueLine> lines;
  private final Map<Long, DueReport.Item> items = new HashMap<>();

  DueRows(DueReport report, boolean dryRun, Iterator<DueLine> lines) {
    this.report = report;
    this.dryRun = dryRun;
    this.lines = lines;
    report.items().forEach(item -> items.put(item.line().application(), item));
  }

  @Override
  public Iterator<Map<String, @Nullable Object>> iterator() {
    // What was changed is not in the list any more; in a rehearsal it still is.
    Stream<Map<String, @Nullable Object>> done =
        report.items().stream()
            .filter(item -> !dryRun && item.outcome() == DueReport.Outcome.APPLIED)
            .map(item -> row(item.line(), item));
    Stream<Map<String, @Nullable Object>> rest =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
            .map(line -> row(line, line.acts() ? items.get(line.application()) : null));
    return Stream.concat(done, rest).iterator();
  }

  private Map<String, @Nullable Object> row(DueLine line, DueReport.@Nullable Item item) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("case", line.code());
    row.put("partner", line.partner());
    row.put("country", line.country());
    row.put("subject", line.what());
    row.put("name", line.name());
    row.put("stage", line.stage());
    row.put("role", line.role());
    row.put("persons", line.persons());
    row.put("since", line.since());
    row.put("dueOn", line.dueOn());
    row.put("days", line.days());
    row.put("due", due(line, item));
    row.put("event", line.event());
    row.put("to", item == null ? null : item.to());
    row.put("problem", item == null ? null : item.code());
    return row;
  }

  private String due(DueLine line, DueReport.@Nullable Item item) {
    if (item == null) {
      return line.days() < 0 ? "late" : "due";
    }
    return switch (item.outcome()) {
      case APPLIED -> dryRun ? "applies" : "applied";
      case HELD -> "held";
      case FAILED -> "failed";
    };
  }
}
