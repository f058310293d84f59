package org.iioe.commands.packaging.pack.manifest;

import java.time.Duration;
import org.iioe.commands.packaging.pack.description.CourseMetadata;
import org.iioe.commands.packaging.pack.description.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of SCORM 1.2 and 2004 have in common. Names and terms are those of the later
 * version, which spells most of the earlier one's in another letter case.
 */
abstract class MetadataText {
  /** The catalog in which a course's code is an entry. */
  static final String CATALOG = "IIOE";

  /** The fields of education and training of UNESCO. */
  private static final String SUBJECTS = "ISCED-F 2013";

  /** The catalogue's own categories. */
  private static final String CATEGORIES = "IIOE category";

  final PackagePlan plan;
  final XmlText xml;
  private final CourseMetadata metadata;

  MetadataText(PackagePlan plan, XmlText xml) {
    this.plan = plan;
    this.xml = xml;
    this.metadata = plan.source().metadata();
  }

  void write() {
    xml.open("lom", "xmlns", namespace());
    xml.open("general");
    writeTitleAndEntry();
    xml.text("language", plan.language());
    writeContents();
    writeStructure();
    xml.close();
    writeLifeCycle();
    xml.open(name("metaMetadata"));
    writeSchemas();
    xml.text("language", plan.language());
    xml.close();
    xml.open("technical");
    xml.text("format", "text/html");
    xml.text("location", "imsmanifest.xml", "type", locationType());
    xml.close();
    writeEducational();
    writeRights();
    writeClassifications();
    xml.close();
  }

  abstract String namespace();

  /** How this version spells the name of an element. */
  abstract String name(String name);

  /**
   * An element whose text is in a language.
   *
   * @param language its tag, or null for a text that is the same in all languages
   */
  abstract void string(String name, String text, @Nullable String language);

  /** An element with a term of a vocabulary, as this version says it. */
  abstract void vocabulary(String name, String term);

  /** The course's title, and its code in the catalog, in the order of this version. */
  abstract void writeTitleAndEntry();

  /** What this version asks beyond that of the course as a whole. */
  abstract void writeStructure();

  /** The metadata's own identifier where this version wants one, and its schemas. */
  abstract void writeSchemas();

  abstract void writeAuthor(String card);

  /** What kind of location the manifest is, or null where this version does not ask. */
  abstract @Nullable String locationType();

  /** The element that holds a length of time. */
  abstract String durationName();

  final void local(String name, String text) {
    string(name, text, plan.language());
  }

  final void neutral(String name, String text) {
    string(name, text, null);
  }

  private void writeContents() {
    local("description", plan.description());
    plan.keywords().forEach(keyword -> local("keyword", keyword));
  }

  private void writeLifeCycle() {
    xml.open(name("lifeCycle"));
    neutral("version", plan.source().version());
    vocabulary("status", "final");
    if (!metadata.authors().isEmpty()) {
      xml.open("contribute");
      vocabulary("role", "author");
      metadata.authors().forEach(author -> writeAuthor(card(author)));
      xml.close();
    }
    xml.close();
  }

  /** A person or organization as vCard 3.0. */
  private static String card(String name) {
    String escaped =
        name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", " ");
    return "BEGIN:VCARD\nVERSION:3.0\nFN:" + escaped + "\nN:" + escaped + ";;;;\nEND:VCARD";
  }

  private void writeEducational() {
    Duration duration = metadata.duration();
    LocalText audience = metadata.audience();
    xml.open("educational");
    vocabulary("intendedEndUserRole", "learner");
    if (duration != null) {
      xml.open(name("typicalLearningTime")).text(durationName(), duration.toString()).close();
    }
    if (audience != null) {
      local("description", audience.in(plan.language()));
    }
    xml.text("language", plan.language());
    xml.close();
  }

  private void writeRights() {
    LocalText rights = metadata.rights();
    xml.open("rights");
    vocabulary("cost", metadata.cost() ? "yes" : "no");
    vocabulary("copyrightAndOtherRestrictions", rights == null ? "no" : "yes");
    if (rights != null) {
      local("description", rights.in(plan.language()));
    }
    xml.close();
  }

  private void writeClassifications() {
    writeClassification("educational objective", null, null);
    if (metadata.subject() != null) {
      writeClassification("discipline", SUBJECTS, metadata.subject());
    }
    if (plan.source().category() != null) {
      writeClassification("discipline", CATEGORIES, plan.source().category());
    }
    metadata
        .competencies()
        .forEach(
            (framework, names) ->
                names.forEach(name -> writeClassification("competency", framework, name)));
  }

  /** One place in one taxonomy; without a taxonomy, what the course is about in plain words. */
  private void writeClassification(
      String purpose, @Nullable String taxonomy, @Nullable String taxon) {
    xml.open("classification");
    vocabulary("purpose", purpose);
    if (taxonomy != null && taxon != null) {
      xml.open(name("taxonPath"));
      neutral("source", taxonomy);
      xml.open("taxon");
      xml.text("id", taxon);
      neutral("entry", taxon);
      xml.close();
      xml.close();
    }
    writeContents();
    xml.close();
  }
}
