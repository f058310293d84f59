package org.iioe.commands.course.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.iioe.commands.course.comparison.Change.Kind;
import org.jspecify.annotations.Nullable;

/** Files that came, went, changed, or stand under another path with the same content. */
record FileChanges(List<Change> changes, ByteCounts bytes) {
  static FileChanges between(
      SortedMap<String, ComparedFile> earlier, SortedMap<String, ComparedFile> later) {
    Map<String, Deque<String>> gone = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    long removed = 0;
    for (Map.Entry<String, ComparedFile> file : earlier.entrySet()) {
      ComparedFile after = later.get(file.getKey());
      if (after == null) {
        gone.computeIfAbsent(file.getValue().digest(), digest -> new ArrayDeque<>())
            .add(file.getKey());
      } else if (!after.equals(file.getValue())) {
        changes.add(change(Kind.CHANGED, file.getKey(), file.getValue(), after));
        removed += file.getValue().bytes();
      }
    }
    for (Map.Entry<String, ComparedFile> file : later.entrySet()) {
      if (!earlier.containsKey(file.getKey())) {
        changes.add(came(file, gone.getOrDefault(file.getValue().digest(), new ArrayDeque<>())));
      }
    }
    for (String path : gone.values().stream().flatMap(Deque::stream).toList()) {
      changes.add(change(Kind.REMOVED, path, earlier.get(path), null));
      removed += bytes(earlier.get(path));
    }
    changes.sort(Comparator.comparing(Change::name));
    return new FileChanges(changes, bytes(earlier, later, removed));
  }

  /** The first path, in order, that lost this content has given it to this one. */
  private static Change came(Map.Entry<String, ComparedFile> file, Deque<String> gone) {
    ComparedFile content = file.getValue();
    String before = gone.poll();
    return before == null
        ? change(Kind.ADDED, file.getKey(), null, content)
        : new Change(
            Kind.RENAMED,
            file.getKey(),
            null,
            before,
            file.getKey(),
            content.bytes(),
            content.bytes());
  }

  private static Change change(
      Kind kind, String path, @Nullable ComparedFile before, @Nullable ComparedFile after) {
    return new Change(
        kind,
        path,
        null,
        before == null ? null : before.digest(),
        after == null ? null : after.digest(),
        before == null ? null : before.bytes(),
        after == null ? null : after.bytes());
  }

  private static ByteCounts bytes(
      SortedMap<String, ComparedFile> earlier,
      SortedMap<String, ComparedFile> later,
      long removed) {
    long before = earlier.values().stream().mapToLong(ComparedFile::bytes).sum();
    long after = later.values().stream().mapToLong(ComparedFile::bytes).sum();
    long unchanged = before - removed;
    return new ByteCounts(before, after, after - unchanged, removed, unchanged);
  }

  private static long bytes(@Nullable ComparedFile file) {
    return file == null ? 0 : file.bytes();
  }
}
