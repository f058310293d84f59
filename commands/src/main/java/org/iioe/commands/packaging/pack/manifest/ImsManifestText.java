package org.iioe.commands.packaging.pack.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.material.Lesson;

/** What the manifests of SCORM 1.2 and 2004 have in common. */
abstract class ImsManifestText {
  static final String ORGANIZATION = "organization.course";
  private static final String SHARED = "resource.shared";

  final PackagePlan plan;
  final XmlText xml = new XmlText();

  ImsManifestText(PackagePlan plan) {
    this.plan = plan;
  }

  String write() {
    beginManifest();
    xml.open("metadata");
    writeMetadata();
    xml.close();
    xml.open("organizations", "default", ORGANIZATION);
    writeOrganization();
    xml.close();
    writeResources();
    return xml.close().toString();
  }

  /** Opens the root with the namespaces of the standard. */
  abstract void beginManifest();

  abstract void writeMetadata();

  /** What the standard adds to an item, after its title and the items below it. */
  abstract void writeItemExtras(Lesson lesson);

  /** What the standard adds to the organization, after its items. */
  abstract void writeOrganizationExtras();

  /** The attribute that says what is a SCO: the two versions spell it differently. */
  abstract String scormType();

  /** Attributes of the organization beside its identifier. */
  abstract String[] organizationAttributes();

  /** Unique among courses, and an NCName whatever the code is. */
  String manifestIdentifier() {
    return "manifest." + CourseIdentifiers.name(plan.source().code());
  }

  private void writeOrganization() {
    xml.open("organization", organizationAttributes());
    xml.text("title", plan.title());
    plan.source().items().forEach(this::writeItem);
    writeOrganizationExtras();
    xml.close();
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

  /** What the standard adds to a heading; nothing unless said otherwise. */
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
