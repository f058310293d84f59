package org.iioe.commands.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.preview.CheckedItem.Outcome;
import org.iioe.commands.preview.browser.Browser;
import org.iioe.commands.preview.browser.BrowserProgram;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;

/**
 * Opens every item of a course in a headless browser, as a learner would, and tells how it fared.
 */
public final class CourseCheck {
  private static final int ATTEMPTS = 3;

  private final CoursePreview preview;
  private final BrowserProgram program;
  private final Progress progress;

  /**
   * Prepares a check.
   *
   * @param progress hears items
   */
  public CourseCheck(CoursePreview preview, BrowserProgram program, Progress progress) {
    this.preview = preview;
    this.program = program;
    this.progress = progress;
  }

  /**
   * Checks the items, several at a time; the answers are in the order of the course.
   *
   * @throws Fault of kind unavailable when the browser does not start or a picture cannot be
   *     written; of kind interrupted when this thread is asked to stop
   */
  public List<CheckedItem> run(CheckRequest request) {
    List<PreviewItem> items = items(request);
    progress.expect(items.size());
    AtomicReferenceArray<CheckedItem> checked = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    try (Browsers browsers = new Browsers(program, preview.server().hosts())) {
      if (request.shots() != null) {
        Files.createDirectories(request.shots());
      }
      Workers.run(
          Math.min(request.jobs(), items.size()),
          () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              checked.set(i, check(browsers, request, items.get(i)));
              progress.advance(1);
            }
          });
    } catch (IOException unwritable) {
      throw Fault.unavailable("PREVIEW_SHOT_FAILED")
          .with("folder", String.valueOf(request.shots()))
          .with("reason", String.valueOf(unwritable.getMessage()))
          .causedBy(unwritable);
    }
    List<CheckedItem> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(checked.get(i));
    }
    return all;
  }

  /** A browser that ends takes the other items with it, which are innocent; so they try again. */
  private CheckedItem check(Browsers browsers, CheckRequest request, PreviewItem item)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Browser browser = browsers.current();
      try {
        return new ItemCheck(preview, browser, request, item).run();
      } catch (Fault failed) {
        if (failed.kind() == FaultKind.INTERRUPTED || browser.isAlive()) {
          throw failed;
        }
        browsers.replace(browser);
      }
    }
    return CheckedItem.unopened(item, Outcome.CRASHED);
  }

  private List<PreviewItem> items(CheckRequest request) {
    String only = request.item();
    return only == null ? preview.outline().openable() : List.of(preview.item(only));
  }

  /**
   * The name of an item's picture: its place in the course, and what of its identifier is plain.
   */
  static Path shot(Path folder, PreviewItem item) {
    String plain = item.identifier().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-|-$", "");
    String cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
    return folder.resolve("%04d-%s.png".formatted(item.number() + 1, cut));
  }
}
