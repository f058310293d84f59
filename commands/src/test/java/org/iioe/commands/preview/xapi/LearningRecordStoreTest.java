package org.iioe.commands.preview.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.junit.jupiter.api.Test;

class LearningRecordStoreTest {
  private static final String LEARNER =
      "{\"account\":{\"homePage\":\"https://x.org\",\"name\":\"l\"}}";
  private static final String STATEMENT =
      """
      {"actor": {"mbox": "mailto:l@x.org"}, "verb": {"id": "http://x.org/%s"},
       "object": {"id": "http://x.org/activity"}}""";

  private final List<String> heard = new ArrayList<>();
  private final LearningRecordStore store =
      new LearningRecordStore("secret", (written, item) -> heard.add(item + " " + written.text()));

  private Response ask(String method, String resource, Map<String, String> parameters, String body)
      throws IOException {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("authorization", "Basic " + store.token());
    headers.put("content-type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return store.answer(new Request(method, resource, query.toString(), headers, bytes), 7);
  }

  private static String text(Response response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    response.body().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(Response response) throws IOException {
    return new ObjectMapper().readTree(text(response));
  }

  @Test
  void keeps_statements_and_finds_them() throws IOException {
    Response posted =
        ask(
            "POST",
            "statements",
            Map.of(),
            "[" + STATEMENT.formatted("a") + "," + STATEMENT.formatted("b") + "]");
    assertThat(posted.status()).isEqualTo(200);
    String first = json(posted).get(0).asText();

    JsonNode found = json(ask("GET", "statements", Map.of("statementId", first), ""));
    assertThat(found.at("/verb/id").asText()).isEqualTo("http://x.org/a");
    assertThat(found.path("stored").asText()).isNotEmpty();
    assertThat(json(ask("GET", "statements", Map.of(), "")).path("statements")).hasSize(2);
    JsonNode some = json(ask("GET", "statements", Map.of("verb", "http://x.org/b"), ""));
    assertThat(some.path("statements")).hasSize(1);
    assertThat(heard).hasSize(2).allMatch(one -> one.startsWith("7 {"));
  }

  @Test
  void refuses_what_is_no_statement() throws IOException {
    assertThat(ask("POST", "statements", Map.of(), "no json").status()).isEqualTo(400);
    assertThat(ask("POST", "statements", Map.of(), "{}").status()).isEqualTo(400);
    assertThat(ask("PUT", "statements", Map.of(), STATEMENT.formatted("a")).status())
        .isEqualTo(400);
    Map<String, String> id = Map.of("statementId", "4d1c8f4e-3d3a-4c40-9d4b-000000000001");
    assertThat(ask("PUT", "statements", id, STATEMENT.formatted("a")).status()).isEqualTo(204);
    assertThat(ask("PUT", "statements", id, STATEMENT.formatted("a")).status()).isEqualTo(409);
  }

  @Test
  void lets_only_the_launched_course_in() throws IOException {
    Request anonymous = new Request("GET", "statements", "", Map.of(), new byte[0]);
    assertThat(store.answer(anonymous, 0).status()).isEqualTo(401);
    assertThat(store.answer(new Request("GET", "about", "", Map.of(), new byte[0]), 0).status())
        .isEqualTo(200);
  }

  @Test
  void the_token_is_fetched_once_for_each_launch() throws IOException {
    Request fetch = new Request("POST", "fetch", "launch-1", Map.of(), new byte[0]);
    assertThat(json(store.fetch(fetch)).path("auth-token").asText()).isEqualTo(store.token());
    assertThat(json(store.fetch(fetch)).path("error-code").asText()).isEqualTo("1");
    assertThat(store.fetch(new Request("GET", "fetch", "x", Map.of(), new byte[0])).status())
        .isEqualTo(405);
  }

  @Test
  void documents_belong_to_activity_agent_and_registration() throws IOException {
    Map<String, String> state =
        Map.of("activityId", "a", "agent", LEARNER, "registration", "r", "stateId", "bookmark");
    assertThat(ask("GET", "activities/state", state, "").status()).isEqualTo(404);
    assertThat(ask("PUT", "activities/state", state, "{\"page\":3}").status()).isEqualTo(204);
    assertThat(ask("POST", "activities/state", state, "{\"done\":true}").status()).isEqualTo(204);

    Map<String, String> spaced = new LinkedHashMap<>(state);
    spaced.put("agent", LEARNER.replace("\":", "\" : "));
    assertThat(text(ask("GET", "activities/state", spaced, "")))
        .isEqualTo("{\"page\":3,\"done\":true}");
    Map<String, String> list = new LinkedHashMap<>(state);
    list.remove("stateId");
    assertThat(text(ask("GET", "activities/state", list, ""))).isEqualTo("[\"bookmark\"]");
    list.put("activityId", "b");
    assertThat(text(ask("GET", "activities/state", list, ""))).isEqualTo("[]");
    assertThat(ask("DELETE", "activities/state", state, "").status()).isEqualTo(204);
    assertThat(ask("GET", "activities/state", state, "").status()).isEqualTo(404);
  }

  @Test
  void a_course_may_put_a_second_slash_behind_the_endpoint() throws IOException {
    assertThat(ask("GET", "/statements", Map.of(), "").status()).isEqualTo(200);
    assertThat(ask("GET", "/", Map.of(), "").status()).isEqualTo(404);
  }

  @Test
  void a_form_may_stand_for_another_request() throws IOException {
    String form =
        "Authorization="
            + URLEncoder.encode("Basic " + store.token(), StandardCharsets.UTF_8)
            + "&content="
            + URLEncoder.encode(STATEMENT.formatted("a"), StandardCharsets.UTF_8);
    Request request =
        new Request(
            "POST", "statements", "method=POST", Map.of(), form.getBytes(StandardCharsets.UTF_8));
    assertThat(store.answer(request, 0).status()).isEqualTo(200);
  }

  @Test
  void holds_no_more_than_fits() throws IOException {
    String big = STATEMENT.formatted("a".repeat(3_000_000));
    int kept = 0;
    while (kept < 20 && ask("POST", "statements", Map.of(), big).status() == 200) {
      kept++;
    }
    assertThat(kept).isBetween(4, 10);
  }
}
