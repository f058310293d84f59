package org.iioe.cli.course;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.iioe.commands.course.DiffReport;
import org.iioe.commands.course.DiffSide;
import org.iioe.commands.course.comparison.ByteCounts;
import org.iioe.commands.course.comparison.Change;
import org.iioe.commands.course.comparison.Change.Kind;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.fault.Messages;
import org.jspecify.annotations.Nullable;

/** What differs, as people read it: how much of each kind first, and then each. */
final class DiffText {
  private static final String GAP = "  ";

  private final DiffReport report;
  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  DiffText(DiffReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  String text() {
    Differences differences = report.differences();
    table(List.of(side("-", report.earlier()), side("+", report.later())));
    if (differences.none()) {
      return text.append('\n').append(messages.text("DIFF_SAME")).append('\n').toString();
    }
    text.append('\n');
    table(
        List.of(
            List.of(messages.text("DIFF_METADATA"), counts(differences.metadata())),
            List.of(messages.text("DIFF_ITEMS"), counts(differences.items())),
            List.of(messages.text("DIFF_SCOS"), counts(differences.scos())),
            List.of(messages.text("DIFF_FILES"), counts(differences.files())),
            List.of(messages.text("DIFF_BYTES"), bytes(differences.bytes()))));
    section("DIFF_METADATA", differences.metadata(), this::ofMetadata);
    section("DIFF_ITEMS", differences.items(), this::ofItem);
    section("DIFF_SCOS", differences.scos(), this::ofItem);
    section("DIFF_FILES", differences.files(), this::ofFile);
    return text.toString();
  }

  private List<String> side(String sign, DiffSide side) {
    String title = side.compared().metadata().get("title");
    String status = side.status();
    Map<String, Object> sizes =
        Map.of(
            "files", side.compared().files().size(),
            "size", DataSize.text(bytes(side), messages));
    return List.of(
        sign + " " + side.shown(),
        status == null ? messages.text("DIFF_FILE") : messages.text("value.status." + status),
        messages.text("DIFF_SIZES", sizes),
        title == null ? "" : title);
  }

  private static long bytes(DiffSide side) {
    return side.compared().files().values().stream().mapToLong(file -> file.bytes()).sum();
  }

  private String counts(List<Change> changes) {
    return ChangeCounts.text(changes, messages);
  }

  private String word(Kind kind) {
    return ChangeCounts.word(kind, messages);
  }

  private String bytes(ByteCounts bytes) {
    return messages.text(
        "DIFF_BYTES_LINE",
        Map.of(
            "before", bytes.before(),
            "after", bytes.after(),
            "added", bytes.added(),
            "removed", bytes.removed()));
  }

  private void section(String heading, List<Change> changes, Function<Change, List<String>> cells) {
    if (!changes.isEmpty()) {
      text.append('\n').append(messages.text(heading)).append('\n');
      table(changes.stream().map(cells).toList());
    }
  }

  private List<String> ofMetadata(Change change) {
    return List.of(GAP + word(change.kind()), change.name(), fromTo(change));
  }

  /** What came and went is known by its title, and what became another by both values. */
  private List<String> ofItem(Change change) {
    String title = change.title();
    boolean whole = change.kind() == Kind.ADDED || change.kind() == Kind.REMOVED;
    return List.of(
        GAP + word(change.kind()),
        change.name(),
        title == null ? "" : title,
        whole ? "" : fromTo(change));
  }

  private List<String> ofFile(Change change) {
    return switch (change.kind()) {
      case RENAMED ->
          List.of(GAP + word(Kind.RENAMED), String.valueOf(change.after()), fromTo(change));
      case ADDED, REMOVED, CHANGED, MOVED, REIDENTIFIED, LAUNCH_CHANGED, KIND_CHANGED ->
          List.of(
              GAP + word(change.kind()),
              change.name(),
              arrow(number(change.bytesBefore()), number(change.bytesAfter())));
    };
  }

  private static @Nullable String number(@Nullable Long number) {
    return number == null ? null : number.toString();
  }

  private static String fromTo(Change change) {
    return arrow(change.before(), change.after());
  }

  private static String arrow(@Nullable String before, @Nullable String after) {
    return (before == null ? "–" : before) + " → " + (after == null ? "–" : after);
  }

  private void table(List<List<String>> rows) {
    TextTable.append(text, "", rows);
  }
}
