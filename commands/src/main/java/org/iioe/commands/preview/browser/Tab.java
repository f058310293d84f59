package org.iioe.commands.preview.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** One page with all its frames: what it shows, and what it does meanwhile. */
public final class Tab implements AutoCloseable {
  private static final long USUAL_MILLISECONDS = 10_000;

  private final DevTools tools;
  private final String session;
  private final String context;
  private final TabNotes notes = new TabNotes();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();

  Tab(DevTools tools, String session, String context) {
    this.tools = tools;
    this.session = session;
    this.context = context;
    watch(session);
  }

  /** Frames of other origins, and workers, are sessions of their own, and may have more below. */
  private void watch(String one) {
    sessions.add(one);
    tools.listen(one, (method, parameters) -> heard(one, method, parameters));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tools.tell(one, domain + ".enable", DevTools.parameters());
    }
    ObjectNode attach = DevTools.parameters();
    attach.put("autoAttach", true).put("waitForDebuggerOnStart", true).put("flatten", true);
    tools.tell(one, "Target.setAutoAttach", attach);
    tools.tell(one, "Runtime.runIfWaitingForDebugger", DevTools.parameters());
  }

  private void heard(String one, String method, JsonNode parameters) {
    if (method.equals("Target.attachedToTarget")) {
      watch(parameters.path("sessionId").asText());
    } else if (method.equals("Page.javascriptDialogOpening")) {
      tools.tell(one, "Page.handleJavaScriptDialog", DevTools.parameters().put("accept", true));
    }
    notes.heard(method, parameters);
  }

  public void open(String url) throws TimeoutException {
    tools.call(session, "Page.navigate", DevTools.parameters().put("url", url), USUAL_MILLISECONDS);
  }

  /**
   * The text that an expression in the page's own script gives, waited for if it is a promise;
   * empty when it throws.
   *
   * @throws TimeoutException when the page hangs
   */
  public String evaluate(String expression, long milliseconds) throws TimeoutException {
    ObjectNode parameters = DevTools.parameters().put("expression", expression);
    parameters.put("awaitPromise", true).put("returnByValue", true);
    return tools
        .call(session, "Runtime.evaluate", parameters, milliseconds)
        .at("/result/value")
        .asText("");
  }

  /** What the tab shows, as PNG. */
  public byte[] screenshot() throws TimeoutException {
    JsonNode shot =
        tools.call(
            session,
            "Page.captureScreenshot",
            DevTools.parameters().put("format", "png"),
            USUAL_MILLISECONDS);
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  public TabNotes notes() {
    return notes;
  }

  /** Does not wait: a page that hangs is closed when the browser gets to it. */
  @Override
  public void close() {
    sessions.forEach(tools::forget);
    tools.tell(
        null,
        "Target.disposeBrowserContext",
        DevTools.parameters().put("browserContextId", context));
  }
}
