package org.iioe.commands.preview.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser gets.
 *
 * @param length bytes of the body, or -1 when it ends with the connection
 */
public record Response(int status, Map<String, String> headers, long length, Body body) {
  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  public Response {
    headers = Map.copyOf(headers);
  }

  public static Response of(int status, String type, byte[] bytes) {
    return new Response(
        status, Map.of("Content-Type", type), bytes.length, out -> out.write(bytes));
  }

  public static Response json(int status, String text) {
    return of(status, "application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), 0, out -> {});
  }

  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, length, body);
  }

  /** With these headers, which win over its own. */
  public Response with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Response(status, more, length, body);
  }
}
