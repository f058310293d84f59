package org.iioe.commands.roster.value;

import org.iioe.commands.roster.text.Damage;
import org.jspecify.annotations.Nullable;

/** Any text that can be kept: not too long, whole, without control characters. */
public final class TextValue implements Value {
  private final int limit;

  /**
   * @param limit most characters
   */
  public TextValue(int limit) {
    this.limit = limit;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (cell.length() > limit) {
      complaints.add("TEXT_TOO_LONG", "limit", String.valueOf(limit));
      return null;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return special(cell, complaints);
      }
    }
    return cell;
  }

  private static @Nullable String special(String cell, Complaints complaints) {
    String mended = Damage.mended(cell);
    if (mended != null) {
      complaints.add("TEXT_MOJIBAKE", "suggestion", mended);
      return null;
    }
    if (cell.codePoints().anyMatch(Character::isISOControl)) {
      complaints.add("TEXT_CONTROL");
      return null;
    }
    if (Damage.isBroken(cell) || cell.indexOf(0xFFFD) >= 0) {
      complaints.add("TEXT_DAMAGED");
      return null;
    }
    return cell;
  }
}
