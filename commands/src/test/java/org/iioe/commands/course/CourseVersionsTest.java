package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.course.comparison.Change;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.RawZip;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * One version published while the next is staged, and what an update may not take from learners.
 */
class CourseVersionsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder;
  private String code;

  @BeforeEach
  void prepare(TestInfo test) {
    code = CourseNames.code(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void whatIsPublishedStaysSoWhileTheNextVersionIsStaged() throws IOException {
    imported(List.of("a"), "one");
    publish(null);
    imported(List.of("a"), "two");
    assertThat(statuses()).containsExactly(tuple(2, "staged"), tuple(1, "published"));
    assertThat(listed(CourseStatus.PUBLISHED)).containsExactly(tuple(2, "staged", 1));
    assertThat(listed(CourseStatus.STAGED)).containsExactly(tuple(2, "staged", 1));
    assertThat(listed(CourseStatus.RETIRED)).isEmpty();
    assertThat(listed(null)).hasSize(1);
  }

  @Test
  void publishingAnEarlierVersionAgainTakesTheNewOneBack() throws IOException {
    imported(List.of("a"), "one");
    publish(null);
    imported(List.of("a"), "two");
    publish(2);
    assertThat(statuses()).containsExactly(tuple(2, "published"), tuple(1, "retired"));
    publish(1);
    assertThat(statuses()).containsExactly(tuple(2, "retired"), tuple(1, "published"));
    assertThat(listed(CourseStatus.RETIRED)).isEmpty();
    assertThat(new CourseLookup(platform.database()).course(code).published("en")).isEqualTo(1);
  }

  @Test
  void ofPublishesAtTheSameTimeOneIsLeftPublished() throws Exception {
    int versions = 6;
    for (int i = 1; i <= versions; i++) {
      imported(List.of("a"), "content " + i);
    }
    ExecutorService executor = Executors.newFixedThreadPool(versions);
    try {
      List<Callable<StatusChange>> all = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        for (int i = 1; i <= versions; i++) {
          int number = i;
          all.add(() -> publish(number));
        }
      }
      for (Future<StatusChange> one : executor.invokeAll(all)) {
        assertThat(one.get().run()).isNotNull();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(statuses())
        .extracting(status -> status.toList().get(1))
        .containsOnlyOnce("published")
        .doesNotContain("staged");
  }

  @Test
  void anUpdateIsMeasuredByWhatLearnersAreOnAndByTheNewest() throws IOException {
    imported(List.of("a", "b"), "one");
    publish(null);
    assertThat(taken(List.of("a", "c"), "two", true)).isEqualTo(ImportOutcome.UPDATED);
    ImportedCourse third = run(List.of("a", "d"), "three", false);
    assertThat(third.refused()).isTrue();
    assertThat(third.findings())
        .filteredOn(finding -> finding.rule() == CatalogueRule.COURSE_SCO_REMOVED)
        .extracting(Finding::details)
        .containsExactly(
            Map.of("version", 1, "scos", List.of("b")), Map.of("version", 2, "scos", List.of("c")));
    assertThat(taken(List.of("a", "b", "c"), "four", false)).isEqualTo(ImportOutcome.UPDATED);
  }

  @Test
  void learnersOfACourseThatWasTakenBackKeepTheirResultsToo() throws IOException {
    imported(List.of("a", "b"), "one");
    publish(null);
    new CoursePublication(platform.database(), platform.runs()).retire(request(null));
    assertThat(taken(List.of("a"), "two", true)).isEqualTo(ImportOutcome.UPDATED);
    assertThat(taken(List.of("a"), "three", false)).isEqualTo(ImportOutcome.REJECTED);
  }

  @Test
  void aScoWithAnotherIdentifierIsNamedByBoth() throws IOException {
    imported(List.of("a", "b"), "one");
    RawZip again =
        SampleCourse.zip("A", "m1", List.of("a", "b"), "one", id -> "b".equals(id) ? "x" : id);
    ImportedCourse second = run(again.writeTo(folder.resolve("course.zip")), false);
    assertThat(second.findings())
        .filteredOn(finding -> finding.rule() == CatalogueRule.COURSE_SCO_REMOVED)
        .extracting(Finding::details)
        .containsExactly(Map.of("version", 1, "scos", List.of("b → x")));
  }

  @Test
  void theHistoryTellsWhoDidWhatAndWhatChanged() throws IOException {
    imported(List.of("a"), "one");
    publish(null);
    imported(List.of("a", "b"), "one");
    publish(2);
    publish(1);
    StoredCourse course = new CourseLookup(platform.database()).course(code);
    List<VersionHistory> history = new CourseHistory(platform.database()).of(course, "en");
    assertThat(history).extracting(one -> one.version().number()).containsExactly(2, 1);
    assertThat(history.get(0).events())
        .extracting(VersionHistory.Event::action, VersionHistory.Event::by)
        .containsExactly(
            tuple("imported", "tester"), tuple("published", "tester"), tuple("retired", "tester"));
    assertThat(history.get(1).events())
        .extracting(VersionHistory.Event::action)
        .containsExactly("imported", "published", "retired", "published");
    assertThat(history.get(1).events().get(2).run())
        .isEqualTo(history.get(0).events().get(1).run());
    Differences changes = history.get(0).changes();
    assertThat(changes).isNotNull();
    assertThat(changes == null ? List.<Change>of() : changes.scos())
        .extracting(Change::name)
        .containsExactly("b");
    assertThat(history.get(1).changes()).isNull();
  }

  private StatusChange publish(@Nullable Integer version) {
    return new CoursePublication(platform.database(), platform.runs()).publish(request(version));
  }

  private CoursePublication.Request request(@Nullable Integer version) {
    return new CoursePublication.Request(code, "en", version, false);
  }

  private List<Tuple> statuses() {
    return new CourseLookup(platform.database())
        .course(code).versions().stream()
            .map(version -> tuple(version.number(), version.status()))
            .toList();
  }

  private List<Tuple> listed(@Nullable CourseStatus status) {
    return new CatalogueQuery(platform.database())
        .list(new CatalogueQuery.Filter(status, null, null)).stream()
            .filter(entry -> entry.code().equals(code))
            .map(entry -> tuple(entry.version(), entry.status(), entry.published()))
            .toList();
  }

  private void imported(List<String> scos, String content) throws IOException {
    assertThat(taken(scos, content, false)).isIn(ImportOutcome.CREATED, ImportOutcome.UPDATED);
  }

  private ImportOutcome taken(List<String> scos, String content, boolean allowed)
      throws IOException {
    return run(scos, content, allowed).outcome();
  }

  private ImportedCourse run(List<String> scos, String content, boolean allowed)
      throws IOException {
    return run(SampleCourse.write(folder.resolve("course.zip"), "A", scos, content), allowed);
  }

  private ImportedCourse run(Path file, boolean allowed) {
    ImportItem item = new ImportItem(file, file.toString(), code, "en", null, false);
    return new CourseImport(
            platform.database(),
            platform.runs(),
            new FolderContentStore(folder.resolve("store")),
            new StandardInspector(),
            Progress.NONE)
        .run(new ImportRequest(List.of(item), 1, false, allowed, ArchiveLimits.DEFAULT))
        .courses()
        .get(0);
  }
}
