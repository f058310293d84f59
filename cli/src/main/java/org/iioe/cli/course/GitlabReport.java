package org.iioe.cli.course;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.JsonTree;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;

/** The findings as a report of code quality, which GitLab shows in a merge request. */
final class GitlabReport implements DocumentWriter {
  private final List<JudgedFile> judged;
  private final FindingFields fields;
  private final Path root;

  GitlabReport(List<JudgedFile> judged, FindingFields fields, Path root) {
    this.judged = judged;
    this.fields = fields;
    this.root = root;
  }

  @Override
  public void write(Writer out) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    List<Map<String, Object>> problems = new ArrayList<>();
    for (JudgedFile one : judged) {
      for (Finding finding : one.findings()) {
        problems.add(problem(FindingPlace.of(one, finding, root), finding, fingerprints));
      }
    }
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      JsonTree.write(generator, problems);
    }
    out.write('\n');
  }

  private Map<String, Object> problem(
      FindingPlace place, Finding finding, Fingerprints fingerprints) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", place.shownPath());
    location.put("lines", Map.of("begin", place.line()));
    Map<String, Object> problem = new LinkedHashMap<>();
    String sentence = place.inside() + fields.message(finding) + " " + fields.fix(finding);
    problem.put("description", sentence);
    problem.put("check_name", finding.rule().code());
    problem.put("fingerprint", fingerprints.of(place, finding));
    problem.put("severity", severity(fields.severity(finding)));
    problem.put("location", location);
    return problem;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
