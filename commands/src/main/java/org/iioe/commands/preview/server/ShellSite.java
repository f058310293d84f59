package org.iioe.commands.preview.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.preview.http.LoopbackServer;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.jspecify.annotations.Nullable;

/** The host of the page around the course: the outline, the buttons and the live view. */
final class ShellSite implements LoopbackServer.Handler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_MILLISECONDS = 20_000;

  private final Origins origins;
  private final Map<String, @Nullable Object> course;
  private final EventLog events;

  /**
   * Makes the site.
   *
   * @param course what the page reads as {@code course.json}
   */
  ShellSite(Origins origins, Map<String, @Nullable Object> course, EventLog events) {
    this.origins = origins;
    this.course = course;
    this.events = events;
  }

  @Override
  public Response answer(Request request) throws JsonProcessingException {
    Response response =
        request.isRead() ? page(request) : Response.empty(405).with("Allow", "GET, HEAD");
    return response.with(Policies.shell(origins));
  }

  private Response page(Request request) throws JsonProcessingException {
    return switch (request.path()) {
      case "/" -> Pages.answer("shell.html");
      case "/shell.js", "/live.js", "/shell.css" -> Pages.answer(request.path().substring(1));
      case "/course.json" -> Response.json(200, JSON.writeValueAsString(course));
      case "/events" -> events(request);
      default -> Response.text(404, "There is nothing here.");
    };
  }

  private Response events(Request request) throws JsonProcessingException {
    String from = request.parameters().getOrDefault("from", "0");
    int first = from.matches("[0-9]{1,8}") ? Integer.parseInt(from) : 0;
    List<PreviewEvent> news;
    try {
      news = events.await(first, PATIENCE_MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      news = List.of();
    }
    return Response.json(
        200, JSON.writeValueAsString(news.stream().map(ShellSite::fields).toList()));
  }

  private static Map<String, Object> fields(PreviewEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", event.kind().name().toLowerCase(java.util.Locale.ROOT));
    fields.put("item", event.item());
    fields.put("detail", event.detail());
    return fields;
  }
}
