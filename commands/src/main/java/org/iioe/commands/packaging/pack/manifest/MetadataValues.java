package org.iioe.commands.packaging.pack.manifest;

/** Names that metadata of both versions use. */
final class MetadataValues {
  /** The catalog in which a course's code is an entry. */
  static final String CATALOG = "IIOE";

  /** The fields of education and training of UNESCO. */
  static final String SUBJECTS = "ISCED-F 2013";

  /** The catalogue's own categories. */
  static final String CATEGORIES = "IIOE category";

  private MetadataValues() {}

  /** A person or organization as vCard 3.0. */
  static String card(String name) {
    String escaped =
        name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", " ");
    return "BEGIN:VCARD\nVERSION:3.0\nFN:" + escaped + "\nN:" + escaped + ";;;;\nEND:VCARD";
  }
}
