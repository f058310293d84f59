package org.iioe.commands.packaging.pack.material;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseItem;

/**
 * An item with what it launches in one language.
 *
 * @param content the author's file that opens first, a path from the package's root
 * @param wrapped whether a page of ours shows it and reports
 * @param spoken the standards that the content itself speaks
 * @param files of the author's that belong to this item alone, the content first
 */
public record Lesson(
    CourseItem item,
    MaterialKind kind,
    String content,
    boolean wrapped,
    Set<Standard> spoken,
    List<String> files) {
  public Lesson {
    spoken = Set.copyOf(spoken);
    files = List.copyOf(files);
  }

  public String identifier() {
    return item.identifier();
  }

  /** The path that a platform opens. */
  public String launch() {
    return wrapped ? CourseFolder.OWN + identifier() + ".html" : content;
  }

  /** The mastery score from 0 to 1 in the shortest notation; empty when there is none. */
  public String scaledMastery() {
    BigDecimal mastery = item.mastery();
    return mastery == null ? "" : mastery.movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  /** The mastery score from 0 to 100; only of items that have one. */
  public BigDecimal mastery() {
    return Objects.requireNonNull(item.mastery());
  }

  public boolean hasMastery() {
    return item.mastery() != null;
  }
}
