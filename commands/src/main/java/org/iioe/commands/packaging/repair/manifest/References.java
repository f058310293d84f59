package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.jspecify.annotations.Nullable;

/** Ampersands that begin no reference of XML: each is mended, and each kind reported once. */
final class References {
  private static final Set<String> PREDEFINED = Set.of("lt", "gt", "amp", "quot", "apos");
  private static final int LONGEST = 40;

  /** Where a kind of ampersand stood first, and what is to be done about all of its kind. */
  record Found(Mending kind, String name, String character, int at, List<Edit> edits) {}

  private final String text;
  private final Map<String, Found> found;

  References(String text, Map<String, Found> found) {
    this.text = text;
    this.found = found;
  }

  void mend(int from, int to) {
    for (int at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
      int limit = Math.min(to, at + LONGEST);
      int semicolon = text.substring(at, limit).indexOf(';');
      String name = semicolon < 0 ? "" : text.substring(at + 1, at + semicolon);
      if (!PREDEFINED.contains(name) && !(name.startsWith("#") && isCharacter(name))) {
        mend(at, name);
      }
    }
  }

  private void mend(int at, String name) {
    boolean entity = !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
    String character = entity ? html(name) : null;
    if (character != null) {
      add(Mending.ENTITY_REPLACED, name, character, at)
          .add(new Edit(at, at + name.length() + 2, character));
    } else {
      Mending kind = entity ? Mending.ENTITY_ESCAPED : Mending.AMPERSANDS_ESCAPED;
      add(kind, entity ? name : "", "", at).add(Edit.insert(at + 1, "amp;"));
    }
  }

  private List<Edit> add(Mending kind, String name, String character, int at) {
    return found
        .computeIfAbsent(
            kind + " " + name, none -> new Found(kind, name, character, at, new ArrayList<>()))
        .edits();
  }

  /** The character that HTML has this name for, or null. */
  private static @Nullable String html(String name) {
    String reference = "&" + name + ";";
    String character = StringEscapeUtils.unescapeHtml4(reference);
    return character.equals(reference) ? null : character;
  }

  /** As the reader has it: a number of a character that XML may contain. */
  private static boolean isCharacter(String name) {
    try {
      boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
      int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code)
          && (code >= ' ' || code == '\t' || code == '\n' || code == '\r');
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
