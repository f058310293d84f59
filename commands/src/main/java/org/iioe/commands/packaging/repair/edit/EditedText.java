package org.iioe.commands.packaging.repair.edit;

import java.util.ArrayList;
import java.util.List;

/** A text that is edited in rounds, and still knows where everything stood at first. */
public final class EditedText {
  private final String original;
  private final List<Round> rounds = new ArrayList<>();
  private String current;

  public EditedText(String original) {
    this.original = original;
    this.current = original;
  }

  public String original() {
    return original;
  }

  public String current() {
    return current;
  }

  /**
   * Applies edits of the current text.
   *
   * @param edits in the order of the text, none reaching into another
   */
  public void apply(List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    StringBuilder edited = new StringBuilder(current.length());
    int at = 0;
    for (Edit edit : edits) {
      edited.append(current, at, edit.from()).append(edit.text());
      at = edit.to();
    }
    current = edited.append(current, at, current.length()).toString();
    rounds.add(new Round(edits));
  }

  /** Where something of the current text stood, or stands, in the original. */
  public int originalIndex(int index) {
    int found = index;
    for (int i = rounds.size() - 1; i >= 0; i--) {
      found = rounds.get(i).before(found);
    }
    return found;
  }

  /** The edits of one round, with where each stands after it. */
  private static final class Round {
    private final List<Edit> edits;
    private final int[] starts;
    private final int[] grown;

    Round(List<Edit> edits) {
      this.edits = List.copyOf(edits);
      this.starts = new int[edits.size()];
      this.grown = new int[edits.size()];
      int sum = 0;
      for (int i = 0; i < starts.length; i++) {
        Edit edit = edits.get(i);
        starts[i] = edit.from() + sum;
        sum += edit.text().length() - (edit.to() - edit.from());
        grown[i] = sum;
      }
    }

    /** Where something stood before the round; looked up, for there may be thousands of edits. */
    int before(int index) {
      int low = 0;
      int high = starts.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] <= index) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low == 0) {
        return index;
      }
      Edit last = edits.get(low - 1);
      boolean inside = index < starts[low - 1] + last.text().length();
      return inside ? last.from() : index - grown[low - 1];
    }
  }
}
