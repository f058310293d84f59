package org.iioe.commands.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderContentStoreTest {
  /** The SHA-256 of "abc", from FIPS 180-2 appendix B.1. */
  private static final ContentDigest ABC =
      new ContentDigest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  private final byte[] buffer = new byte[2];
  @TempDir Path root;
  private FolderContentStore store;

  @BeforeEach
  void open() {
    store = new FolderContentStore(root);
  }

  @Test
  void committedContentLiesUnderItsDigestAndNothingElseIsLeft() throws IOException {
    assertThat(put("abc")).isEqualTo(new StoredContent(ABC, 3, true));
    assertThat(files())
        .containsExactly(
            "sha256/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "staging/lock");
    assertThat(store.open(ABC).readAllBytes()).asString().isEqualTo("abc");
  }

  @Test
  void equalContentIsStoredOnce() throws IOException {
    put("abc");
    assertThat(put("abc").added()).isFalse();
    try (ContentStaging staging = store.stage()) {
      assertThat(put(staging, "new").added()).isTrue();
      assertThat(put(staging, "new").added()).isFalse();
    }
  }

  @Test
  void whatIsNotCommittedIsForgotten() throws IOException {
    try (ContentStaging staging = store.stage()) {
      put(staging, "abc");
      assertThat(store.has(ABC)).isFalse();
    }
    assertThat(files()).containsExactly("staging/lock");
  }

  @Test
  void aStreamThatFailsLeavesNothing() throws IOException {
    InputStream torn = InputStream.nullInputStream();
    torn.close();
    assertThatThrownBy(
            () -> {
              try (ContentStaging staging = store.stage()) {
                staging.put(torn, buffer);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("Stream closed");
    assertThat(files()).containsExactly("staging/lock");
  }

  @Test
  void theStagingOfAKilledRunIsRemovedAndThatOfALivingOneIsNot() throws IOException {
    Path killed = Files.createDirectories(root.resolve("staging/import-1"));
    Files.writeString(killed.resolve("1"), "half");
    Files.createFile(root.resolve("staging/import-1.lock"));
    Files.createFile(root.resolve("staging/import-2.lock"));
    try (ContentStaging living = store.stage()) {
      put(living, "abc");
      put("other");
      assertThat(killed).doesNotExist();
      assertThat(root.resolve("staging/import-2.lock")).doesNotExist();
      living.commit();
    }
    assertThat(store.has(ABC)).isTrue();
  }

  /** One thread may look through the folder while another is closing what is in it. */
  @Test
  void manyThreadsStageAndForgetAtTheSameTime() throws IOException {
    Workers.run(
        4,
        () -> {
          for (int i = 0; i < 200; i++) {
            try (ContentStaging staging = store.stage()) {
              staging.put(new ByteArrayInputStream(new byte[] {(byte) i}), new byte[1]);
            }
          }
        });
    assertThat(files()).containsExactly("staging/lock");
  }

  /** Closing a second channel of the locked file would let go of the lock. */
  @Test
  void aStagingIsProtectedFromOtherProcessesAlsoAfterItsOwnProcessLookedAtTheFolder()
      throws Exception {
    try (ContentStaging living = store.stage()) {
      put(living, "abc");
      put("other");
      Process another =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  StageInChild.class.getName(),
                  root.toString())
              .inheritIO()
              .start();
      assertThat(another.waitFor()).isZero();
      living.commit();
    }
    assertThat(store.has(ABC)).isTrue();
  }

  @Test
  void damageIsSeenAndHealedByTheNextImport() throws IOException {
    put("abc");
    Path file = store.fileOf(ABC);
    Files.writeString(file, "abd");
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.DAMAGED);
    assertThatThrownBy(() -> store.open(ABC).readAllBytes())
        .isInstanceOf(ContentDamagedException.class);
    Files.writeString(file, "a");
    put("abc");
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.SOUND);
    Files.delete(file);
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.MISSING);
  }

  @Test
  void manyFilesAreCommittedTogether() throws IOException {
    List<StoredContent> all = new ArrayList<>();
    try (ContentStaging staging = store.stage()) {
      for (int i = 0; i < 300; i++) {
        all.add(put(staging, "file " + i));
      }
      staging.commit();
    }
    for (StoredContent one : all) {
      assertThat(store.verify(one.digest(), buffer)).isEqualTo(ContentStore.Condition.SOUND);
    }
  }

  @Test
  void aStoreThatCannotBeMadeIsUnavailable() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "x");
    assertThatThrownBy(() -> new FolderContentStore(file.resolve("store")).stage())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("CONTENT_STORE_FAILED"));
  }

  private StoredContent put(String content) throws IOException {
    try (ContentStaging staging = store.stage()) {
      StoredContent stored = put(staging, content);
      staging.commit();
      return stored;
    }
  }

  private StoredContent put(ContentStaging staging, String content) throws IOException {
    return staging.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), buffer);
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
