package org.iioe.commands.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain of audit events as it was exported: kept elsewhere, it shows that nothing
 * before it was written anew.
 *
 * @param event number of the last event
 * @param digest its digest, in hexadecimal, which covers all events before it
 * @param at when that event was appended, ISO 8601
 * @param exported when this was written, ISO 8601
 * @param platform digest of event 1, by which platforms are told apart: it outlives a backup
 * @param database the database's name, for people
 * @param program the version of the program that wrote this
 * @param key which key signed, or null when none did
 * @param signature HMAC-SHA256, in hexadecimal, of {@link #signed}, or null
 */
record AuditHead(
    long event,
    String digest,
    String at,
    String exported,
    String platform,
    String database,
    String program,
    @Nullable String key,
    @Nullable String signature) {
  static final String FORMAT = "iioe-audit-head-1";
  static final String ALGORITHM = "HMAC-SHA256";

  /** This head, signed. */
  AuditHead signedWith(AuditKey auditKey) {
    AuditHead named =
        new AuditHead(
            event, digest, at, exported, platform, database, program, auditKey.name(), null);
    return new AuditHead(
        event,
        digest,
        at,
        exported,
        platform,
        database,
        program,
        auditKey.name(),
        auditKey.sign(named.signed()));
  }

  /** What a signature covers: the file's fields but the signature, as JSON without any blank. */
  byte[] signed() {
    Map<String, @Nullable Object> fields = fields();
    fields.remove("signature");
    return json(fields, false).getBytes(StandardCharsets.UTF_8);
  }

  /** The file. */
  String json() {
    return json(fields(), true) + "\n";
  }

  private static String json(Map<String, @Nullable Object> fields, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      if (pretty) {
        generator.useDefaultPrettyPrinter();
      }
      generator.writeStartObject();
      for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
        generator.writeFieldName(field.getKey());
        if (field.getValue() instanceof Long number) {
          generator.writeNumber(number);
        } else {
          generator.writeString(String.valueOf(field.getValue()));
        }
      }
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** In the order in which files have them; those of the signature only when there is one. */
  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("event", event);
    fields.put("digest", digest);
    fields.put("at", at);
    fields.put("exported", exported);
    fields.put("platform", platform);
    fields.put("database", database);
    fields.put("program", program);
    if (key != null) {
      fields.put("algorithm", ALGORITHM);
      fields.put("key", key);
      fields.put("signature", signature);
    }
    return fields;
  }
}
