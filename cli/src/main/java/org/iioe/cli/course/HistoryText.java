package org.iioe.cli.course;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.course.StoredVersion;
import org.iioe.commands.course.VersionHistory;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.fault.Messages;

/** What happened to the versions of a course, as people read it. */
final class HistoryText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Messages messages;
  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();

  HistoryText(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  String of(CourseDescription description) {
    text.append(Plain.text(description.heading())).append('\n');
    for (CourseDescription.Edition edition : description.editions()) {
      text.append('\n').append(edition.language()).append("  ");
      text.append(Plain.text(edition.title())).append('\n');
      edition.history().forEach(this::append);
    }
    return text.toString();
  }

  private void append(VersionHistory history) {
    StoredVersion version = history.version();
    text.append("  ").append(Plain.text(CourseDescription.sentence(version, messages)));
    text.append('\n');
    List<List<String>> lines = new ArrayList<>();
    history.events().forEach(event -> lines.add(line(event)));
    lines.add(List.of(messages.text("HISTORY_ARCHIVE"), version.archiveName()));
    lines.add(List.of("SHA-256", Objects.requireNonNullElse(version.archiveDigest(), "–")));
    Differences changes = history.changes();
    if (changes != null) {
      lines.add(List.of(messages.text("DIFF_ITEMS"), ChangeCounts.text(changes.items(), messages)));
      lines.add(List.of(messages.text("DIFF_SCOS"), ChangeCounts.text(changes.scos(), messages)));
      lines.add(List.of(messages.text("DIFF_FILES"), ChangeCounts.text(changes.files(), messages)));
    }
    TextTable.append(text, "    ", lines);
  }

  private List<String> line(VersionHistory.Event event) {
    Map<String, Object> who = new HashMap<>();
    who.put("at", time(event.at()));
    who.put("by", event.job() == null ? event.by() : event.by() + ", " + event.job());
    who.put("run", event.run());
    String action =
        event.action().equals("imported")
            ? messages.text("HISTORY_IMPORTED")
            : messages.text("value.status." + event.action());
    return List.of(action, messages.text("HISTORY_WHO", who));
  }

  private String time(OffsetDateTime at) {
    return MINUTE.format(at.atZoneSameInstant(zone));
  }
}
