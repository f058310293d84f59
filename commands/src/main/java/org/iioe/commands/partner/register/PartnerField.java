package org.iioe.commands.partner.register;

/** What is known of an institution, in the order in which it is told. */
enum PartnerField {
  NAME("name", "name"),
  NAMES("names", "names"),
  OTHER_NAMES("otherNames", "other_names"),
  KIND("kind", "kind"),
  COUNTRY("country", "country"),
  ROR("ror", "ror"),
  WHED("whed", "whed"),
  WEBSITE("website", "website"),
  EMAIL_DOMAINS("emailDomains", "email_domains"),
  PARENT("parent", "parent_id"),
  SIGNATORY("signatory", "signatory_id"),
  ROOT("root", "is_root");

  private final String label;
  private final String column;

  PartnerField(String label, String column) {
    this.label = label;
    this.column = column;
  }

  /** As answers name it. */
  String label() {
    return label;
  }

  String column() {
    return column;
  }
}
