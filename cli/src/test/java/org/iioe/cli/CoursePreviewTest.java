package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command promises without a browser; the pages are plain and need no runtime. */
class CoursePreviewTest {
  @TempDir Path folder;

  @BeforeEach
  void page() throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages/index.html"), "<p>A page.</p>");
    Files.createDirectories(folder.resolve("nothing"));
    Files.writeString(folder.resolve("nothing/note.txt"), "no page");
  }

  private Session preview(String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("course", "preview"));
    words.addAll(List.of(more));
    return new Session().in(folder).run(new CommandCatalogue(), words.toArray(new String[0]));
  }

  @Test
  void prints_one_object_with_the_address_and_ends_in_time() throws IOException {
    Session session = preview("pages", "--for", "1", "--format", "json");
    assertThat(session.exit()).isZero();
    JsonNode answer = new ObjectMapper().readTree(session.output());
    assertThat(answer.path("url").asText())
        .matches("http://preview-[0-9a-f]{8}\\.localhost:\\d+/[0-9a-f]{32}/");
    assertThat(answer.path("standard").asText()).isEqualTo("none");
  }

  @Test
  void goes_on_until_it_is_interrupted() throws Exception {
    FutureTask<Session> command = new FutureTask<>(() -> preview("pages"));
    Thread thread = new Thread(command);
    thread.start();
    Thread.sleep(3_000);
    assertThat(command.isDone()).isFalse();
    thread.interrupt();
    Session ended = command.get(20, TimeUnit.SECONDS);
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.error()).contains("iioe: The preview has ended.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "no-such.zip, , , 3, There is no file no-such.zip.",
    "nothing, , , 3, has nothing to open",
    "pages, --sco, other, 6, The course has no item other.",
    "pages, --port, 70000, 2, There is no port 70000.",
    "pages, --for, 0, 2, at least 1",
    "pages, --shots, there, 2, Pictures are taken by the check.",
  })
  void says_what_is_wrong(String course, String option, String value, int exit, String sentence) {
    Session session = option == null ? preview(course) : preview(course, option, value);
    assertThat(session.error()).contains(sentence);
    assertThat(session.exit()).isEqualTo(exit);
  }

  @Test
  void a_check_without_a_browser_says_what_to_install() {
    Session session = preview("pages", "--check");
    assertThat(session.error()).contains("Install it (apt-get install chromium)");
    assertThat(session.exit()).isEqualTo(5);
  }
}
