package org.iioe.commands.packaging.repair.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Edits of one text, of which none reaches into another. */
final class EditSet {
  private final TreeMap<Integer, Edit> replacements = new TreeMap<>();
  private final TreeMap<Integer, List<Edit>> insertions = new TreeMap<>();

  /** Takes all of some edits; false, and none is taken, when one reaches into an earlier one. */
  boolean addAll(List<Edit> edits) {
    if (!edits.stream().allMatch(this::fits)) {
      return false;
    }
    for (Edit edit : edits) {
      if (edit.inserts()) {
        insertions.computeIfAbsent(edit.from(), none -> new ArrayList<>()).add(edit);
      } else {
        replacements.put(edit.from(), edit);
      }
    }
    return true;
  }

  private boolean fits(Edit edit) {
    if (edit.inserts()) {
      Map.Entry<Integer, Edit> earlier = replacements.lowerEntry(edit.from());
      return earlier == null || earlier.getValue().to() <= edit.from();
    }
    Map.Entry<Integer, Edit> earlier = replacements.lowerEntry(edit.to());
    return (earlier == null || earlier.getValue().to() <= edit.from())
        && insertions.subMap(edit.from(), false, edit.to(), false).isEmpty();
  }

  /** All edits in the order of the text; what is put in at a place comes before what goes there. */
  List<Edit> inOrder() {
    TreeMap<Integer, List<Edit>> all = new TreeMap<>();
    insertions.forEach((at, edits) -> all.put(at, new ArrayList<>(edits)));
    replacements.forEach(
        (at, edit) -> all.computeIfAbsent(at, none -> new ArrayList<>()).add(edit));
    return all.values().stream().flatMap(List::stream).toList();
  }
}
