package org.iioe.commands.packaging.repair.edit;

import java.util.ArrayList;
import java.util.List;

/** A text that is edited in rounds, and still knows where everything stood at first. */
public final class EditedText {
  private final String original;
  private final List<List<Edit>> rounds = new ArrayList<>();
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
    rounds.add(List.copyOf(edits));
  }

  /** Where something of the current text stood, or stands, in the original. */
  public int originalIndex(int index) {
    int found = index;
    for (int i = rounds.size() - 1; i >= 0; i--) {
      found = before(rounds.get(i), found);
    }
    return found;
  }

  private static int before(List<Edit> edits, int index) {
    int grown = 0;
    for (Edit edit : edits) {
      int start = edit.from() + grown;
      if (index < start) {
        break;
      }
      if (index < start + edit.text().length()) {
        return edit.from();
      }
      grown += edit.text().length() - (edit.to() - edit.from());
    }
    return index - grown;
  }
}
