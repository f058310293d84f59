package org.iioe.commands.preview.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.iioe.commands.preview.xapi.LearningRecordStore.Written;
import org.iioe.commands.preview.xapi.LearningRecords.Document;
import org.jspecify.annotations.Nullable;

/** xAPI 2.2 to 2.7: the documents of states, activities and agents. */
final class DocumentResource {
  private static final String SEPARATOR = "\n";

  private final LearningRecords records;
  private final BiConsumer<Written, Integer> heard;

  DocumentResource(LearningRecords records, BiConsumer<Written, Integer> heard) {
    this.records = records;
    this.heard = heard;
  }

  void put(String resource, Map<String, String> parameters, String json) {
    String key = prefix(resource, parameters) + parameters.getOrDefault(idName(resource), "");
    records.put(key, new Document("application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  Response answer(Request request, int item) throws IOException {
    Map<String, String> parameters = request.parameters();
    String prefix = prefix(request.path(), parameters);
    String id = parameters.get(idName(request.path()));
    return switch (request.method()) {
      case "GET", "HEAD" -> id == null ? list(prefix) : get(prefix + id);
      case "PUT", "POST" ->
          id == null
              ? Response.text(400, "The document needs its " + idName(request.path()) + ".")
              : write(request, prefix + id, id, item);
      case "DELETE" -> delete(prefix, id);
      default -> Response.empty(405).with("Allow", "GET, PUT, POST, DELETE");
    };
  }

  private static String idName(String resource) {
    return resource.endsWith("state") ? "stateId" : "profileId";
  }

  private static String prefix(String resource, Map<String, String> parameters) {
    return String.join(
        SEPARATOR,
        resource,
        parameters.getOrDefault("activityId", ""),
        canonical(parameters.get("agent")),
        parameters.getOrDefault("registration", ""),
        "");
  }

  /** The same agent is written with other spaces and in other order. */
  private static String canonical(@Nullable String agent) {
    try {
      JsonNode read = LearningRecordStore.JSON.readTree(agent == null ? "" : agent);
      JsonNode account = read.path("account");
      return account.isObject()
          ? account.path("homePage").asText() + "/" + account.path("name").asText()
          : read.path("mbox").asText(read.path("openid").asText());
    } catch (JsonProcessingException wrong) {
      return String.valueOf(agent);
    }
  }

  private Response list(String prefix) throws JsonProcessingException {
    return Response.json(200, LearningRecordStore.JSON.writeValueAsString(records.below(prefix)));
  }

  private Response get(String key) {
    Optional<Document> found = records.document(key);
    return found.isEmpty()
        ? Response.text(404, "There is no such document.")
        : Response.of(200, safe(found.get().type()), found.get().content())
            .with("ETag", tag(found.get()));
  }

  /** What one page of the course wrote must not become a page of another type by its header. */
  private static String safe(String type) {
    return type.matches("[A-Za-z0-9!#$&^_.+/; =-]{1,200}") ? type : "application/octet-stream";
  }

  private static String tag(Document document) {
    CRC32 sum = new CRC32();
    sum.update(document.content());
    return '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"';
  }

  private Response write(Request request, String key, String id, int item) throws IOException {
    if (!records.hasRoom(request.body().length)) {
      return Response.text(507, "This preview holds no more documents.");
    }
    Optional<Document> earlier = records.document(key);
    String match = request.header("if-match").orElse(null);
    if (match != null && earlier.map(one -> !tag(one).equals(match)).orElse(true)) {
      return Response.text(412, "The document has changed.");
    }
    if (earlier.isPresent() && request.header("if-none-match").equals(Optional.of("*"))) {
      return Response.text(412, "There is such a document.");
    }
    String type = request.header("content-type").orElse("application/octet-stream");
    Document written = new Document(type, request.body());
    if (earlier.isPresent() && request.method().equals("POST")) {
      Document merged = merged(earlier.get(), written);
      if (merged == null) {
        return Response.text(400, "Only JSON objects can be merged.");
      }
      written = merged;
    }
    records.put(key, written);
    heard.accept(new Written(false, id), item);
    return Response.empty(204);
  }

  private static @Nullable Document merged(Document earlier, Document later) {
    try {
      JsonNode old = LearningRecordStore.JSON.readTree(earlier.content());
      JsonNode more = LearningRecordStore.JSON.readTree(later.content());
      if (old instanceof ObjectNode target && more instanceof ObjectNode source) {
        target.setAll(source);
        return new Document("application/json", LearningRecordStore.JSON.writeValueAsBytes(target));
      }
      return null;
    } catch (IOException wrong) {
      return null;
    }
  }

  private Response delete(String prefix, @Nullable String id) {
    if (id == null) {
      records.below(prefix).forEach(one -> records.remove(prefix + one));
    } else {
      records.remove(prefix + id);
    }
    return Response.empty(204);
  }
}
