package org.iioe.commands.content.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.Spool;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server's refusals become; the server is one that does nothing but refuse. */
class S3FaultsTest {
  private static final ContentDigest SOME = new ContentDigest("0".repeat(64));
  private static final String SECRET = "AKIA-NOT-TO-BE-SHOWN";

  @TempDir Path folder;
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  @BeforeEach
  void listen() throws IOException {
    System.setProperty("aws.accessKeyId", "tester");
    System.setProperty("aws.secretAccessKey", "test-secret");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "403, AccessDenied, CONTENT_S3_ACCESS_DENIED",
    "403, InvalidAccessKeyId, CONTENT_S3_CREDENTIALS_WRONG",
    "403, SignatureDoesNotMatch, CONTENT_S3_CREDENTIALS_WRONG",
    "400, ExpiredToken, CONTENT_S3_CREDENTIALS_EXPIRED",
    "403, RequestTimeTooSkewed, CONTENT_S3_CLOCK",
    "404, NoSuchBucket, CONTENT_S3_NO_BUCKET",
    "301, PermanentRedirect, CONTENT_S3_REGION_WRONG",
    "400, AuthorizationHeaderMalformed, CONTENT_S3_REGION_WRONG",
    "400, BadDigest, CONTENT_S3_GARBLED",
    "507, XMinioStorageFull, CONTENT_STORE_FULL",
    "405, MethodNotAllowed, CONTENT_S3_FAILED"
  })
  void aRefusalIsSaidWithoutTheServersWords(int status, String code, String fault) {
    server.createContext("/", exchange -> answer(exchange, status, code));
    assertFault(() -> store().entries().hasNext(), fault);
  }

  @Test
  void anOverloadedServerIsAskedAgain() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          if (requests.incrementAndGet() < 3) {
            answer(exchange, 503, "SlowDown");
          } else {
            exchange.getResponseHeaders().set("Content-Length", "3");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          }
        });
    assertThat(store().has(SOME)).isTrue();
    assertThat(requests).hasValue(3);
  }

  @Test
  void aServerThatStaysOverloadedIsBusy() {
    server.createContext("/", exchange -> answer(exchange, 503, "SlowDown"));
    assertFault(() -> store().has(SOME), "CONTENT_S3_BUSY");
  }

  @Test
  void aDownloadThatBreaksGoesOnWhereItWas() throws IOException {
    byte[] content = "abc".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          int start = range == null ? 0 : 1;
          exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - start);
          exchange.getResponseBody().write(content, start, range == null ? 1 : 2);
          exchange.getResponseBody().flush();
          // Closing short of what was promised breaks the connection.
          exchange.close();
        });
    ContentDigest digest =
        new ContentDigest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(store().open(digest).readAllBytes()).asString().isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anUploadWhoseLastAnswerWasLostIsDoneIfItsObjectIsThere(boolean there) throws IOException {
    long size = S3Upload.PART_BYTES + 1;
    Path file = Files.write(folder.resolve("long"), new byte[(int) size]);
    server.createContext("/", exchange -> answerUpload(exchange, there ? size : -1));
    S3Upload upload = new S3Upload(store(), new Spool.Spooled(file, SOME, size), false);
    if (there) {
      upload.run();
    } else {
      assertFault(upload::run, "CONTENT_S3_FAILED");
    }
  }

  /** Knows the upload until it is to be completed, as if it had been before. */
  private static void answerUpload(HttpExchange exchange, long stored) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getQuery();
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    if (request.equals("POST uploads")) {
      byte[] body =
          "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } else if (request.startsWith("POST") || (request.startsWith("HEAD") && stored < 0)) {
      answer(exchange, 404, "NoSuchUpload");
    } else {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Length", "" + Math.max(0, stored));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ContentStore store =
        new S3ContentStore(
            S3Location.parse("s3://content?endpoint=http://127.0.0.1:" + port), folder);
    assertFault(() -> store.has(SOME), "CONTENT_S3_UNREACHABLE");
  }

  private S3ContentStore store() {
    return new S3ContentStore(
        S3Location.parse("s3://content?endpoint=http://127.0.0.1:" + server.getAddress().getPort()),
        folder);
  }

  private static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.getMessage()).doesNotContain(SECRET).doesNotContain("test-secret");
              assertThat(fault.details()).containsKey("store");
            });
  }

  private static void answer(HttpExchange exchange, int status, String code) throws IOException {
    byte[] body =
        ("<Error><Code>" + code + "</Code><Message>" + SECRET + "</Message></Error>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
