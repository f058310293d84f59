package org.iioe.commands.preview.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.preview.http.Request;
import org.iioe.commands.preview.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * The files of the course, by their exact names: what is not among them does not exist, so that no
 * path leads out of the package.
 */
final class CourseFiles {
  private static final int BUFFER = 1 << 16;

  private final PackageFiles files;
  private final EventLog events;

  CourseFiles(PackageFiles files, EventLog events) {
    this.files = files;
    this.events = events;
  }

  /**
   * Answers with a file.
   *
   * @param request its path is that of the file, percent-encoded
   */
  Response answer(Request request, int item) {
    if (!request.isRead()) {
      return Response.empty(405).with("Allow", "GET, HEAD");
    }
    Optional<PackageEntry> entry = find(request.path());
    if (entry.isEmpty()) {
      events.add(PreviewEvent.Kind.MISSING, item, shown(request.path()));
      return Response.text(404, "The course has no such file.");
    }
    return whole(entry.get(), request.header("range").orElse(null));
  }

  private Optional<PackageEntry> find(String encoded) {
    String path = decoded(encoded);
    return path == null ? Optional.empty() : files.find(path);
  }

  private static @Nullable String decoded(String encoded) {
    try {
      String path = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Normalizer.normalize(path, Normalizer.Form.NFC);
    } catch (IllegalArgumentException wrong) {
      return null;
    }
  }

  private static String shown(String encoded) {
    String path = decoded(encoded);
    return path == null ? encoded : path;
  }

  private Response whole(PackageEntry entry, @Nullable String asked) {
    Map<String, String> headers =
        Map.of("Content-Type", MediaTypes.of(entry.path()), "Accept-Ranges", "bytes");
    long size = entry.size();
    ByteRange range = asked == null ? null : ByteRange.of(asked, size);
    if (range == null) {
      return new Response(200, headers, size, out -> copy(entry, 0, size, out));
    }
    if (!range.isIn(size)) {
      return Response.empty(416).with("Content-Range", "bytes */" + size);
    }
    return new Response(
            206, headers, range.length(), out -> copy(entry, range.first(), range.length(), out))
        .with("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
  }

  private void copy(PackageEntry entry, long first, long length, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = files.open(entry)) {
      in.skipNBytes(first);
      long left = length;
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new IOException(entry.path() + " ends early");
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }
}
