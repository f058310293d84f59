package org.iioe.commands.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderContentStoreTest extends ContentStoreContract<FolderContentStore> {
  @TempDir Path root;

  @Override
  protected FolderContentStore newStore() {
    return new FolderContentStore(root);
  }

  @Override
  protected void overwrite(ContentDigest digest, String content) throws IOException {
    Files.writeString(store.fileOf(digest), content);
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
  void whatIsNotCommittedLeavesNoFile() throws IOException {
    try (ContentStaging staging = store.stage()) {
      put(staging, "abc");
      assertThat(store.has(ABC)).isFalse();
    }
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
  void aStoreThatCannotBeMadeIsUnavailable() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "x");
    assertThatThrownBy(() -> new FolderContentStore(file.resolve("store")).stage())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("CONTENT_STORE_FAILED"));
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
