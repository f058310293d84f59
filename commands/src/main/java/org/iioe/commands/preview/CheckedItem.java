package org.iioe.commands.preview;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.preview.outline.PreviewItem;
import org.jspecify.annotations.Nullable;

/**
 * What happened when an item was opened and closed.
 *
 * @param status the last that it reported, in the standard's word; empty when none
 * @param score the last that it reported; empty when none
 * @param apiErrors calls that the runtime answered with an error
 * @param consoleErrors errors of its scripts
 * @param missing files that it asked for and the package does not have
 * @param blocked addresses on other hosts that it tried to reach
 * @param dialogs alerts and questions, which were answered with yes
 * @param shot file of the picture, or null
 */
public record CheckedItem(
    PreviewItem item,
    Outcome outcome,
    boolean initialized,
    boolean committed,
    boolean finished,
    String status,
    String score,
    List<String> apiErrors,
    List<String> consoleErrors,
    List<String> missing,
    List<String> blocked,
    int dialogs,
    Duration time,
    @Nullable String shot) {
  /** How an item fared. */
  public enum Outcome {
    /** Initialized and finished. */
    FINISHED(true),
    /** Initialized, and did not finish when it was closed. */
    UNFINISHED(false),
    /** Made no call to the platform. */
    SILENT(false),
    /** Has calls, but never initialized. */
    UNINITIALIZED(false),
    /** Did not come to rest in time. */
    HUNG(false),
    /** Brought the browser down. */
    CRASHED(false),
    /** Its launch file is not in the package. */
    MISSING(false),
    /** Starts on another host, and so was not opened. */
    ELSEWHERE(false),
    /** An asset, which reports nothing, was shown. */
    SHOWN(true);

    private final boolean good;

    Outcome(boolean good) {
      this.good = good;
    }

    public boolean isGood() {
      return good;
    }

    /** The stable name that scripts read. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CheckedItem {
    apiErrors = List.copyOf(apiErrors);
    consoleErrors = List.copyOf(consoleErrors);
    missing = List.copyOf(missing);
    blocked = List.copyOf(blocked);
  }

  /** An item of which nothing is known but this. */
  static CheckedItem unopened(PreviewItem item, Outcome outcome) {
    return new CheckedItem(
        item,
        outcome,
        false,
        false,
        false,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        Duration.ZERO,
        null);
  }

  /** How many things its author may want to look at. */
  public int problems() {
    return apiErrors.size() + consoleErrors.size() + missing.size() + blocked.size();
  }
}
