package org.iioe.commands.preview.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param path as sent, percent-encoded, without the query
 * @param query as sent, without its question mark; empty when there is none
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // requests are not compared
public record Request(
    String method, String path, String query, Map<String, String> headers, byte[] body) {
  public Request {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The same request below a folder of the server. */
  public Request below(String folder) {
    return new Request(method, path.substring(folder.length()), query, headers, body);
  }

  /** The parameters of the query, and of a form in the body, decoded; the last of each name. */
  public Map<String, String> parameters() {
    return FormParameters.of(query);
  }

  public boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
