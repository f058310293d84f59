package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.StoredContent;
import org.junit.jupiter.api.Test;

class FirstUsesTest {
  @Test
  void contentCountsForTheFirstPackageThatHasItWhoeverStoredIt() {
    FirstUses uses = new FirstUses();
    uses.note(2, List.of(content("a", 10, true), content("b", 5, true)));
    uses.note(0, List.of(content("a", 10, false)));
    assertThat(uses.added(3)).containsExactly(10, 0, 5);
  }

  @Test
  void whatTheStoreHadBeforeCountsForNobody() {
    FirstUses uses = new FirstUses();
    uses.note(0, List.of(content("a", 10, false)));
    uses.note(1, List.of(content("a", 10, false)));
    assertThat(uses.added(2)).containsExactly(0, 0);
  }

  @Test
  void anEmptyFileAndTheSameFileTwiceAreCountedRight() {
    FirstUses uses = new FirstUses();
    uses.note(0, List.of(content("", 0, true), content("a", 7, true), content("a", 7, false)));
    assertThat(uses.added(1)).containsExactly(7);
  }

  @Test
  void thereMayBeManyFiles() {
    FirstUses uses = new FirstUses();
    List<StoredContent> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(content("file " + i, 1, true));
    }
    uses.note(1, many.subList(0, 15_000));
    uses.note(0, many.subList(10_000, 20_000));
    assertThat(uses.added(2)).containsExactly(10_000, 10_000);
  }

  private static StoredContent content(String text, long size, boolean added) {
    var sha256 = ContentDigest.sha256();
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    return new StoredContent(ContentDigest.of(sha256), size, added);
  }
}
