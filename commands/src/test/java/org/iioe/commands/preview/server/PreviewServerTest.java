package org.iioe.commands.preview.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.preview.outline.CourseOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a browser meets it, byte by byte; a plain page, so that no runtime is needed. */
class PreviewServerTest {
  @TempDir Path folder;

  private Path course;

  private PreviewServer server;
  private String shellHost;
  private String shellPath;
  private String contentHost;
  private String contentPath;

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    course = Files.createDirectory(folder.resolve("course"));
    Files.writeString(course.resolve("index.html"), "<p>0123456789</p>");
    Files.writeString(course.resolve("a [1] & ü+.html"), "brackets");
    Files.writeString(course.resolve("film.mp4"), "0123456789");
    PackageFiles files = PackageFiles.open(course, ArchiveLimits.DEFAULT);
    CourseOutline outline = CourseOutline.of(PackageReader.read(files).coursePackage(), files);
    server = PreviewServer.start(outline, files, Locale.ENGLISH, 0);
    shellHost = server.hosts().get(0);
    shellPath = server.address().substring(("http://" + shellHost).length());
    contentHost = server.hosts().get(1);
    String description = body(ask(shellHost, "GET " + shellPath + "course.json"));
    contentPath = description.replaceAll("(?s).*\"content\":\"http://[^/]+(/[0-9a-f]+/)\".*", "$1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String file(String path, String... headers) throws IOException {
    return ask(contentHost, "GET " + contentPath + "0/files/" + path, headers);
  }

  /**
   * Sends a request to the port of the host, under that host's name, and reads the whole answer.
   */
  private static String ask(String host, String line, String... headers) throws IOException {
    return askAs(host, host, line, headers);
  }

  private static String askAs(String host, String name, String line, String... headers)
      throws IOException {
    int port = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      String head = line + " HTTP/1.1\r\nHost: " + name + "\r\n";
      String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      OutputStream out = socket.getOutputStream();
      out.write((head + more + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(String answer) {
    return answer.substring(9, 12);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void gives_the_files_of_the_course_and_of_nothing_else() throws IOException {
    assertThat(body(file("index.html"))).isEqualTo("<p>0123456789</p>");
    assertThat(body(file("a%20%5B1%5D%20&%20%C3%BC+.html"))).isEqualTo("brackets");
    assertThat(body(file("a%20[1]%20&%20u%CC%88%2B.html?x={|}"))).isEqualTo("brackets");
    assertThat(status(file("INDEX.html"))).isEqualTo("404");
    assertThat(server.events().from(0))
        .containsExactly(new PreviewEvent(PreviewEvent.Kind.MISSING, 0, "INDEX.html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "..%5csecret.txt",
        "./index.html",
        "x/../index.html",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "index.html%00",
        "index.html/",
        "%",
        ""
      })
  void no_path_leads_out_of_the_course(String path) throws IOException {
    assertThat(status(file(path))).isEqualTo("404");
  }

  @Test
  void lets_nobody_in_without_the_token_or_by_another_name() throws IOException {
    assertThat(status(ask(shellHost, "GET " + shellPath))).isEqualTo("200");
    assertThat(status(ask(shellHost, "GET /"))).isEqualTo("404");
    assertThat(status(ask(shellHost, "GET " + contentPath))).isEqualTo("404");
    assertThat(status(ask(contentHost, "GET " + shellPath + "0/files/index.html")))
        .isEqualTo("404");
    for (String name : List.of("rebound.example", "127.0.0.1", "localhost", contentHost)) {
      assertThat(status(askAs(shellHost, name, "GET " + shellPath))).as(name).isEqualTo("404");
    }
  }

  @Test
  void listens_on_the_loopback_address_only() throws IOException {
    int port = Integer.parseInt(shellHost.substring(shellHost.lastIndexOf(':') + 1));
    for (InetAddress address :
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList()) {
      assertThat(connects(address, port)).as(address.toString()).isFalse();
    }
  }

  private static boolean connects(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void players_get_parts_of_a_film() throws IOException {
    String part = file("film.mp4", "Range: bytes=2-4");
    assertThat(part).startsWith("HTTP/1.1 206").contains("Content-Range: bytes 2-4/10\r\n");
    assertThat(part).contains("Content-Type: video/mp4\r\n");
    assertThat(body(part)).isEqualTo("234");
    assertThat(body(file("film.mp4", "Range: bytes=7-"))).isEqualTo("789");
    assertThat(body(file("film.mp4", "Range: bytes=-2"))).isEqualTo("89");
    assertThat(body(file("film.mp4", "Range: bytes=8-99"))).isEqualTo("89");
    assertThat(status(file("film.mp4", "Range: bytes=10-"))).isEqualTo("416");
    assertThat(status(file("film.mp4", "Range: bytes=4-2"))).isEqualTo("200");
    String head = ask(contentHost, "HEAD " + contentPath + "0/files/film.mp4");
    assertThat(head).contains("Content-Length: 10\r\n");
    assertThat(body(head)).isEmpty();
  }

  @Test
  void the_course_and_the_page_around_it_have_their_policies() throws IOException {
    assertThat(file("index.html"))
        .contains("Content-Security-Policy: default-src 'self' 'unsafe-inline'")
        .contains("frame-ancestors http://" + shellHost + " http://" + contentHost + ";")
        .contains("Cache-Control: no-store\r\n")
        .contains("X-Content-Type-Options: nosniff\r\n")
        .contains("Referrer-Policy: no-referrer\r\n")
        .doesNotContain("Set-Cookie");
    assertThat(ask(shellHost, "GET " + shellPath))
        .contains("frame-src http://" + contentHost + ";")
        .contains("frame-ancestors 'none'")
        .contains("Cross-Origin-Opener-Policy: same-origin\r\n")
        .doesNotContain("Set-Cookie");
    assertThat(file("missing.html")).contains("Content-Security-Policy: ");
  }

  @Test
  void writes_nothing_and_refuses_what_is_no_request() throws IOException {
    assertThat(status(ask(contentHost, "POST " + contentPath + "0/files/index.html")))
        .isEqualTo("405");
    assertThat(status(ask(shellHost, "DELETE " + shellPath))).isEqualTo("405");
    assertThat(status(ask(shellHost, "GET " + shellPath, "Host: other"))).isEqualTo("400");
    assertThat(status(ask(shellHost, "GET http://other/"))).isEqualTo("400");
    assertThat(status(ask(shellHost, "GET " + shellPath, "Content-Length: 999999999")))
        .isEqualTo("413");
    assertThat(status(ask(shellHost, "GET " + shellPath + "x".repeat(70_000)))).isEqualTo("431");
  }
}
