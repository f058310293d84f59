package org.iioe.commands.course.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.course.comparison.Change.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final ComparedItem ORGANIZATION = item(-1, "organization", "o", "Course", null);

  @Test
  void whatIsInsertedMovesNothing() {
    assertThat(items(List.of(sco("a"), sco("c")), List.of(sco("a"), sco("b"), sco("c"))))
        .extracting(Change::kind, Change::name)
        .containsExactly(tuple(Kind.ADDED, "b"));
  }

  @Test
  void ofThreeTheOneThatWentToTheEndWasMoved() {
    assertThat(items(List.of(sco("a"), sco("b"), sco("c")), List.of(sco("b"), sco("c"), sco("a"))))
        .extracting(Change::kind, Change::name, Change::before, Change::after)
        .containsExactly(tuple(Kind.MOVED, "a", "o #1", "o #3"));
  }

  @Test
  void anItemUnderAnotherHeadingWasMoved() {
    List<ComparedItem> before =
        List.of(heading("m1"), item(1, "sco", "a", "A", "a.html"), heading("m2"));
    List<ComparedItem> after =
        List.of(heading("m1"), heading("m2"), item(2, "sco", "a", "A", "a.html"));
    assertThat(items(before, after))
        .extracting(Change::kind, Change::name, Change::before, Change::after)
        .containsExactly(tuple(Kind.MOVED, "a", "m1 #1", "m2 #1"));
  }

  @Test
  void aScoWithTheSamePageAndAnotherIdentifierIsReidentified() {
    Differences differences =
        differences(
            List.of(item(0, "sco", "a", "A", "x.html")),
            List.of(item(0, "sco", "b", "B", "x.html")));
    assertThat(differences.items())
        .extracting(Change::kind, Change::name, Change::before, Change::after)
        .containsExactly(
            tuple(Kind.REIDENTIFIED, "b", "a", "b"), tuple(Kind.RENAMED, "b", "A", "B"));
    assertThat(differences.scos()).extracting(Change::kind).containsExactly(Kind.REIDENTIFIED);
  }

  @Test
  void theTitleTellsWhenThePageTells() {
    assertThat(
            items(
                List.of(item(0, "sco", "a", "Lesson", "old.html")),
                List.of(item(0, "sco", "b", "Lesson", "new.html"))))
        .extracting(Change::kind)
        .containsExactly(Kind.REIDENTIFIED, Kind.LAUNCH_CHANGED);
  }

  @Test
  void anotherTitleOrPlaceTouchesNoResults() {
    Differences differences =
        differences(
            List.of(sco("a"), sco("b")), List.of(sco("b"), item(0, "sco", "a", "Other", "a.html")));
    assertThat(differences.items()).extracting(Change::kind).contains(Kind.RENAMED, Kind.MOVED);
    assertThat(differences.scos()).isEmpty();
  }

  @Test
  void aScoThatBecomesAnAssetIsOneThatChangedItsKind() {
    assertThat(differences(List.of(sco("a")), List.of(item(0, "item", "a", "a", "a.html"))).scos())
        .extracting(Change::kind, Change::before, Change::after)
        .containsExactly(tuple(Kind.KIND_CHANGED, "sco", "item"));
  }

  @Test
  void aCourseThatIsExportedWithOtherIdentifiersKeepsItsItems() {
    List<ComparedItem> before =
        List.of(
            item(-1, "organization", "o1", "Course", null), item(0, "sco", "a1", "A", "a.html"));
    List<ComparedItem> after =
        List.of(item(-1, "organization", "o2", "New", null), item(0, "sco", "a2", "A", "a.html"));
    assertThat(ItemChanges.between(before, after).all())
        .extracting(Change::kind, Change::name)
        .containsExactly(
            tuple(Kind.REIDENTIFIED, "o2"),
            tuple(Kind.RENAMED, "o2"),
            tuple(Kind.REIDENTIFIED, "a2"));
  }

  @Test
  void filesCameWentChangedAndWereRenamed() {
    FileChanges changes =
        FileChanges.between(files("a=1", "b=2", "c=3", "d=4"), files("a=1", "b=9", "e=3", "f=8"));
    assertThat(changes.changes())
        .extracting(Change::kind, Change::name, Change::before, Change::after)
        .containsExactly(
            tuple(Kind.CHANGED, "b", "2", "9"),
            tuple(Kind.REMOVED, "d", "4", null),
            tuple(Kind.RENAMED, "e", "c", "e"),
            tuple(Kind.ADDED, "f", null, "8"));
    assertThat(changes.bytes()).isEqualTo(new ByteCounts(40, 40, 20, 20, 20));
  }

  @Test
  void aCopyIsAnAdditionAndOneOfTwoCopiesThatGoesIsARemoval() {
    assertThat(FileChanges.between(files("a=1"), files("a=1", "b=1")).changes())
        .extracting(Change::kind)
        .containsExactly(Kind.ADDED);
    assertThat(FileChanges.between(files("a=1", "b=1"), files("c=1")).changes())
        .extracting(Change::kind, Change::name)
        .containsExactly(tuple(Kind.REMOVED, "b"), tuple(Kind.RENAMED, "c"));
  }

  @Test
  void metadataHaveValuesBeforeAndAfter() {
    Differences differences =
        Differences.between(
            new ComparedPackage(Map.of("title", "Old"), List.of(), new TreeMap<>()),
            new ComparedPackage(
                Map.of("title", "New", "edition", "4th"), List.of(), new TreeMap<>()));
    assertThat(differences.metadata())
        .extracting(Change::kind, Change::name, Change::before, Change::after)
        .containsExactlyInAnyOrder(
            tuple(Kind.CHANGED, "title", "Old", "New"), tuple(Kind.ADDED, "edition", null, "4th"));
    assertThat(differences.none()).isFalse();
  }

  @Test
  void anOutlineWhoseParentsComeLaterIsNone() {
    List<ComparedItem> wrong = List.of(item(0, "sco", "a", "A", "a.html"));
    assertThatThrownBy(() -> new ComparedPackage(Map.of(), wrong, new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Change> items(List<ComparedItem> before, List<ComparedItem> after) {
    return differences(before, after).items();
  }

  /** Below one organization, whose index is 0. */
  private static Differences differences(List<ComparedItem> before, List<ComparedItem> after) {
    return Differences.between(course(before), course(after));
  }

  private static ComparedPackage course(List<ComparedItem> items) {
    List<ComparedItem> all = new java.util.ArrayList<>(List.of(ORGANIZATION));
    all.addAll(items);
    return new ComparedPackage(Map.of(), all, new TreeMap<>());
  }

  private static ComparedItem sco(String identifier) {
    return item(0, "sco", identifier, identifier, identifier + ".html");
  }

  private static ComparedItem heading(String identifier) {
    return item(0, "item", identifier, identifier, null);
  }

  private static ComparedItem item(
      int parent, String kind, String identifier, String title, @Nullable String launch) {
    return new ComparedItem(parent, kind, identifier, title, launch);
  }

  /** Files of ten bytes as {@code path=digest}. */
  private static SortedMap<String, ComparedFile> files(String... files) {
    SortedMap<String, ComparedFile> map = new TreeMap<>();
    Arrays.stream(files)
        .map(file -> file.split("="))
        .forEach(parts -> map.put(parts[0], new ComparedFile(parts[1], 10)));
    return map;
  }
}
