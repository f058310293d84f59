package org.iioe.commands.preview.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.preview.http.LoopbackServer;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.iioe.commands.preview.runtime.ScormRuntime;
import org.iioe.commands.preview.xapi.LearningRecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The host of the course. Below its token each item has a folder, so that the server knows whose
 * page asks: {@code files} of the course, the {@code player} with the runtime, {@code xapi}.
 */
final class ContentSite implements LoopbackServer.Handler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FOLDER = Pattern.compile("/(\\d{1,6})/(player|files|xapi)/.*");
  private static final Pattern FILE = Pattern.compile("/(\\d{1,6})/(fetch|violations)");

  private final Origins origins;
  private final @Nullable ScormRuntime runtime;
  private final CourseFiles files;
  private final LearningRecordStore records;
  private final EventLog events;

  ContentSite(
      Origins origins,
      @Nullable ScormRuntime runtime,
      CourseFiles files,
      LearningRecordStore records,
      EventLog events) {
    this.origins = origins;
    this.runtime = runtime;
    this.files = files;
    this.records = records;
    this.events = events;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Matcher folder = FOLDER.matcher(request.path());
    Matcher file = FILE.matcher(request.path());
    boolean inFolder = folder.matches();
    if (!inFolder && !file.matches()) {
      return Response.text(404, "There is nothing here.").with(Policies.content(origins, 0));
    }
    Matcher matched = inFolder ? folder : file;
    int item = Integer.parseInt(matched.group(1));
    Request rest = request.below(request.path().substring(0, matched.end(2) + (inFolder ? 1 : 0)));
    return answer(matched.group(2), rest, item).with(Policies.content(origins, item));
  }

  private Response answer(String place, Request request, int item) throws IOException {
    return switch (place) {
      case "files" -> files.answer(request, item);
      case "player" -> player(request);
      case "xapi" -> records.answer(request, item);
      case "fetch" -> records.fetch(request);
      default -> violation(request, item);
    };
  }

  private Response player(Request request) throws JsonProcessingException {
    if (!request.isRead()) {
      return Response.empty(405).with("Allow", "GET, HEAD");
    }
    return switch (request.path()) {
      case "" -> Pages.answer("player.html");
      case "player.js", "player.css", "blank.html" -> Pages.answer(request.path());
      case "settings.js" -> settings();
      case "runtime.js" ->
          Response.of(
              200,
              "text/javascript; charset=utf-8",
              runtime == null ? new byte[0] : runtime.script());
      default -> Response.text(404, "The player has no such file.");
    };
  }

  private Response settings() throws JsonProcessingException {
    String text =
        JSON.writeValueAsString(
            Map.of(
                "shell", origins.shellOrigin(), "runtime", runtime == null ? "" : runtime.name()));
    byte[] script =
        ("const settings = " + text + ";\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Response.of(200, "text/javascript; charset=utf-8", script);
  }

  /** What the browser says that it kept the course from doing. */
  private Response violation(Request request, int item) {
    try {
      JsonNode report = JSON.readTree(request.body()).path("csp-report");
      String blocked = report.path("blocked-uri").asText();
      if (!blocked.isEmpty()) {
        events.add(PreviewEvent.Kind.BLOCKED, item, blocked);
      }
    } catch (IOException forged) {
      return Response.empty(400);
    }
    return Response.empty(204);
  }
}
