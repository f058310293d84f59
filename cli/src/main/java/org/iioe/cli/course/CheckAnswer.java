package org.iioe.cli.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.preview.CheckedItem;
import org.iioe.commands.preview.outline.CourseOutline;
import org.iioe.commands.preview.outline.PreviewItem.Kind;
import org.jspecify.annotations.Nullable;

/** How a course fared in the browser, item by item. */
final class CheckAnswer {
  private static final List<String> FIELDS =
      List.of(
          "identifier",
          "title",
          "launch",
          "kind",
          "outcome",
          "initialized",
          "committed",
          "finished",
          "status",
          "score",
          "apiErrors",
          "consoleErrors",
          "missing",
          "blocked",
          "dialogs",
          "problems",
          "seconds",
          "shot");
  private static final List<String> TABLE =
      List.of("identifier", "title", "outcome", "status", "score", "problems", "seconds");
  private static final double MILLISECONDS = 1000.0;

  private CheckAnswer() {}

  static Answer of(CourseOutline outline, List<CheckedItem> checked) {
    List<Map<String, @Nullable Object>> rows = checked.stream().map(CheckAnswer::row).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("title", outline.title());
    whole.put("standard", outline.standard().code());
    whole.put("edition", outline.edition());
    whole.put("scos", scos(checked));
    whole.put("items", rows);
    return new Answer.Report(whole, "items", new Answer.Rows(FIELDS, TABLE, rows));
  }

  static long scos(List<CheckedItem> checked) {
    return checked.stream().filter(one -> one.item().kind() == Kind.SCO).count();
  }

  private static Map<String, @Nullable Object> row(CheckedItem checked) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("identifier", checked.item().identifier());
    row.put("title", checked.item().title());
    row.put("launch", checked.item().address());
    row.put("kind", checked.item().kind() == Kind.SCO ? "sco" : "asset");
    row.put("outcome", checked.outcome().code());
    row.put("initialized", checked.initialized());
    row.put("committed", checked.committed());
    row.put("finished", checked.finished());
    row.put("status", checked.status().isEmpty() ? null : checked.status());
    row.put("score", checked.score().isEmpty() ? null : checked.score());
    row.put("apiErrors", checked.apiErrors());
    row.put("consoleErrors", checked.consoleErrors());
    row.put("missing", checked.missing());
    row.put("blocked", checked.blocked());
    row.put("dialogs", checked.dialogs());
    row.put("problems", checked.problems());
    row.put("seconds", checked.time().toMillis() / MILLISECONDS);
    row.put("shot", checked.shot());
    return row;
  }
}
