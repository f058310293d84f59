package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.aicc.AiccRule.AICC_FILE_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_NO_AU;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iioe.commands.packaging.aicc.AiccTable.Row;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Organization;
import org.iioe.commands.packaging.model.Position;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/** Reads the descriptor files of an AICC course into the model. */
public final class AiccReader {
  private static final AiccTable NO_TABLE = new AiccTable("", List.of(), List.of(), true);

  private final AiccFiles descriptors;
  private final ManifestFiles files;
  private final Findings findings;
  private final Function<String, String> text;

  /**
   * A reader of one course.
   *
   * @param text gives the characters of a file of the package
   */
  public AiccReader(
      AiccFiles descriptors,
      ManifestFiles files,
      Findings findings,
      Function<String, String> text) {
    this.descriptors = descriptors;
    this.files = files;
    this.findings = findings;
    this.text = text;
  }

  /** Judges the course and builds the model. */
  public CoursePackage read() {
    AiccCourse course = readCourse();
    AiccTable units = table(descriptors.units());
    AiccTable titles = table(descriptors.descriptors());
    AiccTable structure = table(descriptors.structure());
    if (descriptors.units() == null) {
      findings.add(AICC_FILE_MISSING, top(), "extension", ".au");
    } else if (units.rows().isEmpty()) {
      findings.add(AICC_NO_AU, new Position(units.path(), 1, 1));
    }
    new CourseRules(course, descriptors, findings).check(units.rows().size());
    new UnitRules(files, findings).check(units);
    new StructureRules(findings).check(units, titles, structure);
    new ReferenceRules(findings, List.of(units, titles), structure)
        .check(
            table(descriptors.objectives()),
            table(descriptors.prerequisites()),
            table(descriptors.completion()));
    return model(course, units, titleByIdentifier(titles), structure);
  }

  private AiccCourse readCourse() {
    String path = descriptors.course();
    if (path == null) {
      findings.add(AICC_FILE_MISSING, top(), "extension", ".crs");
    }
    return AiccCourse.read(path == null ? "" : text.apply(path));
  }

  private Position top() {
    return new Position(findings.path(), 1, 1);
  }

  private AiccTable table(@Nullable String path) {
    return path == null ? NO_TABLE : AiccTable.read(path, text.apply(path));
  }

  private static Map<String, String> titleByIdentifier(AiccTable titles) {
    Map<String, String> byIdentifier = new LinkedHashMap<>();
    for (Row row : titles.rows()) {
      byIdentifier.putIfAbsent(key(row.value("system_id")), row.value("title"));
    }
    return byIdentifier;
  }

  /** AICC compares identifiers without letter case. */
  static String key(String identifier) {
    return identifier.strip().toLowerCase(Locale.ROOT);
  }

  private CoursePackage model(
      AiccCourse course, AiccTable units, Map<String, String> titles, AiccTable structure) {
    List<Resource> resources = new ArrayList<>();
    List<Sco> scos = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Row row : units.rows()) {
      String identifier = row.value("system_id");
      String title = titles.get(key(identifier));
      Located launch = files.locate("", row.value("file_name"));
      resources.add(resource(row, launch));
      scos.add(
          new Sco(identifier, title, launch.address(), row.value("web_launch"), row.position()));
      items.add(
          new Item(
              identifier, title, identifier, row.value("web_launch"), List.of(), row.position()));
    }
    String title = course.value("course_title");
    String identifier = course.value("course_id");
    int blocks =
        (int)
            structure.rows().stream()
                .map(row -> key(row.value("block")))
                .filter(block -> !block.isEmpty() && !block.equals("root"))
                .distinct()
                .count();
    return new CoursePackage(
        Standard.AICC,
        course.value("version"),
        "file " + findings.path(),
        findings.path(),
        identifier,
        title,
        null,
        List.of(new Organization(Objects.requireNonNullElse(identifier, ""), title, items, top())),
        resources,
        scos,
        blocks);
  }

  private static Resource resource(Row row, Located launch) {
    return new Resource(
        row.value("system_id"),
        row.value("type"),
        "sco",
        launch.address().isEmpty() ? null : launch.address(),
        launch.exists() ? List.of(launch.path()) : List.of(),
        List.of(),
        row.position());
  }
}
