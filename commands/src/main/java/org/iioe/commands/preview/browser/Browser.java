package org.iioe.commands.preview.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;

/**
 * A headless browser with a profile of its own, which ends with this program however that ends: its
 * pipe then closes, and the shell that started it removes the profile.
 */
public final class Browser implements AutoCloseable {
  private static final long START_MILLISECONDS = 30_000;
  private static final long END_SECONDS = 4;

  private static final String WRAPPER =
      """
      profile=$1
      shift
      "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1
      rm -rf -- "$profile\"""";

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Browser(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
    tools = new DevTools(process.getInputStream(), process.getOutputStream());
  }

  /**
   * Starts it.
   *
   * @param hosts the only ones, with their ports, that it can reach; empty for no limit
   * @throws Fault of kind unavailable when it does not start
   */
  public static Browser start(BrowserProgram program, List<String> hosts) {
    try {
      Path profile = Files.createTempDirectory("iioe-browser-");
      BrowserFlags.writePreferences(profile);
      List<String> command =
          new ArrayList<>(List.of("/bin/sh", "-c", WRAPPER, "sh", profile.toString()));
      command.add(program.file().toString());
      command.addAll(BrowserFlags.of(profile, hosts, !runsAsRoot()));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      Browser browser = new Browser(builder.start(), profile);
      browser.greet();
      return browser;
    } catch (IOException unstartable) {
      throw Fault.unavailable("PREVIEW_BROWSER_FAILED")
          .with("reason", String.valueOf(unstartable.getMessage()))
          .causedBy(unstartable);
    }
  }

  /** Chromium refuses its own sandbox to root, and then runs without one. */
  public static boolean runsAsRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  private void greet() {
    try {
      tools.call(null, "Browser.getVersion", DevTools.parameters(), START_MILLISECONDS);
    } catch (TimeoutException | Fault silent) {
      close();
      if (silent instanceof Fault fault) {
        throw fault;
      }
      throw Fault.unavailable("PREVIEW_BROWSER_FAILED").with("reason", "timeout").causedBy(silent);
    }
  }

  /** Whether it can still be talked to. */
  public boolean isAlive() {
    return tools.isOpen();
  }

  /** An empty tab that shares nothing with the others. */
  public Tab tab() throws TimeoutException {
    JsonNode context =
        tools.call(null, "Target.createBrowserContext", DevTools.parameters(), START_MILLISECONDS);
    String contextId = context.path("browserContextId").asText();
    ObjectNode target = DevTools.parameters().put("url", "about:blank");
    target.put("browserContextId", contextId);
    String targetId =
        tools
            .call(null, "Target.createTarget", target, START_MILLISECONDS)
            .path("targetId")
            .asText();
    ObjectNode attach = DevTools.parameters().put("targetId", targetId).put("flatten", true);
    String session =
        tools
            .call(null, "Target.attachToTarget", attach, START_MILLISECONDS)
            .path("sessionId")
            .asText();
    return new Tab(tools, session, contextId);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    tools.tell(null, "Browser.close", DevTools.parameters());
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException again) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      interrupted = true;
    }
    removeProfile();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The shell has done so, unless it was killed. */
  private void removeProfile() {
    try (Stream<Path> left = Files.exists(profile) ? Files.walk(profile) : Stream.empty()) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
