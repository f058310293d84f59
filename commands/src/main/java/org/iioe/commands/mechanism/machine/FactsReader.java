package org.iioe.commands.mechanism.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.iioe.commands.mechanism.model.FieldValue;
import org.jspecify.annotations.Nullable;

/** Reads facts from the JSON of the platform. */
final class FactsReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private FactsReader() {}

  static Facts read(String json) {
    try {
      return facts(MAPPER.readTree(json));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("facts", wrong);
    }
  }

  private static Facts facts(JsonNode node) {
    return new Facts(
        text(node, "kind"),
        text(node, "country"),
        day(node, "today"),
        needed(node, "stage"),
        node.required("visit").asInt(),
        node.required("number").asInt(),
        day(node, "opened"),
        day(node, "entered"),
        texts(node.path("submitters")),
        values(node.path("fields"), FactsReader::value),
        values(node.path("identifiers"), JsonNode::asText),
        list(node.path("documents"), FactsReader::document),
        list(node.path("reviews"), FactsReader::review),
        texts(node.path("steps")),
        node.hasNonNull("agreement") ? agreement(node.get("agreement")) : null,
        values(node.path("signed"), signed -> LocalDate.parse(signed.asText())),
        node.hasNonNull("running") ? running(node.get("running")) : null,
        values(
            node.path("taken"),
            taken -> new Facts.Taken(taken.path("ever").asInt(), taken.path("year").asInt())));
  }

  private static Facts.Document document(JsonNode node) {
    return new Facts.Document(
        needed(node, "type"), day(node, "dated"), maybe(node, "expires"), needed(node, "digest"));
  }

  private static Facts.Review review(JsonNode node) {
    return new Facts.Review(
        needed(node, "reviewer"),
        needed(node, "actor"),
        needed(node, "role"),
        Facts.Verdict.valueOf(needed(node, "verdict").toUpperCase(Locale.ROOT)));
  }

  private static Facts.Agreement agreement(JsonNode node) {
    return new Facts.Agreement(
        node.required("number").asInt(),
        day(node, "drafted"),
        maybe(node, "effective"),
        maybe(node, "ends"),
        maybe(node, "ended"));
  }

  private static Facts.Running running(JsonNode node) {
    return new Facts.Running(
        node.required("number").asInt(), day(node, "effective"), maybe(node, "ends"));
  }

  private static FieldValue value(JsonNode node) {
    if (node.isBoolean()) {
      return new FieldValue.Truth(node.booleanValue());
    }
    return node.isNumber()
        ? new FieldValue.Amount(node.decimalValue())
        : new FieldValue.Words(node.asText());
  }

  private static String needed(JsonNode node, String name) {
    return node.required(name).asText();
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static LocalDate day(JsonNode node, String name) {
    return LocalDate.parse(needed(node, name));
  }

  private static @Nullable LocalDate maybe(JsonNode node, String name) {
    return node.hasNonNull(name) ? day(node, name) : null;
  }

  private static Set<String> texts(JsonNode array) {
    return new LinkedHashSet<>(list(array, JsonNode::asText));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(reader.apply(node)));
    return list;
  }

  /** The values of an object; null, which answers may have, is no value. */
  private static <T> Map<String, T> values(JsonNode object, Function<JsonNode, T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), reader.apply(entry.getValue()));
              }
            });
    return values;
  }
}
