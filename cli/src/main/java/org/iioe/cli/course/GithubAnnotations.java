package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;

/**
 * The findings as commands to the runner of GitHub Actions, which shows them beside the files of a
 * change. It shows ten of each level for a step and drops the rest without a word; so a defect that
 * a file has many times is told once, and the tenth place goes to the number of what is left out.
 */
final class GithubAnnotations implements DocumentWriter {
  private static final int SHOWN = 10;

  private final List<JudgedFile> judged;
  private final FindingFields fields;
  private final Path root;

  /** The first of findings of one rule in one file, and how many more there are. */
  private record Group(FindingPlace place, Finding first, int more) {}

  private record Key(JudgedFile file, Rule rule, String path) {}

  GithubAnnotations(List<JudgedFile> judged, FindingFields fields, Path root) {
    this.judged = judged;
    this.fields = fields;
    this.root = root;
  }

  @Override
  public void write(Writer out) throws IOException {
    List<Group> groups = groups();
    for (Severity severity : Severity.values()) {
      List<Group> these =
          groups.stream().filter(one -> fields.severity(one.first()) == severity).toList();
      boolean fits = these.size() <= SHOWN;
      for (Group group : fits ? these : these.subList(0, SHOWN - 1)) {
        out.write(annotation(severity, group));
      }
      if (!fits) {
        int left = these.size() - SHOWN + 1;
        String more = fields.messages().text("ANNOTATE_MORE", Map.of("count", left));
        out.write("::" + command(severity) + " title=iioe::" + data(more) + "\n");
      }
    }
  }

  private List<Group> groups() {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (JudgedFile one : judged) {
      for (Finding finding : one.findings()) {
        Key key = new Key(one, finding.rule(), String.valueOf(finding.path()));
        groups.merge(
            key,
            new Group(FindingPlace.of(one, finding, root), finding, 0),
            (before, again) -> new Group(before.place(), before.first(), before.more() + 1));
      }
    }
    return new ArrayList<>(groups.values());
  }

  private String annotation(Severity severity, Group group) {
    FindingPlace place = group.place();
    Finding finding = group.first();
    String sentence = place.inside() + fields.message(finding) + " " + fields.fix(finding);
    if (group.more() > 0) {
      Map<String, Object> more = Map.of("count", group.more(), "code", finding.rule().code());
      sentence += "\n" + fields.messages().text("VALIDATE_MORE", more);
    }
    return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
        .formatted(
            command(severity),
            property(place.shownPath()),
            place.line(),
            place.column(),
            property(finding.rule().code()),
            data(sentence));
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  /** What follows the second pair of colons. A line feed in it would begin another command. */
  private static String data(String text) {
    return Plain.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** A value between the command and the second pair of colons. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
