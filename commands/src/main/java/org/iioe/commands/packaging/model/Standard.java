package org.iioe.commands.packaging.model;

/** The standards that a package can be made for. */
public enum Standard {
  SCORM_1_1("scorm-1.1", "SCORM 1.1"),
  SCORM_1_2("scorm-1.2", "SCORM 1.2"),
  SCORM_2004("scorm-2004", "SCORM 2004"),
  CMI5("cmi5", "cmi5"),
  AICC("aicc", "AICC"),
  TINCAN("tincan", "Tin Can (xAPI)"),
  IMS_CP("ims-cp", "IMS Content Packaging"),
  COMMON_CARTRIDGE("common-cartridge", "Common Cartridge"),
  /** No manifest of any standard was found. */
  NONE("none", "none");

  private final String code;
  private final String label;

  Standard(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The stable name that scripts read, such as {@code scorm-1.2}. */
  public String code() {
    return code;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  public boolean isScorm() {
    return this == SCORM_1_1 || this == SCORM_1_2 || this == SCORM_2004;
  }
}
