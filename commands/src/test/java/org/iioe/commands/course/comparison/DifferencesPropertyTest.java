package org.iioe.commands.course.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.course.comparison.Change.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any two packages; the seed makes a failure repeatable. */
class DifferencesPropertyTest {
  private static final int PAIRS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPackageDoesNotDifferFromItself(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      ComparedPackage one = any(random);
      assertThat(Differences.between(one, one).none()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void theOtherWayRoundEveryChangeIsUndone(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      ComparedPackage one = any(random);
      ComparedPackage other = any(random);
      Differences there = Differences.between(one, other);
      Differences back = Differences.between(other, one);
      assertThat(facts(back.items(), false)).isEqualTo(facts(there.items(), true));
      assertThat(facts(back.scos(), false)).isEqualTo(facts(there.scos(), true));
      assertThat(facts(back.files(), false)).isEqualTo(facts(there.files(), true));
      assertThat(facts(back.metadata(), false)).isEqualTo(facts(there.metadata(), true));
      assertThat(back.bytes().added()).isEqualTo(there.bytes().removed());
      assertThat(back.bytes().unchanged()).isEqualTo(there.bytes().unchanged());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void theChangesOfTheFilesMakeTheLaterFilesOfTheEarlierOnes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      ComparedPackage one = any(random);
      ComparedPackage other = any(random);
      SortedMap<String, ComparedFile> files = new TreeMap<>(one.files());
      for (Change change : Differences.between(one, other).files()) {
        apply(change, one.files(), files);
      }
      assertThat(files).isEqualTo(other.files());
    }
  }

  private static void apply(
      Change change,
      SortedMap<String, ComparedFile> earlier,
      SortedMap<String, ComparedFile> files) {
    switch (change.kind()) {
      case REMOVED -> files.remove(change.name());
      case RENAMED -> {
        files.remove(change.before());
        files.put(change.name(), earlier.get(change.before()));
      }
      case ADDED, CHANGED ->
          files.put(
              change.name(),
              new ComparedFile(
                  Objects.requireNonNull(change.after()),
                  Objects.requireNonNull(change.bytesAfter())));
      case MOVED, REIDENTIFIED, LAUNCH_CHANGED, KIND_CHANGED ->
          throw new AssertionError(change.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void withoutWhatWasMovedCommonItemsFollowEachOtherAlike(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      List<ComparedItem> one = siblings(random);
      List<ComparedItem> other = siblings(random);
      Set<String> moved = new HashSet<>();
      ItemChanges.between(one, other).all().stream()
          .filter(change -> change.kind() == Kind.MOVED)
          .forEach(change -> moved.add(change.name()));
      assertThat(standing(one, other, moved)).isEqualTo(standing(other, one, moved));
    }
  }

  private static List<String> standing(
      List<ComparedItem> items, List<ComparedItem> others, Set<String> moved) {
    Set<String> common = new HashSet<>();
    others.forEach(item -> common.add(item.identifier()));
    return items.stream()
        .map(ComparedItem::identifier)
        .filter(identifier -> common.contains(identifier) && !moved.contains(identifier))
        .toList();
  }

  /** Each change as a text in which before and after may have changed places. */
  private static Set<String> facts(List<Change> changes, boolean reversed) {
    Set<String> facts = new HashSet<>();
    for (Change change : changes) {
      String before = reversed ? change.after() : change.before();
      String after = reversed ? change.before() : change.after();
      Kind kind = reversed ? opposite(change.kind()) : change.kind();
      facts.add(kind + " " + before + " " + after);
    }
    return facts;
  }

  private static Kind opposite(Kind kind) {
    return switch (kind) {
      case ADDED -> Kind.REMOVED;
      case REMOVED -> Kind.ADDED;
      case MOVED, RENAMED, REIDENTIFIED, LAUNCH_CHANGED, KIND_CHANGED, CHANGED -> kind;
    };
  }

  private static ComparedPackage any(Random random) {
    SortedMap<String, ComparedFile> files = new TreeMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      int content = random.nextInt(6);
      files.put("f" + random.nextInt(8), new ComparedFile("d" + content, content));
    }
    return new ComparedPackage(
        Map.of("title", "t" + random.nextInt(3), "x" + random.nextInt(2), "y"),
        outline(random),
        files);
  }

  /** Identifiers are unique, as standards demand; titles and pages need not be. */
  private static List<ComparedItem> outline(Random random) {
    List<String> identifiers = identifiers(random);
    List<ComparedItem> items = new ArrayList<>();
    for (String identifier : identifiers) {
      boolean sco = random.nextInt(3) > 0;
      items.add(
          new ComparedItem(
              random.nextInt(items.size() + 1) - 1,
              sco ? "sco" : "item",
              identifier,
              "t" + random.nextInt(4),
              sco ? "p" + random.nextInt(5) : null));
    }
    return items;
  }

  private static List<ComparedItem> siblings(Random random) {
    return identifiers(random).stream()
        .map(identifier -> new ComparedItem(-1, "sco", identifier, identifier, identifier))
        .toList();
  }

  private static List<String> identifiers(Random random) {
    List<String> identifiers = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      if (random.nextInt(4) > 0) {
        identifiers.add("i" + i);
      }
    }
    Collections.shuffle(identifiers, random);
    return identifiers;
  }
}
