package org.iioe.cli.course;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.output.JsonTree;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The findings as SARIF 2.1.0 (OASIS), which code scanning shows beside the files of a repository.
 * A place inside an archive cannot be shown there, so its finding is at the archive's first line
 * and says the place in its sentence.
 */
final class SarifReport implements DocumentWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** GitHub takes no run with more results. */
  private static final int MOST_RESULTS = 25_000;

  private final List<JudgedFile> judged;
  private final Messages messages;
  private final Path root;
  private final Map<Rule, Integer> rules = new LinkedHashMap<>();

  /**
   * A report on packages.
   *
   * @param root the folder that addresses are relative to
   */
  SarifReport(List<JudgedFile> judged, Messages messages, Path root) {
    this.judged = judged;
    this.messages = messages;
    this.root = root;
    for (JudgedFile one : judged) {
      one.findings().forEach(finding -> rules.putIfAbsent(finding.rule(), rules.size()));
    }
  }

  @Override
  public void write(Writer out) throws IOException {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "iioe");
    driver.put("rules", rules.keySet().stream().map(this::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      JsonTree.write(generator, log);
    }
    out.write('\n');
  }

  /** The worst first, as code scanning refuses a file that has more. */
  private List<Map<String, Object>> results() {
    List<Map<String, Object>> results = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (JudgedFile one : judged) {
        one.findings().stream()
            .filter(finding -> finding.rule().severity() == severity)
            .limit(MOST_RESULTS - results.size())
            .forEach(finding -> results.add(result(one, finding)));
      }
    }
    return results;
  }

  private Map<String, Object> rule(Rule rule) {
    String breaks = messages.text(rule.code() + ".breaks");
    String fix = messages.text(rule.code() + ".fix", Map.of());
    List<String> systems = rule.refusedBy().stream().map(LearningSystem::label).toList();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tags", List.of("course-package"));
    properties.put("reference", rule.reference());
    properties.put("refusedBy", systems);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", rule.code());
    described.put("shortDescription", Map.of("text", breaks));
    described.put("fullDescription", Map.of("text", breaks + " (" + rule.reference() + ")"));
    described.put("help", Map.of("text", fix));
    described.put("defaultConfiguration", Map.of("level", level(rule.severity())));
    described.put("properties", properties);
    return described;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private Map<String, Object> result(JudgedFile one, Finding finding) {
    Map<String, ?> fields = FindingFields.of(finding, messages);
    boolean inFolder = Files.isDirectory(one.path()) && finding.path() != null;
    boolean bare = one.path().toString().endsWith(".xml");
    boolean placed = (inFolder || bare) && finding.line() > 0;
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", placed ? finding.line() : 1);
    region.put("startColumn", placed ? Math.max(1, finding.column()) : 1);
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(one, inFolder ? finding.path() : null)));
    physical.put("region", region);
    String message = fields.get("message") + " " + fields.get("fix");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule().code());
    result.put("ruleIndex", rules.getOrDefault(finding.rule(), 0));
    result.put("level", level(finding.rule().severity()));
    result.put("message", Map.of("text", placed ? message : place(finding) + message));
    result.put("locations", List.of(Map.of("physicalLocation", physical)));
    result.put("partialFingerprints", Map.of("primaryLocationLineHash", fingerprint(finding)));
    return result;
  }

  /** The same for the same defect when lines move: an archive has none to compute it from. */
  private static String fingerprint(Finding finding) {
    String defect =
        finding.rule().code() + '\n' + finding.path() + '\n' + new TreeMap<>(finding.details());
    UUID hash = UUID.nameUUIDFromBytes(defect.getBytes(StandardCharsets.UTF_8));
    return hash.toString().replace("-", "") + ":1";
  }

  private static String place(Finding finding) {
    String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    return finding.path() == null ? "" : finding.path() + position + ": ";
  }

  /** Relative to the root when it lies below it, as code scanning wants it. */
  private String uri(JudgedFile one, @Nullable String inside) {
    Path path = one.path().toAbsolutePath().normalize();
    Path file = inside == null ? path : path.resolve(inside);
    Path base = root.toAbsolutePath().normalize();
    if (!file.startsWith(base)) {
      return file.toUri().toString();
    }
    try {
      return new URI(null, null, base.relativize(file).toString(), null).toASCIIString();
    } catch (URISyntaxException oddName) {
      return file.toUri().toString();
    }
  }
}
