package org.iioe.commands.partner.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All institutions that the platform has, a few thousand, by their codes. */
final class StoredPartners {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String ALL =
      """
      SELECT partner.id, partner.code, partner.name, CAST(partner.names AS text) AS names,
        partner.other_names, partner.kind, partner.country, partner.ror, partner.whed,
        partner.website, partner.email_domains, parent.code AS parent,
        signatory.code AS signatory, partner.is_root
      FROM iioe.partner
      LEFT JOIN iioe.partner parent ON parent.id = partner.parent_id
      LEFT JOIN iioe.partner signatory ON signatory.id = partner.signatory_id
      ORDER BY partner.code""";

  private StoredPartners() {}

  /** Reads them, and keeps others from registering meanwhile: what is checked stays so. */
  static Map<String, StoredPartner> lock(Handle handle) {
    handle.execute("LOCK TABLE iioe.partner IN SHARE ROW EXCLUSIVE MODE");
    Map<String, StoredPartner> all = new LinkedHashMap<>();
    handle
        .createQuery(ALL)
        .map((row, context) -> partner(row))
        .forEach(partner -> all.put(partner.code(), partner));
    return all;
  }

  private static StoredPartner partner(ResultSet row) throws SQLException {
    Map<PartnerField, @Nullable Object> values = new EnumMap<>(PartnerField.class);
    values.put(PartnerField.NAME, row.getString("name"));
    values.put(PartnerField.NAMES, names(row.getString("names")));
    values.put(PartnerField.OTHER_NAMES, texts(row, "other_names"));
    values.put(PartnerField.KIND, row.getString("kind"));
    values.put(PartnerField.COUNTRY, row.getString("country"));
    values.put(PartnerField.ROR, row.getString("ror"));
    values.put(PartnerField.WHED, row.getString("whed"));
    values.put(PartnerField.WEBSITE, row.getString("website"));
    values.put(PartnerField.EMAIL_DOMAINS, texts(row, "email_domains"));
    values.put(PartnerField.PARENT, row.getString("parent"));
    values.put(PartnerField.SIGNATORY, row.getString("signatory"));
    values.put(PartnerField.ROOT, row.getBoolean("is_root"));
    return new StoredPartner(row.getLong("id"), row.getString("code"), values);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Map<String, String> names(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a new institution has before its file is read. */
  static Map<PartnerField, @Nullable Object> nothing() {
    Map<PartnerField, @Nullable Object> values = new EnumMap<>(PartnerField.class);
    values.put(PartnerField.NAMES, Map.of());
    values.put(PartnerField.OTHER_NAMES, List.of());
    values.put(PartnerField.EMAIL_DOMAINS, List.of());
    values.put(PartnerField.ROOT, false);
    return values;
  }
}
