package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.iioe.cli.session.Shell.Outcome;
import org.iioe.commands.content.s3.TestS3Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packed program with its content in a bucket. */
@Execution(ExecutionMode.CONCURRENT)
class S3StoreIT {
  @RegisterExtension static final TestS3Server server = new TestS3Server();

  private static final String CREDENTIALS =
      "export AWS_ACCESS_KEY_ID=tester AWS_SECRET_ACCESS_KEY=test-secret; ";

  /** A course with one file that is uploaded in parts, which takes a while. */
  private static final String LONG_COURSE =
      """
      cp -r examples/courses/first-online-class long-course
      head -c 60000000 /dev/urandom > long-course/shared/video.mp4
      """;

  private Workplace workplace;
  private String environment;

  @BeforeEach
  void open() throws IOException {
    workplace = new Workplace();
    environment = CREDENTIALS + "export IIOE_CONTENT_STORE='" + server.newLocation() + "'; ";
  }

  @AfterEach
  void leave() throws IOException {
    workplace.close();
  }

  @Test
  void imports_verifies_and_exports() throws Exception {
    succeeds("iioe course import examples/courses/courses.yaml");
    assertThat(succeeds("iioe course verify").text()).contains("0 problems");
    assertThat(succeeds("iioe content status --format json").text())
        .contains("\"reachable\":true", "\"missingFiles\":0", "\"orphanFiles\":0");
    succeeds("iioe course export first-online-class --out one.zip");
    succeeds("iioe course import one.zip --code again --language en");
    succeeds("iioe course export again --out two.zip && cmp one.zip two.zip");
    assertThat(succeeds("iioe doctor --fields check,status,message").lines())
        .anyMatch(line -> line.matches("content +ok +s3://iioe-test/.* answers\\."));
  }

  @Test
  void moves_from_a_folder_and_back() throws Exception {
    workplace.run("iioe course import examples/courses/courses.yaml");
    String folder = "\"$HOME/.local/share/iioe/content\"";
    succeeds("iioe content migrate " + folder + " \"$IIOE_CONTENT_STORE\"");
    assertThat(succeeds("iioe course verify").text()).contains("0 problems");
    assertThat(
            succeeds("iioe content migrate " + folder + " \"$IIOE_CONTENT_STORE\" --format json")
                .text())
        .contains("\"copiedFiles\":0");
    succeeds("iioe content migrate \"$IIOE_CONTENT_STORE\" back");
    succeeds("diff -r " + folder + "/sha256 back/sha256");
  }

  @Test
  void is_complete_after_every_kill() throws Exception {
    workplace.run(LONG_COURSE);
    succeeds("iioe course import examples/courses/first-online-class");
    for (String moment : List.of("0.7", "1.2", "1.8", "2.5")) {
      workplace.run(
          environment
              + "iioe course import long-course >/dev/null 2>&1 & sleep "
              + moment
              + "; kill -9 $!; wait");
      assertThat(succeeds("iioe content status --format json --quiet").text())
          .contains("\"missingFiles\":0,\"missingBytes\":0,\"damagedFiles\":0");
      // Before the next import: when this server is told to abort an upload, it forgets an object
      // of the same name as well, which S3 does not.
      succeeds("iioe content gc --grace 0m --yes");
    }
    succeeds("iioe course import long-course");
    succeeds("iioe content gc --grace 0m --yes");
    assertThat(succeeds("iioe course verify").text()).contains("0 problems");
    assertThat(succeeds("iioe content status --format json").text())
        .contains("\"orphanFiles\":0", "\"leftovers\":0");
    assertThat(workplace.run("ls \"$HOME/.local/share/iioe/staging\"").lines())
        .containsExactly("lock");
  }

  @Test
  void leaves_no_upload_behind_when_it_is_interrupted() throws Exception {
    workplace.run(LONG_COURSE);
    succeeds("iioe course list");
    Outcome outcome =
        workplace.run(
            environment
                + "env --default-signal iioe course import long-course & sleep 2;"
                + " kill -INT $!; wait $!");
    assertThat(outcome.exitCode()).as(outcome.text()).isEqualTo(130);
    assertThat(succeeds("iioe content status --format json").text()).contains("\"leftovers\":0");
  }

  @Test
  void says_that_the_store_cannot_be_reached() throws Exception {
    String nowhere =
        CREDENTIALS + "export IIOE_CONTENT_STORE='s3://content?endpoint=http://127.0.0.1:1'; ";
    Outcome imported = workplace.run(nowhere + "iioe course import examples/courses");
    assertThat(imported.exitCode()).isEqualTo(5);
    assertThat(imported.text())
        .contains(
            "iioe: The content store s3://content?endpoint=http://127.0.0.1:1 cannot be reached.")
        .doesNotContain("test-secret");
    Outcome status = workplace.run(nowhere + "iioe content status --format json");
    assertThat(status.exitCode()).isEqualTo(5);
    assertThat(status.text()).contains("\"reachable\":false", "\"storedFiles\":null");
  }

  private Outcome succeeds(String command) throws Exception {
    Outcome outcome = workplace.run(environment + command);
    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    return outcome;
  }
}
