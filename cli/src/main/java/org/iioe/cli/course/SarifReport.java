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
import org.iioe.cli.verb.Services;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;

/**
 * The findings as SARIF 2.1.0 (OASIS), which code scanning shows beside the files of a repository.
 *
 * <p>It has no {@code automationDetails}: their id would go before the category with which a job
 * uploads it, and two uploads of one job would replace each other.
 */
final class SarifReport implements DocumentWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** What code scanning calls the root of a repository. */
  private static final String ROOT = "%SRCROOT%";

  /** GitHub takes no run with more results, and shows the first 5,000. */
  private static final int MOST_RESULTS = 25_000;

  private final List<JudgedFile> judged;
  private final FindingFields fields;
  private final Path root;
  private final String version;
  private final Map<Rule, Integer> rules = new LinkedHashMap<>();
  private final Fingerprints fingerprints = new Fingerprints();

  /**
   * A report on packages.
   *
   * @param root the folder that addresses are relative to
   * @param version of this program, such as {@code 0.1.0}
   */
  SarifReport(List<JudgedFile> judged, FindingFields fields, Path root, String version) {
    this.judged = judged;
    this.fields = fields;
    this.root = root;
    this.version = version;
    for (JudgedFile one : judged) {
      one.findings().forEach(finding -> rules.putIfAbsent(finding.rule(), rules.size()));
    }
  }

  /** A report for whoever runs the command. */
  static SarifReport of(List<JudgedFile> judged, FindingFields fields, Services services) {
    String version = services.version().split(" ", 2)[0];
    return new SarifReport(judged, fields, FindingPlace.root(services.terminal()), version);
  }

  @Override
  public void write(Writer out) throws IOException {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run()));
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      JsonTree.write(generator, log);
    }
    out.write('\n');
  }

  private Map<String, Object> run() {
    SarifRules described = new SarifRules(fields);
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "iioe");
    driver.put("semanticVersion", version);
    driver.put("rules", rules.keySet().stream().map(described::describe).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    // Without an address: that of this machine is nobody's business.
    String rootMeaning = "The root of the repository.";
    run.put("originalUriBaseIds", Map.of(ROOT, Map.of("description", Map.of("text", rootMeaning))));
    run.put("properties", Map.of("profile", fields.profile().code()));
    run.put("results", results());
    return run;
  }

  /** The worst first, as code scanning refuses a file that has more. */
  private List<Map<String, Object>> results() {
    List<Map<String, Object>> results = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (JudgedFile one : judged) {
        one.findings().stream()
            .filter(finding -> fields.severity(finding) == severity)
            .limit(MOST_RESULTS - results.size())
            .forEach(finding -> results.add(result(one, finding)));
      }
    }
    return results;
  }

  private Map<String, Object> result(JudgedFile one, Finding finding) {
    FindingPlace place = FindingPlace.of(one, finding, root);
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", place.uri());
    if (place.relative() != null) {
      artifact.put("uriBaseId", ROOT);
    }
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    physical.put("region", region);
    String message = place.inside() + fields.message(finding) + " " + fields.fix(finding);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule().code());
    result.put("ruleIndex", rules.getOrDefault(finding.rule(), 0));
    result.put("level", SarifRules.level(fields.severity(finding)));
    result.put("message", Map.of("text", message));
    result.put("locations", List.of(Map.of("physicalLocation", physical)));
    String fingerprint = fingerprints.of(place, finding);
    result.put("partialFingerprints", Map.of("primaryLocationLineHash", fingerprint));
    return result;
  }
}
