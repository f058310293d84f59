package org.iioe.commands.preview.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Chromium's own protocol, over its pipe: messages of JSON that end in a zero. A pipe and no port,
 * so that no other user of the machine can drive the browser, and that it ends with this program.
 */
final class DevTools {
  /** Hears the events of one session: their method and parameters. */
  interface Listener extends BiConsumer<String, JsonNode> {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream out;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
  private volatile boolean ended;

  DevTools(InputStream in, OutputStream out) {
    this.out = out;
    Thread reader = new Thread(() -> read(new BufferedInputStream(in)), "browser");
    reader.setDaemon(true);
    reader.start();
  }

  static ObjectNode parameters() {
    return JSON.createObjectNode();
  }

  void listen(String session, Listener listener) {
    listeners.put(session, listener);
  }

  void forget(String session) {
    listeners.remove(session);
  }

  /** Sends a command whose answer nobody needs; listeners, who must not wait, do it so. */
  void tell(@Nullable String session, String method, ObjectNode parameters) {
    CompletableFuture<JsonNode> unused = send(session, method, parameters);
  }

  private CompletableFuture<JsonNode> send(
      @Nullable String session, String method, ObjectNode parameters) {
    int id = next.incrementAndGet();
    ObjectNode message = JSON.createObjectNode();
    message.put("id", id);
    message.put("method", method);
    message.set("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      write(JSON.writeValueAsBytes(message));
    } catch (IOException gone) {
      waiting.remove(id);
      answer.completeExceptionally(gone);
    }
    if (ended) {
      answer.completeExceptionally(new IOException("The browser has ended"));
    }
    return answer;
  }

  private synchronized void write(byte[] message) throws IOException {
    out.write(message);
    out.write(0);
    out.flush();
  }

  /**
   * Sends a command and waits.
   *
   * @throws TimeoutException when the browser is silent, as it is about a page that hangs
   * @throws Fault of kind unavailable when the browser has ended, of kind interrupted when this
   *     thread is asked to stop
   */
  JsonNode call(@Nullable String session, String method, ObjectNode parameters, long milliseconds)
      throws TimeoutException {
    try {
      return send(session, method, parameters).get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    } catch (ExecutionException failed) {
      throw Fault.unavailable("PREVIEW_BROWSER_FAILED")
          .with(
              "reason",
              String.valueOf(failed.getCause() == null ? failed : failed.getCause().getMessage()))
          .causedBy(failed);
    }
  }

  boolean isOpen() {
    return !ended;
  }

  private void read(InputStream in) {
    try (in) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        if (octet == 0) {
          heard(JSON.readTree(message.toByteArray()));
          message.reset();
        } else {
          message.write(octet);
        }
      }
    } catch (IOException gone) {
      // Whoever waits is told below.
    }
    ended = true;
    waiting
        .values()
        .forEach(one -> one.completeExceptionally(new IOException("The browser has ended")));
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
      if (answer != null && message.has("error")) {
        answer.completeExceptionally(new IOException(message.at("/error/message").asText()));
      } else if (answer != null) {
        answer.complete(message.path("result"));
      }
      return;
    }
    Listener listener = listeners.get(message.path("sessionId").asText());
    if (listener != null) {
      listener.accept(message.path("method").asText(), message.path("params"));
    }
  }
}
