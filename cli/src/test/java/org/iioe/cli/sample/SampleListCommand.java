package org.iioe.cli.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists three courses, one with a hostile title, and offers JUnit. */
public final class SampleListCommand implements Verb {
  @Option(names = "--limit", paramLabel = "COUNT")
  int limit = 3;

  @Override
  public ExitCode run(Services services) {
    List<Map<String, @Nullable Object>> rows =
        List.of(
            row("hygiene", "Hand hygiene", 12, "2026-11-23T16:30:00Z"),
            row("chinese", "汉语入门，第一册", 7, "2026-01-02T03:04:05.678Z"),
            row("=1+1", "Evil \u001b[31m \"title\",\nsecond line", 1234567, null));
    Answer.Rows answer =
        new Answer.Rows(
            List.of("code", "title", "items", "published", "tags"),
            List.of("code", "title", "items", "published"),
            rows.subList(0, limit));
    services.print(
        new Answer.Offering(answer, Map.of(Format.JUNIT, out -> out.write("<testsuites/>\n"))));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> row(
      String code, String title, int items, @Nullable String published) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", code);
    row.put("title", title);
    row.put("items", items);
    row.put("published", published == null ? null : Instant.parse(published));
    row.put("tags", List.of("a", "b"));
    return row;
  }

  @Override
  public Set<Format> moreFormats() {
    return Set.of(Format.JUNIT);
  }
}
