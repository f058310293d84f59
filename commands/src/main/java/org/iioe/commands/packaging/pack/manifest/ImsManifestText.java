package org.iioe.commands.packaging.pack.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.material.Lesson;

/** What the manifests of SCORM 1.2 and 2004 have in common. */
abstract class ImsManifestText {
  private static final String ORGANIZATION = "organization.course";
  private static final String SHARED = "resource.shared";

  final PackagePlan plan;
  final XmlText xml = new XmlText();

  ImsManifestText(PackagePlan plan) {
    this.plan = plan;
  }

  String write() {
    // Unique among courses, and an NCName whatever the code is.
    String identifier = "manifest." + CourseIdentifiers.name(plan.source().code());
    List<String> named = List.of("identifier", identifier, "version", plan.source().version());
    xml.open("manifest", joined(namespaces(), named));
    xml.open("metadata");
    xml.text("schema", "ADL SCORM");
    xml.text("schemaversion", schemaVersion());
    metadata().write();
    xml.close();
    xml.open("organizations", "default", ORGANIZATION);
    writeOrganization();
    xml.close();
    writeResources();
    return xml.close().toString();
  }

  /** Names and values of the attributes that declare the namespaces of the standard. */
  abstract List<String> namespaces();

  abstract String schemaVersion();

  /** What describes the course, written by the standard's own schema. */
  abstract MetadataText metadata();

  /** What the standard adds to an item, after its title and the items below it. */
  abstract void writeItemExtras(Lesson lesson);

  /** The attribute that says what is a SCO: the two versions spell it differently. */
  abstract String scormType();

  /** Names and values of attributes that the standard adds to the organization. */
  abstract List<String> organizationAttributes();

  private void writeOrganization() {
    List<String> named = List.of("identifier", ORGANIZATION, "structure", "hierarchical");
    xml.open("organization", joined(named, organizationAttributes()));
    xml.text("title", plan.title());
    plan.source().items().forEach(this::writeItem);
    writeHeadingExtras();
    xml.close();
  }

  private static String[] joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
  }

  private void writeItem(CourseItem item) {
    if (item.file() == null) {
      xml.open("item", "identifier", item.identifier());
      xml.text("title", plan.title(item));
      item.items().forEach(this::writeItem);
      writeHeadingExtras();
      xml.close();
      return;
    }
    Lesson lesson = plan.lesson(item);
    xml.open(
        "item",
        "identifier",
        item.identifier(),
        "identifierref",
        resource(lesson),
        "parameters",
        PackagePlan.parameters(lesson));
    xml.text("title", plan.title(item));
    writeItemExtras(lesson);
    xml.close();
  }

  /** What the standard adds to a heading and to the organization; nothing unless said otherwise. */
  void writeHeadingExtras() {}

  private static String resource(Lesson lesson) {
    return "resource." + lesson.identifier() + ".sco";
  }

  private void writeResources() {
    xml.open("resources");
    for (Lesson lesson : plan.lessons()) {
      String launch = Hrefs.of(lesson.launch());
      xml.open(
          "resource",
          "identifier",
          resource(lesson),
          "type",
          "webcontent",
          scormType(),
          "sco",
          "href",
          launch);
      Set<String> files = new LinkedHashSet<>(List.of(lesson.launch()));
      files.addAll(lesson.files());
      files.forEach(this::writeFile);
      if (!plan.shared().isEmpty()) {
        xml.empty("dependency", "identifierref", SHARED);
      }
      xml.close();
    }
    if (!plan.shared().isEmpty()) {
      xml.open("resource", "identifier", SHARED, "type", "webcontent", scormType(), "asset");
      plan.shared().forEach(this::writeFile);
      xml.close();
    }
    xml.close();
  }

  private void writeFile(String path) {
    xml.empty("file", "href", Hrefs.of(path));
  }
}
