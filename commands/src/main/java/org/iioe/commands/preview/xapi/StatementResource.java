package org.iioe.commands.preview.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.iioe.commands.preview.xapi.LearningRecordStore.Written;
import org.jspecify.annotations.Nullable;

/** xAPI 2.1: statements. */
final class StatementResource {
  private static final int USUAL_LIMIT = 100;

  private final LearningRecords records;
  private final BiConsumer<Written, Integer> heard;

  StatementResource(LearningRecords records, BiConsumer<Written, Integer> heard) {
    this.records = records;
    this.heard = heard;
  }

  Response answer(Request request, int item) throws JsonProcessingException {
    return switch (request.method()) {
      case "GET", "HEAD" -> get(request.parameters());
      case "PUT", "POST" -> write(request, item);
      default -> Response.empty(405).with("Allow", "GET, PUT, POST");
    };
  }

  private Response get(Map<String, String> parameters) throws JsonProcessingException {
    String id = parameters.get("statementId");
    if (id != null) {
      Optional<ObjectNode> found = records.statement(id);
      return found.isEmpty()
          ? Response.text(404, "There is no such statement.")
          : Response.json(200, LearningRecordStore.JSON.writeValueAsString(found.get()));
    }
    String limit = parameters.getOrDefault("limit", "0");
    int most = limit.matches("[0-9]{1,6}") ? Integer.parseInt(limit) : 0;
    List<ObjectNode> found =
        records.find(
            wanted(parameters),
            "true".equals(parameters.get("ascending")),
            most == 0 ? USUAL_LIMIT : most);
    return Response.json(
        200, LearningRecordStore.JSON.writeValueAsString(Map.of("statements", found, "more", "")));
  }

  private static Predicate<JsonNode> wanted(Map<String, String> parameters) {
    return statement ->
        matches(parameters.get("verb"), statement.at("/verb/id"))
            && matches(parameters.get("activity"), statement.at("/object/id"))
            && matches(parameters.get("registration"), statement.at("/context/registration"));
  }

  private static boolean matches(@Nullable String asked, JsonNode value) {
    return asked == null || asked.equals(value.asText());
  }

  private Response write(Request request, int item) throws JsonProcessingException {
    JsonNode body;
    try {
      body = LearningRecordStore.JSON.readTree(request.body());
    } catch (java.io.IOException wrong) {
      return Response.text(400, "This is no JSON.");
    }
    List<JsonNode> sent = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(sent::add);
    } else {
      sent.add(body);
    }
    String problem =
        sent.stream()
            .map(StatementResource::problem)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (problem != null) {
      return Response.text(400, problem);
    }
    if (!records.hasRoom(request.body().length)) {
      return Response.text(507, "This preview holds no more statements.");
    }
    String named = request.parameters().get("statementId");
    if (request.method().equals("PUT") && (named == null || sent.size() != 1)) {
      return Response.text(400, "PUT needs one statement and its statementId.");
    }
    return keep(sent, request.method().equals("PUT") ? named : null, item);
  }

  private static @Nullable String problem(JsonNode statement) {
    if (!statement.isObject()) {
      return "A statement is an object.";
    }
    for (String needed : List.of("actor", "verb", "object")) {
      if (!statement.path(needed).isObject()) {
        return "A statement has an object named " + needed + ".";
      }
    }
    return statement.at("/verb/id").isTextual() ? null : "A verb has an id.";
  }

  private Response keep(List<JsonNode> sent, @Nullable String named, int item)
      throws JsonProcessingException {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : sent) {
      ObjectNode statement = one.deepCopy();
      String own = statement.path("id").asText(UUID.randomUUID().toString());
      String id = named == null ? own : named;
      String now = Instant.now().toString();
      statement.put("id", id);
      statement.put("stored", now);
      statement.put("timestamp", statement.path("timestamp").asText(now));
      statement.put("version", statement.path("version").asText("1.0.0"));
      if (records.statement(id).isPresent()) {
        return Response.text(409, "There is a statement " + id + " already.");
      }
      String text = LearningRecordStore.JSON.writeValueAsString(statement);
      records.add(id, statement, text.length());
      heard.accept(new Written(true, text), item);
      ids.add(id);
    }
    return named == null
        ? Response.json(200, LearningRecordStore.JSON.writeValueAsString(ids))
        : Response.empty(204);
  }
}
