package org.iioe.commands.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Versions appear once each, and nothing is written when nothing is new. */
class MechanismPublicationTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder = Path.of("");

  private MechanismSource small(String code, String period) {
    return SmallMechanism.of(
        folder, SmallMechanism.YAML.replace("small", code).replace("P30D", period));
  }

  private static PublishedMechanism publish(MechanismSource source) {
    return new MechanismPublication(platform.database(), platform.runs()).publish(source, false);
  }

  private static long count(String table) {
    return platform
        .database()
        .query(
            handle ->
                handle.createQuery("SELECT count(*) FROM iioe." + table).mapTo(Long.class).one());
  }

  @Test
  void sameContentIsPublishedOnce() {
    PublishedMechanism first = publish(small("once", "P30D"));
    PublishedMechanism second = publish(small("once", "P40D"));
    long runs = count("run");
    long events = count("audit_event");
    PublishedMechanism again = publish(small("once", "P40D"));
    PublishedMechanism older = publish(small("once", "P30D"));
    assertThat(List.of(first.number(), second.number(), again.number(), older.number()))
        .containsExactly(1, 2, 2, 1);
    assertThat(List.of(first.created(), second.created(), again.created(), older.created()))
        .containsExactly(true, true, false, false);
    assertThat(older.newest()).isEqualTo(2);
    assertThat(count("run")).isEqualTo(runs);
    assertThat(count("audit_event")).isEqualTo(events);
  }

  @Test
  void theAuditTellsVersionAndDigestBeforeAndAfter() {
    PublishedMechanism first = publish(small("audited", "P30D"));
    PublishedMechanism second = publish(small("audited", "P40D"));
    String detail =
        platform
            .database()
            .query(
                handle ->
                    handle
                        .createQuery(
                            "SELECT detail::text FROM iioe.audit_event"
                                + " WHERE action = 'mechanism.publish' AND subject = 'audited@2'")
                        .mapTo(String.class)
                        .one());
    assertThat(detail)
        .isEqualTo(
            "{\"digest\": \"%s\", \"version\": 2, \"digestBefore\": \"%s\", \"versionBefore\": 1}"
                .formatted(second.source().digest(), first.source().digest()));
  }

  @Test
  void aRehearsalWritesNothing() {
    long versions = count("mechanism_version");
    PublishedMechanism rehearsed =
        new MechanismPublication(platform.database(), platform.runs())
            .publish(small("rehearsed", "P30D"), true);
    assertThat(rehearsed.created()).isTrue();
    assertThat(rehearsed.run()).isNull();
    assertThat(count("mechanism_version")).isEqualTo(versions);
  }

  @Test
  void manyWhoPublishAtOnceGetNumbersWithoutDoubles() throws Exception {
    List<Callable<PublishedMechanism>> tasks = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      // Each content twice.
      MechanismSource source = small("race", "P" + (1 + i / 2) + "D");
      tasks.add(() -> publish(source));
    }
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Integer> created = new ArrayList<>();
    try {
      for (Future<PublishedMechanism> done : pool.invokeAll(tasks)) {
        if (done.get().created()) {
          created.add(done.get().number());
        }
      }
    } finally {
      pool.shutdown();
    }
    assertThat(created).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void whatWasPublishedCannotBeChanged() {
    publish(small("fixed", "P30D"));
    assertThatThrownBy(
            () ->
                platform
                    .database()
                    .write(handle -> handle.execute("DELETE FROM iioe.mechanism_version")))
        .isNotNull();
    StoredMechanism stored =
        new MechanismLookup(platform.database()).find(MechanismName.parse("fixed"));
    assertThat(stored.canonical()).isEqualTo(small("fixed", "P30D").canonical());
    assertThat(MechanismSource.of(stored).mechanism())
        .isEqualTo(small("fixed", "P30D").mechanism());
  }
}
