package org.iioe.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tree of an answer with any Jackson generator, JSON or YAML. */
public final class JsonTree {
  private JsonTree() {}

  /** The tree of a whole answer. */
  static Object of(Answer answer) {
    if (answer instanceof Answer.Rows rows) {
      return rows.rows();
    }
    if (answer instanceof Answer.One one) {
      return one.fields();
    }
    if (answer instanceof Answer.Report report) {
      return report.whole();
    }
    return answer instanceof Answer.Text text
        ? text.text()
        : of(((Answer.Offering) answer).answer());
  }

  /** The tree as JSON on one line. */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      write(generator, value);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /** Whether a value takes one cell. */
  static boolean isScalar(Object value) {
    return value instanceof Path || !(value instanceof Map || value instanceof Iterable);
  }

  /** Writes a map, a list or a scalar. */
  public static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> many && !(value instanceof Path)) {
      generator.writeStartArray();
      for (Object one : many) {
        write(generator, one);
      }
      generator.writeEndArray();
    } else {
      scalar(generator, value);
    }
  }

  private static void scalar(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else if (value instanceof Number number) {
      number(generator, number);
    } else {
      generator.writeString(string(value));
    }
  }

  private static void number(JsonGenerator generator, Number number) throws IOException {
    if (number instanceof Double || number instanceof Float) {
      generator.writeNumber(number.doubleValue());
    } else if (number instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      generator.writeNumber(integer);
    } else {
      generator.writeNumber(number.longValue());
    }
  }

  /** A scalar as machines read it: times are ISO 8601 in UTC, enums in lower case. */
  static String string(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof Enum<?> constant && constant.toString().equals(constant.name())) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return value.toString();
  }
}
