package org.iioe.commands.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.preview.browser.Browser;
import org.iioe.commands.preview.browser.BrowserProgram;
import org.iioe.commands.preview.browser.Tab;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course that wants out: to other hosts, and into the page around it. */
class HostilePageTest {
  private static final long SETTLE_MILLISECONDS = 2_500;
  private static final int AT_ONCE = 5;

  @TempDir Path folder;

  private BrowserProgram program;
  private ForeignHost foreign;
  private CoursePreview preview;

  @BeforeEach
  void serve() throws IOException {
    program = Tools.browser();
    foreign = new ForeignHost();
    HostilePages.of(foreign.port()).write(folder);
    preview =
        CoursePreview.start(PackageFiles.open(folder, ArchiveLimits.DEFAULT), Locale.ENGLISH, 0);
  }

  @AfterEach
  void stop() throws IOException {
    if (preview != null) {
      preview.close();
    }
    if (foreign != null) {
      foreign.close();
    }
  }

  @Test
  void reaches_no_other_host_from_a_browser_without_any_guard_of_its_own() throws Exception {
    List<String> said = new ArrayList<>();
    try (Browser browser = Browser.start(program, List.of())) {
      List<PreviewItem> items = preview.outline().openable();
      for (int first = 0; first < items.size(); first += AT_ONCE) {
        said.addAll(said(browser, items.subList(first, Math.min(first + AT_ONCE, items.size()))));
      }
      assertThat(foreign.visits()).isEmpty();
      assertThat(said.stream().filter(one -> one.contains("READ"))).isEmpty();
      assertThat(said.stream().filter(one -> one.startsWith("TRIED")))
          .hasSizeGreaterThanOrEqualTo(HostilePages.TRIES);
      visit(browser);
    }
    assertThat(foreign.visits()).as("the listener listens").isNotEmpty();
  }

  /** What the pages say on their consoles, each in a tab of its own, all at the same time. */
  private List<String> said(Browser browser, List<PreviewItem> items) throws Exception {
    List<Tab> tabs = new ArrayList<>();
    try {
      for (PreviewItem item : items) {
        Tab tab = browser.tab();
        tabs.add(tab);
        tab.open(preview.address(item) + ",check");
      }
      Thread.sleep(SETTLE_MILLISECONDS);
      List<String> said = new ArrayList<>();
      for (int i = 0; i < tabs.size(); i++) {
        assertThat(tabs.get(i).evaluate("document.title", 5_000))
            .as(items.get(i).title())
            .isEqualTo("Sample");
        said.addAll(tabs.get(i).notes().errors());
      }
      return said;
    } finally {
      tabs.forEach(Tab::close);
    }
  }

  private void visit(Browser browser) throws TimeoutException, InterruptedException {
    try (Tab tab = browser.tab()) {
      tab.open("http://127.0.0.1:" + foreign.port() + "/");
      Thread.sleep(500);
    }
  }

  @Test
  void is_reported_by_the_check_with_what_it_tried() {
    List<CheckedItem> checked =
        new CourseCheck(preview, program, Progress.NONE)
            .run(new CheckRequest(null, null, Duration.ofSeconds(20), AT_ONCE));

    assertThat(foreign.visits()).isEmpty();
    String origin = "http://127.0.0.1:" + foreign.port();
    assertThat(checked.get(0).blocked())
        .contains(origin + "/fetch", origin + "/image", origin + "/script", origin + "/style")
        .contains(origin + "/beacon", origin + "/events");
    assertThat(checked.stream().filter(one -> one.item().identifier().equals("goes-itself")))
        .allSatisfy(one -> assertThat(one.blocked()).isNotEmpty());
  }
}
