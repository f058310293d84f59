package org.iioe.commands.packaging.cmi5;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Organization;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads a course structure into the model: blocks and AUs are items, each AU has a resource. */
public final class Cmi5Reader {
  private static final String QUARTZ = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

  private final XmlElement root;
  private final ManifestFiles files;
  private final Findings findings;
  private final List<Resource> resources = new ArrayList<>();
  private final List<Sco> scos = new ArrayList<>();
  private int blocks;

  public Cmi5Reader(XmlElement root, ManifestFiles files, Findings findings) {
    this.root = root;
    this.files = files;
    this.findings = findings;
  }

  /** Judges the course structure and builds the model. */
  public CoursePackage read() {
    new StructureRules(root, findings).check();
    new AssignableUnitRules(root, files, findings).check();
    XmlElement course = root.child("course").orElse(root);
    String title = title(course);
    List<Item> items = items(root);
    Organization organization =
        new Organization(identifier(course), title, items, findings.position(course));
    return new CoursePackage(
        Standard.CMI5,
        root.namespace().equals(QUARTZ) ? "Quartz" : null,
        root.namespace().isEmpty() ? "element courseStructure" : "namespace " + root.namespace(),
        findings.path(),
        course.filledAttribute("id"),
        title,
        course
            .child("title")
            .flatMap(found -> found.child("langstring"))
            .map(text -> text.filledAttribute("lang"))
            .orElse(null),
        items.isEmpty() ? List.of() : List.of(organization),
        resources,
        scos,
        blocks);
  }

  private List<Item> items(XmlElement parent) {
    List<Item> items = new ArrayList<>();
    for (XmlElement child : parent.children()) {
      if (child.is("block")) {
        blocks++;
        items.add(
            new Item(
                identifier(child), title(child), null, "", items(child), findings.position(child)));
      } else if (child.is("au")) {
        items.add(assignableUnit(child));
      }
    }
    return items;
  }

  private Item assignableUnit(XmlElement unit) {
    String identifier = identifier(unit);
    String url = Objects.requireNonNullElse(unit.childText("url"), "");
    Located located = files.locate("", url);
    resources.add(
        new Resource(
            identifier,
            "au",
            "sco",
            url.isEmpty() ? null : located.address(),
            located.exists() ? List.of(located.path()) : List.of(),
            List.of(),
            findings.position(unit)));
    scos.add(new Sco(identifier, title(unit), located.address(), "", findings.position(unit)));
    return new Item(identifier, title(unit), identifier, "", List.of(), findings.position(unit));
  }

  private static String identifier(XmlElement element) {
    return Objects.requireNonNullElse(element.attribute("id"), "");
  }

  private static @Nullable String title(XmlElement element) {
    return element.child("title").map(title -> title.childText("langstring")).orElse(null);
  }
}
