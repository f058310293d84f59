package org.iioe.commands.packaging.pack.description;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * A heading with items below it, or something to launch.
 *
 * @param identifier under which learners' results are kept
 * @param file what is launched: a file or a folder below the course's folder; null for a heading
 * @param wrap whether a page of ours reports for it; null to decide from what is in it
 * @param mastery the score from 0 to 100 that passes, or null
 * @param pretest that who passes it skips what follows
 * @param parameters what is appended to the launch address, without a question mark; empty for none
 * @param timeLimit after which an attempt is over, or null
 * @param launchData what the platform hands to the content; empty for none
 * @param filePlace where the file is named
 */
public record CourseItem(
    String identifier,
    LocalText title,
    @Nullable LocalText file,
    @Nullable Boolean wrap,
    @Nullable BigDecimal mastery,
    boolean pretest,
    String parameters,
    @Nullable Duration timeLimit,
    String launchData,
    List<CourseItem> items,
    Place place,
    Place filePlace) {
  public CourseItem {
    items = List.copyOf(items);
  }

  /** This item, or those below it that can be launched, in the order of the course. */
  public Stream<CourseItem> leaves() {
    return file != null ? Stream.of(this) : items.stream().flatMap(CourseItem::leaves);
  }
}
