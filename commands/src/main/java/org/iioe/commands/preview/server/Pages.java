package org.iioe.commands.preview.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.iioe.commands.preview.http.Response;

/** The program's own pages, scripts and styles. */
final class Pages {
  private Pages() {}

  /** A file of the folder {@code pages}. */
  static Response answer(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no page " + name);
      }
      return Response.of(200, MediaTypes.of(name) + "; charset=utf-8", in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
