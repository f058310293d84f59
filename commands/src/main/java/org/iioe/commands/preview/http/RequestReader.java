package org.iioe.commands.preview.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests of one connection. Browsers leave brackets, bars and braces in addresses as
 * they are, which the JDK's own server answers with 400; real courses have such names.
 */
final class RequestReader {
  /** A request that cannot be answered as it should; the connection is then closed. */
  static final class BadRequestException extends IOException {
    private final int status;

    BadRequestException(int status) {
      super("status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private static final int MOST_HEAD = 64 * 1024;
  private static final int MOST_BODY = 4 * 1024 * 1024;

  private final InputStream in;

  RequestReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next request, or null when the browser has closed the connection. */
  @Nullable Request next() throws IOException {
    int[] left = {MOST_HEAD};
    String first = line(left);
    if (first == null) {
      return null;
    }
    String[] words = first.split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
      throw new BadRequestException(400);
    }
    Map<String, String> headers = headers(left);
    int question = words[1].indexOf('?');
    String path = question < 0 ? words[1] : words[1].substring(0, question);
    String query = question < 0 ? "" : words[1].substring(question + 1);
    return new Request(words[0], path, query, headers, body(headers));
  }

  private Map<String, String> headers(int[] left) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(left); line != null && !line.isEmpty(); line = line(left)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new BadRequestException(400);
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String earlier = headers.put(name, line.substring(colon + 1).strip());
      if (earlier != null && (name.equals("host") || name.equals("content-length"))) {
        throw new BadRequestException(400);
      }
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      throw new BadRequestException(411);
    }
    String length = headers.getOrDefault("content-length", "0");
    if (!length.matches("[0-9]{1,9}")) {
      throw new BadRequestException(400);
    }
    int bytes = Integer.parseInt(length);
    if (bytes > MOST_BODY) {
      throw new BadRequestException(413);
    }
    byte[] body = in.readNBytes(bytes);
    if (body.length < bytes) {
      throw new BadRequestException(400);
    }
    return body;
  }

  private @Nullable String line(int[] left) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        return null;
      }
      if (--left[0] < 0) {
        throw new BadRequestException(431);
      }
      line.write(octet);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
