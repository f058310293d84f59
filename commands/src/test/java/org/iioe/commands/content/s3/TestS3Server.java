package org.iioe.commands.content.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 server in a process of its own, for a test class: it checks checksums and conditions and
 * knows multipart uploads, but lets everybody in.
 */
public final class TestS3Server implements BeforeAllCallback, AfterAllCallback {
  private static final Pattern PORTS = Pattern.compile("started on ports .* (\\d+) \\(http\\)");
  private static final String BUCKET = "iioe-test";
  private static final int PATIENCE_SECONDS = 60;

  private @Nullable Path folder;
  private @Nullable Process process;
  private int port;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    System.setProperty("aws.accessKeyId", "tester");
    System.setProperty("aws.secretAccessKey", "test-secret");
    Path temporary = Files.createTempDirectory("iioe-s3-");
    folder = temporary;
    Path log = temporary.resolve("log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                jar().toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--com.adobe.testing.s3mock.httpPort=0")
            .directory(temporary.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    port = port(log);
    client().createBucket(request -> request.bucket(BUCKET));
  }

  /** The build puts it there; the tests of the other module look beside their own. */
  private static Path jar() throws IOException {
    Path build = Path.of("..", "commands", "target", "s3-server");
    try (Stream<Path> files = Files.list(build)) {
      return files.findAny().orElseThrow().toAbsolutePath();
    }
  }

  private static int port(Path log) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      Matcher ports = PORTS.matcher(Files.readString(log));
      if (ports.find()) {
        return Integer.parseInt(ports.group(1));
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException(Files.readString(log));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    if (folder != null) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
      }
    }
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** A place in the bucket that nobody else uses, as a user would write it. */
  public String newLocation() {
    return "s3://" + BUCKET + "/" + UUID.randomUUID() + "?endpoint=" + endpoint();
  }

  S3Client client() {
    return S3Connection.open(S3Location.parse(newLocation()));
  }
}
