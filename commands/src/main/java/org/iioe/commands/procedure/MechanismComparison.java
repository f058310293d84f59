package org.iioe.commands.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two mechanisms, in the order of their canonical JSON. */
public final class MechanismComparison {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String TRANSITIONS = "transitions";

  /** Blocks whose order decides something: cases begin in the first stage, steps go in order. */
  private static final Set<String> ORDERED = Set.of("stages", "steps");

  private final List<MechanismChange> changes = new ArrayList<>();

  private MechanismComparison() {}

  /** The differences; none when both have the same digest. */
  public static List<MechanismChange> compare(MechanismSource earlier, MechanismSource later) {
    MechanismComparison comparison = new MechanismComparison();
    comparison.blocks("", tree(earlier), tree(later));
    return comparison.changes;
  }

  private static JsonNode tree(MechanismSource source) {
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(source.canonical()).required("mechanism");
      if (tree.has(TRANSITIONS)) {
        tree.set(TRANSITIONS, named(tree.get(TRANSITIONS)));
      }
      return tree;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The transitions by stage and event, whatever their order. */
  private static JsonNode named(JsonNode transitions) {
    ObjectNode named = MAPPER.createObjectNode();
    for (JsonNode transition : transitions) {
      ObjectNode rest = transition.deepCopy();
      String from = rest.remove("from").asText();
      named.withObjectProperty(from).set(rest.remove("event").asText(), rest);
    }
    return named;
  }

  private void blocks(String path, JsonNode earlier, JsonNode later) {
    Set<String> keys = new LinkedHashSet<>();
    earlier.fieldNames().forEachRemaining(keys::add);
    later.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      values(path.isEmpty() ? key : path + "." + key, earlier.get(key), later.get(key));
    }
    String block = path.substring(path.lastIndexOf('.') + 1);
    if (ORDERED.contains(block)) {
      order(path, earlier, later);
    }
  }

  private void values(String path, @Nullable JsonNode earlier, @Nullable JsonNode later) {
    if (earlier != null && later != null && earlier.isObject() && later.isObject()) {
      blocks(path, earlier, later);
    } else if (earlier == null || !earlier.equals(later)) {
      changes.add(new MechanismChange(path, text(earlier), text(later)));
    }
  }

  private void order(String path, JsonNode earlier, JsonNode later) {
    List<String> before = names(earlier, later);
    List<String> after = names(later, earlier);
    if (!before.equals(after)) {
      changes.add(new MechanismChange(path, String.join(", ", before), String.join(", ", after)));
    }
  }

  /** The names of a block that are in the other one too. */
  private static List<String> names(JsonNode block, JsonNode other) {
    List<String> names = new ArrayList<>();
    block.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !other.has(name));
    return names;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
