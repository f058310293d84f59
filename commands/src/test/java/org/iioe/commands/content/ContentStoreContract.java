package org.iioe.commands.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.iioe.commands.progress.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store promises.
 *
 * @param <S> the store that is tested
 */
public abstract class ContentStoreContract<S extends ContentStore> {
  /** The SHA-256 of "abc", from FIPS 180-2 appendix B.1. */
  protected static final ContentDigest ABC =
      new ContentDigest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  protected final byte[] buffer = new byte[2];
  protected S store;

  @BeforeEach
  void open() {
    store = newStore();
  }

  /** A store that is empty. */
  protected abstract S newStore();

  /** Puts other bytes in the place of some, behind the store's back. */
  protected abstract void overwrite(ContentDigest digest, String content) throws IOException;

  @Test
  void committedContentIsReadUnderItsDigest() throws IOException {
    assertThat(put("abc")).isEqualTo(new StoredContent(ABC, 3, true));
    assertThat(store.has(ABC)).isTrue();
    assertThat(store.open(ABC).readAllBytes()).asString().isEqualTo("abc");
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.SOUND);
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
  void emptyContentIsContentToo() throws IOException {
    StoredContent empty = put("");
    assertThat(store.open(empty.digest()).readAllBytes()).isEmpty();
    assertThat(put("").added()).isFalse();
  }

  @Test
  void whatIsNotCommittedIsForgotten() throws IOException {
    try (ContentStaging staging = store.stage()) {
      put(staging, "abc");
      assertThat(store.has(ABC)).isFalse();
    }
    assertThat(store.has(ABC)).isFalse();
    assertThat(store.entries()).isExhausted();
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
    assertThat(store.entries()).isExhausted();
    assertThat(store.sweep(Instant.now().plusSeconds(60), true)).isEqualTo(Leftovers.NONE);
  }

  @Test
  void damageIsSeenAndMissingContentToo() throws IOException {
    put("abc");
    overwrite(ABC, "abd");
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.DAMAGED);
    assertThatThrownBy(() -> store.open(ABC).readAllBytes())
        .isInstanceOf(ContentDamagedException.class);
    store.remove(List.of(ABC));
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.MISSING);
    assertThatThrownBy(() -> store.open(ABC)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void damageThatChangedTheLengthIsHealedByTheNextImport() throws IOException {
    put("abc");
    overwrite(ABC, "a");
    assertThat(put("abc").added()).isTrue();
    assertThat(store.verify(ABC, buffer)).isEqualTo(ContentStore.Condition.SOUND);
  }

  @Test
  void manyFilesAreCommittedTogetherAndListedInTheOrderOfTheirDigests() throws IOException {
    List<ContentDigest> all = new ArrayList<>();
    try (ContentStaging staging = store.stage()) {
      for (int i = 0; i < 120; i++) {
        all.add(put(staging, "file " + i).digest());
      }
      staging.commit();
    }
    all.sort(null);
    List<ContentEntry> entries = entries();
    assertThat(entries).extracting(ContentEntry::digest).isEqualTo(all);
    Instant now = Instant.now();
    for (ContentEntry entry : entries) {
      assertThat(store.verify(entry.digest(), buffer)).isEqualTo(ContentStore.Condition.SOUND);
      assertThat(entry.size()).isBetween(6L, 8L);
      assertThat(entry.modified()).isCloseTo(now, within(5, ChronoUnit.MINUTES));
    }
  }

  @Test
  void whatIsRemovedIsGoneAndRemovingItAgainIsNoFault() throws IOException {
    put("abc");
    ContentDigest kept = put("kept").digest();
    store.remove(List.of(ABC));
    store.remove(List.of(ABC));
    store.remove(List.of());
    assertThat(entries()).extracting(ContentEntry::digest).containsExactly(kept);
  }

  @Test
  void longContentIsStoredAsItIs() throws IOException {
    byte[] content = new byte[40_000_000];
    new Random(1).nextBytes(content);
    StoredContent stored;
    try (ContentStaging staging = store.stage()) {
      stored = staging.put(new ByteArrayInputStream(content), new byte[1 << 16]);
      assertThat(store.has(stored.digest())).isFalse();
      staging.commit();
    }
    assertThat(stored.size()).isEqualTo(content.length);
    assertThat(store.verify(stored.digest(), new byte[1 << 16]))
        .isEqualTo(ContentStore.Condition.SOUND);
    assertThat(store.sweep(Instant.now().plusSeconds(60), true)).isEqualTo(Leftovers.NONE);
  }

  @Test
  void stagingsOfTheSameContentAreCommittedAtTheSameTime() throws IOException {
    ConcurrentLinkedQueue<StoredContent> all = new ConcurrentLinkedQueue<>();
    Workers.run(
        4,
        () -> {
          try (ContentStaging staging = store.stage()) {
            for (int i = 0; i < 25; i++) {
              all.add(put(staging, "file " + i));
            }
            staging.commit();
          }
        });
    assertThat(entries()).hasSize(25);
    for (StoredContent one : all) {
      assertThat(store.verify(one.digest(), buffer)).isEqualTo(ContentStore.Condition.SOUND);
    }
  }

  private List<ContentEntry> entries() {
    List<ContentEntry> entries = new ArrayList<>();
    store.entries().forEachRemaining(entries::add);
    return entries;
  }

  protected StoredContent put(String content) throws IOException {
    try (ContentStaging staging = store.stage()) {
      StoredContent stored = put(staging, content);
      staging.commit();
      return stored;
    }
  }

  protected StoredContent put(ContentStaging staging, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return staging.put(new ByteArrayInputStream(bytes), new byte[2]);
  }
}
