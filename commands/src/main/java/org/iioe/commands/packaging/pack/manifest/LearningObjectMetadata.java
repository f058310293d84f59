package org.iioe.commands.packaging.pack.manifest;

import java.time.Duration;
import org.iioe.commands.packaging.pack.description.CourseMetadata;
import org.iioe.commands.packaging.pack.description.LocalText;
import org.jspecify.annotations.Nullable;

/** IEEE Learning Object Metadata, as SCORM 2004 asks for it (CAM 4). */
final class LearningObjectMetadata {
  private final PackagePlan plan;
  private final XmlText xml;
  private final CourseMetadata metadata;

  LearningObjectMetadata(PackagePlan plan, XmlText xml) {
    this.plan = plan;
    this.xml = xml;
    this.metadata = plan.source().metadata();
  }

  void write() {
    xml.open("lom", "xmlns", "http://ltsc.ieee.org/xsd/LOM");
    writeGeneral();
    writeLifeCycle();
    xml.open("metaMetadata");
    identifier(plan.source().code() + "." + plan.language() + ".metadata");
    xml.text("metadataSchema", "LOMv1.0");
    xml.text("metadataSchema", "ADLv1.0");
    xml.text("language", plan.language());
    xml.close();
    xml.open("technical");
    xml.text("format", "text/html");
    xml.text("location", "imsmanifest.xml");
    xml.close();
    writeEducational();
    writeRights();
    writeClassifications();
    xml.close();
  }

  private void identifier(String entry) {
    xml.open("identifier");
    xml.text("catalog", MetadataValues.CATALOG);
    xml.text("entry", entry);
    xml.close();
  }

  private void writeGeneral() {
    xml.open("general");
    identifier(plan.source().code());
    strings("title", plan.title());
    xml.text("language", plan.language());
    strings("description", plan.description());
    plan.keywords().forEach(keyword -> strings("keyword", keyword));
    vocabulary("structure", "hierarchical");
    vocabulary("aggregationLevel", "3");
    xml.close();
  }

  private void writeLifeCycle() {
    xml.open("lifeCycle");
    xml.open("version").text("string", plan.source().version()).close();
    vocabulary("status", "final");
    if (!metadata.authors().isEmpty()) {
      xml.open("contribute");
      vocabulary("role", "author");
      metadata.authors().forEach(author -> xml.text("entity", MetadataValues.card(author)));
      xml.close();
    }
    xml.close();
  }

  private void writeEducational() {
    Duration duration = metadata.duration();
    LocalText audience = metadata.audience();
    xml.open("educational");
    vocabulary("intendedEndUserRole", "learner");
    if (duration != null) {
      xml.open("typicalLearningTime").text("duration", duration.toString()).close();
    }
    if (audience != null) {
      strings("description", audience.in(plan.language()));
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
      strings("description", rights.in(plan.language()));
    }
    xml.close();
  }

  private void writeClassifications() {
    writeClassification("educational objective", null, null);
    if (metadata.subject() != null) {
      writeClassification("discipline", MetadataValues.SUBJECTS, metadata.subject());
    }
    if (plan.source().category() != null) {
      writeClassification("discipline", MetadataValues.CATEGORIES, plan.source().category());
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
      xml.open("taxonPath");
      xml.open("source").text("string", taxonomy).close();
      xml.open("taxon");
      xml.text("id", taxon);
      xml.open("entry").text("string", taxon).close();
      xml.close();
      xml.close();
    }
    strings("description", plan.description());
    plan.keywords().forEach(keyword -> strings("keyword", keyword));
    xml.close();
  }

  private void strings(String name, String text) {
    xml.open(name).text("string", text, "language", plan.language()).close();
  }

  private void vocabulary(String name, String value) {
    xml.open(name).text("source", "LOMv1.0").text("value", value).close();
  }
}
