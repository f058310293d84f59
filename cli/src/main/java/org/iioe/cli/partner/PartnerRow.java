package org.iioe.cli.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.partner.view.ListedPartner;
import org.jspecify.annotations.Nullable;

/** An institution as lists and trees show it. */
final class PartnerRow {
  static final List<String> FIELDS =
      List.of(
          "code",
          "name",
          "kind",
          "country",
          "parent",
          "signatory",
          "root",
          "ror",
          "whed",
          "status",
          "case",
          "mechanism",
          "stage",
          "stageLabel",
          "publicLabel",
          "since");
  static final List<String> TABLE =
      List.of("code", "name", "kind", "country", "case", "stageLabel", "since");

  private PartnerRow() {}

  static Map<String, @Nullable Object> of(ListedPartner partner, Locale locale) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", partner.code());
    row.put("name", partner.name());
    row.put("kind", partner.kind());
    row.put("country", partner.country());
    row.put("parent", partner.parent());
    row.put("signatory", partner.signatory());
    row.put("root", partner.root());
    row.put("ror", partner.ror());
    row.put("whed", partner.whed());
    row.put("status", partner.status());
    row.put("case", partner.reference());
    row.put("mechanism", partner.mechanism());
    row.put("stage", partner.stage());
    row.put("stageLabel", in(partner.label(), locale));
    row.put("publicLabel", in(partner.publicLabel(), locale));
    row.put("since", partner.since());
    return row;
  }

  private static @Nullable String in(@Nullable Label label, Locale locale) {
    return label == null ? null : label.in(locale);
  }
}
