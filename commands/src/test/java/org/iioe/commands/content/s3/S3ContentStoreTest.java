package org.iioe.commands.content.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.ContentStoreContract;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.content.Spool;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

class S3ContentStoreTest extends ContentStoreContract<S3ContentStore> {
  @RegisterExtension static final TestS3Server server = new TestS3Server();

  @TempDir Path folder;

  @Override
  protected S3ContentStore newStore() {
    return new S3ContentStore(S3Location.parse(server.newLocation()), folder.resolve("spool"));
  }

  @Override
  protected void overwrite(ContentDigest digest, String content) {
    store
        .client()
        .putObject(
            request -> request.bucket(store.where().bucket()).key(store.keyOf(digest)),
            RequestBody.fromString(content));
  }

  @Test
  void theKeysAreThoseOfAFolderStore() {
    assertThat(store.keyOf(ABC))
        .isEqualTo(
            store.where().prefix()
                + "/sha256/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theSpoolIsEmptyAfterwards() throws IOException {
    put("abc");
    try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
      assertThat(left).extracting(file -> file.getFileName().toString()).containsExactly("lock");
    }
  }

  @Test
  void theServerRefusesBytesThatWereChangedOnTheWay() throws IOException {
    Path changed = Files.writeString(folder.resolve("changed"), "abd");
    assertThatThrownBy(() -> new S3Upload(store, new Spool.Spooled(changed, ABC, 3), false).run())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE));
    assertThat(store.has(ABC)).isFalse();
  }

  @Test
  void whatAnotherRunStoredMeanwhileIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");
    put("abc");
    Instant stored = store.entries().next().modified();
    new S3Upload(store, new Spool.Spooled(file, ABC, 3), false).run();
    assertThat(store.entries().next().modified()).isEqualTo(stored);
  }

  @Test
  void whatAnotherRunDamagedMeanwhileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");
    overwrite(ABC, "a");
    new S3Upload(store, new Spool.Spooled(file, ABC, 3), false).run();
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.SOUND);
  }

  @Test
  void anUploadInPartsThatFailsIsAborted() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[1000]);
    long more = S3Upload.PART_BYTES + 1000;
    assertThatThrownBy(() -> new S3Upload(store, new Spool.Spooled(file, ABC, more), false).run())
        .isInstanceOf(Exception.class);
    assertThat(uploads()).isEmpty();
    assertThat(store.has(ABC)).isFalse();
  }

  @Test
  void anInterruptedUploadIsAborted() throws Exception {
    List<Throwable> failures = new ArrayList<>();
    try (ContentStaging staging = store.stage()) {
      staging.put(new ByteArrayInputStream(new byte[100_000_000]), new byte[1 << 16]);
      Thread commit =
          new Thread(
              () -> {
                try {
                  staging.commit();
                } catch (Fault interrupted) {
                  failures.add(interrupted);
                }
              });
      commit.start();
      Instant limit = Instant.now().plus(Duration.ofSeconds(30));
      while (uploads().isEmpty() && Instant.now().isBefore(limit)) {
        Thread.sleep(1);
      }
      commit.interrupt();
      commit.join();
    }
    assertThat(failures)
        .singleElement()
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(FaultKind.INTERRUPTED));
    assertThat(uploads()).isEmpty();
    assertThat(store.entries()).isExhausted();
  }

  @Test
  void whatKilledRunsLeftIsCountedAndAborted() {
    String id =
        store
            .client()
            .createMultipartUpload(
                request -> request.bucket(store.where().bucket()).key(store.keyOf(ABC)))
            .uploadId();
    store
        .client()
        .uploadPart(
            request ->
                request
                    .bucket(store.where().bucket())
                    .key(store.keyOf(ABC))
                    .uploadId(id)
                    .partNumber(1),
            RequestBody.fromString("half"));
    Instant future = Instant.now().plusSeconds(60);
    assertThat(store.sweep(Instant.now().minusSeconds(60), false)).isEqualTo(Leftovers.NONE);
    assertThat(store.sweep(future, true)).isEqualTo(new Leftovers(1, 4));
    assertThat(store.sweep(future, false)).isEqualTo(new Leftovers(1, 4));
    assertThat(uploads()).isEmpty();
  }

  @Test
  void aBucketThatDoesNotExistIsUnavailable() {
    ContentStore none =
        new S3ContentStore(
            S3Location.parse("s3://no-such-bucket?endpoint=" + server.endpoint()), folder);
    assertThatThrownBy(() -> none.entries().hasNext())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("CONTENT_S3_NO_BUCKET"));
  }

  private List<MultipartUpload> uploads() {
    return store
        .client()
        .listMultipartUploads(
            request -> request.bucket(store.where().bucket()).prefix(store.where().prefix()))
        .uploads();
  }
}
