package org.iioe.commands.partner.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.partner.register.PlannedCase.StoredCase;
import org.jdbi.v3.core.Handle;

/** The cases of an institution, and the JSON of their answers. */
final class StoredCases {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private StoredCases() {}

  /** The open one first, then the newest; keeps others from changing them meanwhile. */
  static List<StoredCase> lock(Handle handle, long partner) {
    return handle
        .createQuery(
            """
            SELECT application.id, application.code, version.id, mechanism.code, opened_on, stage,
              closed, CAST(answers AS text), submitter, submitter_for
            FROM iioe.application
            JOIN iioe.mechanism_version version ON version.id = mechanism_version_id
            JOIN iioe.mechanism ON mechanism.id = version.mechanism_id
            WHERE partner_id = :partner
            ORDER BY closed, application.id DESC
            FOR UPDATE OF application""")
        .bind("partner", partner)
        .map((row, context) -> stored(row))
        .list();
  }

  private static StoredCase stored(ResultSet row) throws SQLException {
    return new StoredCase(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getString(6),
        row.getBoolean(7),
        answers(row.getString(8)),
        row.getString(9),
        row.getString(10));
  }

  private static Map<String, Object> answers(String json) {
    try {
      Map<String, Object> answers =
          MAPPER.readValue(json, new TypeReference<TreeMap<String, Object>>() {});
      answers.replaceAll((name, value) -> value instanceof Number number ? plain(number) : value);
      return answers;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A number in the one way in which equal numbers are equal. */
  static BigDecimal plain(Number number) {
    BigDecimal decimal = new BigDecimal(number.toString());
    return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
  }

  static String json(Map<String, Object> answers) {
    try {
      return MAPPER.writeValueAsString(answers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
