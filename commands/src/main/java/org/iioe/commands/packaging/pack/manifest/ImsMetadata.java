package org.iioe.commands.packaging.pack.manifest;

import java.time.Duration;
import org.iioe.commands.packaging.pack.description.CourseMetadata;
import org.iioe.commands.packaging.pack.description.LocalText;
import org.jspecify.annotations.Nullable;

/** IMS Learning Resource Metadata 1.2.1, as SCORM 1.2 asks for it (CAM 2.2.4). */
final class ImsMetadata {
  private final PackagePlan plan;
  private final XmlText xml;
  private final CourseMetadata metadata;

  ImsMetadata(PackagePlan plan, XmlText xml) {
    this.plan = plan;
    this.xml = xml;
    this.metadata = plan.source().metadata();
  }

  void write() {
    xml.open("lom", "xmlns", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1");
    writeGeneral();
    writeLifecycle();
    xml.open("metametadata");
    xml.text("metadatascheme", "ADL SCORM 1.2");
    xml.text("language", plan.language());
    xml.close();
    xml.open("technical");
    xml.text("format", "text/html");
    xml.text("location", "imsmanifest.xml", "type", "URI");
    xml.close();
    writeEducational();
    writeRights();
    writeClassifications();
    xml.close();
  }

  private void writeGeneral() {
    xml.open("general");
    language("title", plan.title());
    xml.open("catalogentry");
    xml.text("catalog", MetadataValues.CATALOG);
    neutral("entry", plan.source().code());
    xml.close();
    xml.text("language", plan.language());
    language("description", plan.description());
    plan.keywords().forEach(keyword -> language("keyword", keyword));
    xml.close();
  }

  private void writeLifecycle() {
    xml.open("lifecycle");
    neutral("version", plan.source().version());
    vocabulary("status", "Final");
    if (!metadata.authors().isEmpty()) {
      xml.open("contribute");
      vocabulary("role", "Author");
      for (String author : metadata.authors()) {
        xml.open("centity");
        xml.text("vcard", MetadataValues.card(author));
        xml.close();
      }
      xml.close();
    }
    xml.close();
  }

  private void writeEducational() {
    Duration duration = metadata.duration();
    LocalText audience = metadata.audience();
    xml.open("educational");
    vocabulary("intendedenduserrole", "Learner");
    if (duration != null) {
      xml.open("typicallearningtime");
      xml.text("datetime", duration.toString());
      xml.close();
    }
    if (audience != null) {
      language("description", audience.in(plan.language()));
    }
    xml.text("language", plan.language());
    xml.close();
  }

  private void writeRights() {
    LocalText rights = metadata.rights();
    xml.open("rights");
    vocabulary("cost", metadata.cost() ? "yes" : "no");
    vocabulary("copyrightandotherrestrictions", rights == null ? "no" : "yes");
    if (rights != null) {
      language("description", rights.in(plan.language()));
    }
    xml.close();
  }

  private void writeClassifications() {
    writeClassification("Educational Objective", null, null);
    if (metadata.subject() != null) {
      writeClassification("Discipline", MetadataValues.SUBJECTS, metadata.subject());
    }
    if (plan.source().category() != null) {
      writeClassification("Discipline", MetadataValues.CATEGORIES, plan.source().category());
    }
    metadata
        .competencies()
        .forEach(
            (framework, names) ->
                names.forEach(
                    name -> writeClassification("Educational Objective", framework, name)));
  }

  /** One place in one taxonomy; without a taxonomy, what the course is about in plain words. */
  private void writeClassification(
      String purpose, @Nullable String taxonomy, @Nullable String taxon) {
    xml.open("classification");
    vocabulary("purpose", purpose);
    if (taxonomy != null && taxon != null) {
      xml.open("taxonpath");
      neutral("source", taxonomy);
      xml.open("taxon");
      xml.text("id", taxon);
      neutral("entry", taxon);
      xml.close();
      xml.close();
    }
    language("description", plan.description());
    plan.keywords().forEach(keyword -> language("keyword", keyword));
    xml.close();
  }

  private void language(String name, String text) {
    xml.open(name).text("langstring", text, "xml:lang", plan.language()).close();
  }

  /** A text that is the same in all languages. */
  private void neutral(String name, String text) {
    xml.open(name).text("langstring", text, "xml:lang", "x-none").close();
  }

  private void vocabulary(String name, String value) {
    xml.open(name);
    neutral("source", "LOMv1.0");
    neutral("value", value);
    xml.close();
  }
}
