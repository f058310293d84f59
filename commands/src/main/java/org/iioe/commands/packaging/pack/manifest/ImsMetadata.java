package org.iioe.commands.packaging.pack.manifest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** IMS Learning Resource Metadata 1.2.1, as SCORM 1.2 asks for it (CAM 2.2.4). */
final class ImsMetadata extends MetadataText {
  /** Terms that are not those of the later version; it has none for a competency. */
  private static final Map<String, String> TERMS =
      Map.of(
          "final", "Final",
          "author", "Author",
          "learner", "Learner",
          "discipline", "Discipline",
          "educational objective", "Educational Objective",
          "competency", "Educational Objective");

  ImsMetadata(PackagePlan plan, XmlText xml) {
    super(plan, xml);
  }

  @Override
  String namespace() {
    return "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
  }

  @Override
  String name(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  void string(String name, String text, @Nullable String language) {
    String tag = language == null ? "x-none" : language;
    xml.open(name).text("langstring", text, "xml:lang", tag).close();
  }

  @Override
  void vocabulary(String name, String term) {
    xml.open(name(name));
    neutral("source", "LOMv1.0");
    neutral("value", TERMS.getOrDefault(term, term));
    xml.close();
  }

  @Override
  void writeTitleAndEntry() {
    local("title", plan.title());
    xml.open("catalogentry");
    xml.text("catalog", CATALOG);
    neutral("entry", plan.source().code());
    xml.close();
  }

  @Override
  void writeStructure() {}

  @Override
  void writeSchemas() {
    xml.text("metadatascheme", "ADL SCORM 1.2");
  }

  @Override
  void writeAuthor(String card) {
    xml.open("centity").text("vcard", card).close();
  }

  @Override
  String locationType() {
    return "URI";
  }

  @Override
  String durationName() {
    return "datetime";
  }
}
