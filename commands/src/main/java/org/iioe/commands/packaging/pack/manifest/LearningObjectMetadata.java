package org.iioe.commands.packaging.pack.manifest;

import org.jspecify.annotations.Nullable;

/** IEEE Learning Object Metadata, as SCORM 2004 asks for it (CAM 4). */
final class LearningObjectMetadata extends MetadataText {
  LearningObjectMetadata(PackagePlan plan, XmlText xml) {
    super(plan, xml);
  }

  @Override
  String namespace() {
    return "http://ltsc.ieee.org/xsd/LOM";
  }

  @Override
  String name(String name) {
    return name;
  }

  @Override
  void string(String name, String text, @Nullable String language) {
    xml.open(name).text("string", text, "language", language).close();
  }

  @Override
  void vocabulary(String name, String term) {
    xml.open(name).text("source", "LOMv1.0").text("value", term).close();
  }

  @Override
  void writeTitleAndEntry() {
    writeIdentifier(plan.source().code());
    local("title", plan.title());
  }

  @Override
  void writeStructure() {
    vocabulary("structure", "hierarchical");
    vocabulary("aggregationLevel", "3");
  }

  @Override
  void writeSchemas() {
    writeIdentifier(plan.source().code() + "." + plan.language() + ".metadata");
    xml.text("metadataSchema", "LOMv1.0");
    xml.text("metadataSchema", "ADLv1.0");
  }

  @Override
  void writeAuthor(String card) {
    xml.text("entity", card);
  }

  @Override
  @Nullable String locationType() {
    return null;
  }

  @Override
  String durationName() {
    return "duration";
  }

  private void writeIdentifier(String entry) {
    xml.open("identifier");
    xml.text("catalog", CATALOG);
    xml.text("entry", entry);
    xml.close();
  }
}
