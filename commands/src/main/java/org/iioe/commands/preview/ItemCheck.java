package org.iioe.commands.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.preview.CheckedItem.Outcome;
import org.iioe.commands.preview.browser.Browser;
import org.iioe.commands.preview.browser.Tab;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.preview.outline.PreviewItem.Kind;
import org.iioe.commands.preview.server.PreviewEvent;
import org.jspecify.annotations.Nullable;

/** Opens one item, waits until it rests, closes it and notes what happened. */
final class ItemCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long POLL_MILLISECONDS = 100;

  /** An item that has initialized is at rest when it has been quiet so long. */
  private static final long QUIET_MILLISECONDS = 800;

  /** An item that says nothing may still be loading something. */
  private static final long GRACE_MILLISECONDS = 3_000;

  private final CoursePreview preview;
  private final Browser browser;
  private final CheckRequest request;
  private final PreviewItem item;
  private final long begin = System.nanoTime();
  private JsonNode state = JSON.createObjectNode();
  private @Nullable Path shot;

  ItemCheck(CoursePreview preview, Browser browser, CheckRequest request, PreviewItem item) {
    this.preview = preview;
    this.browser = browser;
    this.request = request;
    this.item = item;
  }

  CheckedItem run() throws IOException {
    if (item.isElsewhere()) {
      return result(Outcome.ELSEWHERE, null);
    }
    if (item.address().isEmpty()) {
      return result(Outcome.MISSING, null);
    }
    Tab tab = null;
    try (Tab opened = browser.tab()) {
      tab = opened;
      tab.open(preview.address(item) + ",check");
      boolean rested = awaitRest(tab);
      takeShot(tab);
      boolean closed = rested && closes(tab);
      return result(closed ? outcome() : Outcome.HUNG, tab);
    } catch (TimeoutException hangs) {
      return result(Outcome.HUNG, tab);
    }
  }

  private long elapsed() {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private long left() {
    return request.limit().toMillis() - elapsed();
  }

  /** False when the time was over before. */
  private boolean awaitRest(Tab tab) throws TimeoutException, IOException {
    long changed = elapsed();
    String before = "";
    while (left() > 0) {
      String now = read(tab);
      if (!now.equals(before)) {
        before = now;
        changed = elapsed();
      }
      boolean spoke = state.path("initialized").asBoolean() || item.kind() == Kind.ASSET;
      long needed = spoke ? QUIET_MILLISECONDS : GRACE_MILLISECONDS;
      if (state.path("loaded").asBoolean() && elapsed() - changed >= needed) {
        return true;
      }
      pause();
    }
    return false;
  }

  private String read(Tab tab) throws TimeoutException, IOException {
    String expression = "JSON.stringify(preview.state(" + item.number() + "))";
    String now = tab.evaluate(expression, Math.max(1, left()));
    if (!now.isEmpty()) {
      state = JSON.readTree(now);
    }
    return now;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  /** A page that hangs cannot be drawn either. */
  private void takeShot(Tab tab) throws IOException {
    Path folder = request.shots();
    if (folder == null) {
      return;
    }
    try {
      byte[] picture = tab.screenshot();
      shot = CourseCheck.shot(folder, item);
      Files.write(shot, picture);
    } catch (TimeoutException hangs) {
      shot = null;
    }
  }

  private boolean closes(Tab tab) throws TimeoutException, IOException {
    tab.evaluate("preview.close()", Math.max(POLL_MILLISECONDS, left()));
    read(tab);
    return state.path("closed").asBoolean();
  }

  private Outcome outcome() {
    if (item.kind() == Kind.ASSET) {
      return missing().contains(path()) ? Outcome.MISSING : Outcome.SHOWN;
    }
    if (!state.path("initialized").asBoolean()) {
      if (missing().contains(path())) {
        return Outcome.MISSING;
      }
      return state.path("calls").asInt() == 0 ? Outcome.SILENT : Outcome.UNINITIALIZED;
    }
    return state.path("finished").asBoolean() ? Outcome.FINISHED : Outcome.UNFINISHED;
  }

  /** The launch file. */
  private String path() {
    String path = item.address().replaceFirst("[?#].*$", "");
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private List<String> missing() {
    return noticed(PreviewEvent.Kind.MISSING);
  }

  private List<String> noticed(PreviewEvent.Kind kind) {
    return preview.server().events().from(0).stream()
        .filter(event -> event.kind() == kind && event.item() == item.number())
        .map(PreviewEvent::detail)
        .distinct()
        .toList();
  }

  private CheckedItem result(Outcome outcome, @Nullable Tab tab) {
    List<String> errors = new ArrayList<>();
    state.path("errors").forEach(error -> errors.add(error.asText()));
    return new CheckedItem(
        item,
        outcome,
        state.path("initialized").asBoolean(),
        state.path("committed").asBoolean(),
        state.path("finished").asBoolean(),
        state.path("status").asText(),
        state.path("score").asText(),
        errors,
        tab == null ? List.of() : tab.notes().errors(),
        missing(),
        blocked(tab),
        tab == null ? 0 : tab.notes().dialogs(),
        Duration.ofMillis(elapsed()),
        shot == null ? null : shot.toString());
  }

  /** What the browser reported as blocked, and what else was asked of other hosts. */
  private List<String> blocked(@Nullable Tab tab) {
    Set<String> blocked = new LinkedHashSet<>(noticed(PreviewEvent.Kind.BLOCKED));
    if (tab != null) {
      tab.notes().addresses().stream().filter(this::isForeign).forEach(blocked::add);
    }
    return List.copyOf(blocked);
  }

  private boolean isForeign(String address) {
    if (!address.matches("(?i)(https?|wss?):.*")) {
      return false;
    }
    try {
      return !preview.server().hosts().contains(URI.create(address).getRawAuthority());
    } catch (IllegalArgumentException odd) {
      return !address.startsWith("http://" + preview.server().hosts().get(1) + "/");
    }
  }
}
