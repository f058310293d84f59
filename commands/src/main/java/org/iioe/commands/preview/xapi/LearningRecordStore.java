package org.iioe.commands.preview.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.iioe.commands.preview.http.FormParameters;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;

/**
 * Answers what cmi5 assignable units and Tin Can activities ask of their platform: xAPI 1.0.3
 * without attachments, and cmi5's fetch URL (cmi5 8.2). All is forgotten with the object.
 */
public final class LearningRecordStore {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "1.0.3";

  private final String token;
  private final Set<String> fetched = ConcurrentHashMap.newKeySet();
  private final StatementResource statements;
  private final DocumentResource documents;

  /**
   * Makes an empty store.
   *
   * @param secret what the credential is made of
   * @param heard is told each statement and each document that was written, with the item whose
   *     page sent it
   */
  public LearningRecordStore(String secret, BiConsumer<Written, Integer> heard) {
    LearningRecords records = new LearningRecords();
    token =
        Base64.getEncoder()
            .encodeToString(
                ("preview:" + secret).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    statements = new StatementResource(records, heard);
    documents = new DocumentResource(records, heard);
  }

  /** Something that was written: a statement, or a document by its name. */
  public record Written(boolean statement, String text) {}

  /** The credential, as it follows {@code Basic}. */
  public String token() {
    return token;
  }

  /** The credential, once for each launch, as cmi5 8.2.3 has it. */
  public Response fetch(Request request) throws JsonProcessingException {
    if (!request.method().equals("POST")) {
      return Response.empty(405).with("Allow", "POST");
    }
    Map<String, String> answer =
        fetched.add(request.query())
            ? Map.of("auth-token", token)
            : Map.of("error-code", "1", "error-text", "The token was fetched before.");
    return Response.json(200, JSON.writeValueAsString(answer));
  }

  /** Remembers a document before the course asks for it. */
  public void putDocument(String resource, Map<String, String> parameters, String json) {
    documents.put(resource, parameters, json);
  }

  /**
   * Answers a request below the endpoint.
   *
   * @param item whose page sent it
   */
  public Response answer(Request original, int item) throws IOException {
    // Some courses put a slash of their own behind the one that ends the endpoint.
    String slashes = original.path().replaceFirst("[^/].*$", "");
    Request request = withoutAlternateSyntax(original.below(slashes));
    if (request.method().equals("OPTIONS")) {
      return versioned(Response.empty(204));
    }
    if (request.path().equals("about")) {
      return versioned(
          Response.json(
              200, JSON.writeValueAsString(Map.of("version", List.of(VERSION, "1.0.0")))));
    }
    if (!request.header("authorization").equals(Optional.of("Basic " + token))) {
      return versioned(Response.text(401, "The credential is not the one of this launch."));
    }
    return versioned(resource(request, item));
  }

  private Response resource(Request request, int item) throws IOException {
    return switch (request.path()) {
      case "statements" -> statements.answer(request, item);
      case "activities/state", "activities/profile", "agents/profile" ->
          documents.answer(request, item);
      case "activities" ->
          Response.json(
              200,
              JSON.writeValueAsString(
                  Map.of(
                      "objectType",
                      "Activity",
                      "id",
                      request.parameters().getOrDefault("activityId", ""))));
      case "agents" -> person(request);
      default -> Response.text(404, "xAPI has no such resource.");
    };
  }

  private static Response person(Request request) throws JsonProcessingException {
    JsonNode agent = JSON.readTree(request.parameters().getOrDefault("agent", "{}"));
    Map<String, Object> person = new HashMap<>();
    person.put("objectType", "Person");
    for (String name : List.of("name", "mbox", "openid", "account")) {
      if (agent.has(name)) {
        person.put(name, List.of(agent.get(name)));
      }
    }
    return Response.json(200, JSON.writeValueAsString(person));
  }

  private static Response versioned(Response response) {
    return response.with("X-Experience-API-Version", VERSION);
  }

  /** A form that stands for another request, of the time of browsers without CORS (xAPI 1.3). */
  private static Request withoutAlternateSyntax(Request request) {
    String method = request.parameters().get("method");
    if (method == null || !request.method().equals("POST")) {
      return request;
    }
    Map<String, String> form = FormParameters.of(request.text());
    Map<String, String> headers = new HashMap<>(request.headers());
    StringBuilder query = new StringBuilder();
    form.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(java.util.Locale.ROOT);
          if (lower.equals("authorization") || lower.equals("content-type")) {
            headers.put(lower, value);
          } else if (!lower.equals("content")) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=');
            query.append(
                java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
          }
        });
    byte[] body =
        form.getOrDefault("content", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Request(method, request.path(), query.toString(), headers, body);
  }
}
