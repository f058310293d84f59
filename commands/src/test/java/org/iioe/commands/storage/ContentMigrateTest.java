package org.iioe.commands.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.content.s3.S3ContentStore;
import org.iioe.commands.content.s3.S3Location;
import org.iioe.commands.content.s3.TestS3Server;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContentMigrateTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @RegisterExtension static final TestS3Server server = new TestS3Server();

  /** A manifest and a page for each of three courses, and one that all of them have. */
  private static final int FILES = 7;

  @TempDir Path folder;
  private FolderContentStore store;
  private FolderContentStore other;
  private Platform platform;

  @BeforeEach
  void importCourses() throws IOException {
    store = new FolderContentStore(folder.resolve("store"));
    other = new FolderContentStore(folder.resolve("other"));
    platform = Platform.empty(database, store);
    for (String name : List.of("one", "two", "three")) {
      Platform.course(folder.resolve("courses"), "migrate-" + name, name);
    }
    platform.importAll(folder.resolve("courses"), 1);
  }

  @Test
  void copiesToABucketAndBack() {
    S3ContentStore bucket =
        new S3ContentStore(S3Location.parse(server.newLocation()), folder.resolve("spool"));
    ContentMigrate.Report there = migrate(store, bucket);
    assertThat(there.copied().files()).isEqualTo(FILES);
    assertThat(there.run()).isNotNull();
    assertThat(platform.problems(bucket)).isZero();
    assertThat(migrate(bucket, other).copied()).isEqualTo(there.copied());
    assertThat(platform.problems(other)).isZero();
    assertThat(platform.problems(store)).as("the source stays").isZero();
    ContentStatus.Report status = new ContentStatus(database.database(), bucket).run(Instant.now());
    assertThat(status.complete()).isTrue();
    assertThat(status.holdings())
        .isEqualTo(
            new ContentStatus.Holdings(
                there.copied(), Amount.NONE, Amount.NONE, Amount.NONE, Leftovers.NONE));
  }

  @Test
  void goesOnWhereItWas() {
    Amount all = migrate(store, other).copied();
    List<ContentDigest> some = digests(other).subList(2, 5);
    other.remove(some);
    ContentMigrate.Report again = migrate(store, other);
    assertThat(again.copied().files()).isEqualTo(3);
    assertThat(again.present().files()).isEqualTo(FILES - 3);
    assertThat(again.copied().plus(again.present())).isEqualTo(all);
    assertThat(platform.problems(other)).isZero();
  }

  @Test
  void namesWhatTheSourceLacksOrHasDamagedAndCopiesTheRest() throws IOException {
    List<ContentDigest> all = digests(store);
    store.remove(List.of(all.get(0)));
    damage("store", all.get(1));
    ContentMigrate.Report report = migrate(store, other);
    assertThat(report.copied().files()).isEqualTo(FILES - 2);
    assertThat(report.problems())
        .extracting(ContentMigrate.Problem::digest)
        .containsExactly(all.get(0), all.get(1));
    assertThat(report.problems())
        .extracting(ContentMigrate.Problem::damaged)
        .containsExactly(false, true);
    assertThat(other.has(all.get(1))).isFalse();
  }

  @Test
  void replacesDamageOfTheSameLengthWhenItShallVerify() throws IOException {
    migrate(store, other);
    damage("other", digests(other).get(3));
    assertThat(migrate(store, other).copied()).isEqualTo(Amount.NONE);
    ContentMigrate.Report verified =
        migrate(store, other, new ContentMigrate.Request(false, true, 2, false));
    assertThat(verified.copied().files()).isEqualTo(1);
    assertThat(platform.problems(other)).isZero();
  }

  @Test
  void rehearsesWithoutWriting() {
    ContentMigrate.Report report =
        migrate(store, other, new ContentMigrate.Request(false, false, 2, true));
    assertThat(report.run()).isNull();
    assertThat(report.copied().files()).isEqualTo(FILES);
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void leavesWhatNobodyUsesUnlessAskedForEverything() throws IOException {
    Path orphan = Files.writeString(folder.resolve("orphan"), "orphan");
    try (ContentStaging staging = store.stage();
        InputStream in = Files.newInputStream(orphan)) {
      staging.put(in, new byte[16]);
      staging.commit();
    }
    assertThat(migrate(store, other).copied().files()).isEqualTo(FILES);
    assertThat(
            migrate(store, other, new ContentMigrate.Request(true, false, 2, false))
                .copied()
                .files())
        .isEqualTo(1);
    assertThat(digests(other)).isEqualTo(digests(store));
  }

  @Test
  void saysWhatTheStoreLacks() throws IOException {
    List<ContentDigest> all = digests(store);
    store.remove(List.of(all.get(0)));
    Files.writeString(file("store", all.get(1)), "short");
    ContentStatus.Report report = new ContentStatus(database.database(), store).run(Instant.now());
    assertThat(report.complete()).isFalse();
    assertThat(report.used().files()).isEqualTo(FILES);
    // Three courses have the same style sheet, of 18 bytes.
    assertThat(report.used().savedBytes()).isEqualTo(2 * 18);
    assertThat(report.holdings())
        .isNotNull()
        .satisfies(
            holdings -> {
              assertThat(holdings.missing().files()).isEqualTo(1);
              assertThat(holdings.wrongSize().files()).isEqualTo(1);
              assertThat(holdings.stored().files()).isEqualTo(FILES - 1);
            });
  }

  @Test
  void aStoreThatCannotBeReachedIsSaidToBeSo() {
    S3ContentStore none =
        new S3ContentStore(
            S3Location.parse("s3://no-such-bucket?endpoint=" + server.endpoint()), folder);
    ContentStatus.Report report = new ContentStatus(database.database(), none).run(Instant.now());
    assertThat(report.holdings()).isNull();
    assertThat(report.complete()).isFalse();
    assertThat(report.problem())
        .isNotNull()
        .extracting(Fault::code)
        .isEqualTo("CONTENT_S3_NO_BUCKET");
    assertThat(report.used().files()).isEqualTo(FILES);
  }

  @Test
  void oneStoreIsNotCopiedToItself() {
    assertThatThrownBy(() -> migrate(store, new FolderContentStore(folder.resolve("store"))))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(FaultKind.USAGE));
  }

  private static ContentMigrate.Report migrate(ContentStore from, ContentStore to) {
    return migrate(from, to, new ContentMigrate.Request(false, false, 3, false));
  }

  private static ContentMigrate.Report migrate(
      ContentStore from, ContentStore to, ContentMigrate.Request request) {
    return new ContentMigrate(database.database(), database.runs(), Progress.NONE)
        .run(from, to, request);
  }

  private static List<ContentDigest> digests(ContentStore store) {
    List<ContentEntry> entries = new ArrayList<>();
    store.entries().forEachRemaining(entries::add);
    return entries.stream().map(ContentEntry::digest).toList();
  }

  private Path file(String store, ContentDigest digest) {
    return folder
        .resolve(store)
        .resolve("sha256")
        .resolve(digest.hex().substring(0, 2))
        .resolve(digest.hex().substring(2));
  }

  /** Keeps the length. */
  private void damage(String store, ContentDigest digest) throws IOException {
    Path file = file(store, digest);
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
  }
}
