package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.repair.manifest.Markup.Piece;

/** What keeps a text from being XML at all, mended before anything is asked of its elements. */
final class MarkupMender {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<=[\\s\"'])([^\\s=<>\"'/]++)\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>=]*[^\\s\"'<>=/]))");

  private final String text;
  private final Draft draft;
  private final Map<String, References.Found> ampersands = new LinkedHashMap<>();
  private final List<Edit> dashes = new ArrayList<>();

  private MarkupMender(Draft draft) {
    this.text = draft.source().text();
    this.draft = draft;
  }

  static void mend(Draft draft) {
    new MarkupMender(draft).mend();
  }

  private void mend() {
    removeControlCharacters();
    removeLeadingSpace();
    boolean inside = false;
    References references = new References(text, ampersands);
    for (Piece piece : Markup.of(text)) {
      switch (piece.kind()) {
        case TEXT -> {
          if (inside) {
            references.mend(piece.from(), piece.to());
          }
        }
        case COMMENT -> partDashes(piece.from() + 4, piece.to() - 3);
        case DOCTYPE -> removeDoctype(piece);
        case START_TAG -> {
          inside = true;
          mendTag(piece, references);
        }
        case OTHER -> {}
      }
    }
    if (!dashes.isEmpty()) {
      draft.mend(Mending.DASHES_PARTED, dashes.get(0).from(), dashes, "count", dashes.size());
    }
    for (References.Found found : ampersands.values()) {
      draft.mend(
          found.kind(),
          found.at(),
          found.edits(),
          "entity",
          found.name(),
          "character",
          found.character(),
          "count",
          found.edits().size());
    }
  }

  private void removeControlCharacters() {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        edits.add(Edit.delete(i, i + 1));
      }
    }
    if (!edits.isEmpty()) {
      draft.mend(
          Mending.CONTROL_CHARACTERS_REMOVED, edits.get(0).from(), edits, "count", edits.size());
    }
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }

  private void removeLeadingSpace() {
    int first = 0;
    while (first < text.length() && (text.charAt(first) <= ' ' || text.charAt(first) == '\uFEFF')) {
      first++;
    }
    if (first > 0 && text.startsWith("<?xml", first)) {
      draft.mend(Mending.LEADING_SPACE_REMOVED, 0, List.of(Edit.delete(0, first)));
    }
  }

  private void partDashes(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean followed = i + 1 == to || text.charAt(i + 1) == '-';
      if (text.charAt(i) == '-' && followed) {
        dashes.add(Edit.insert(i + 1, " "));
      }
    }
  }

  private void removeDoctype(Piece piece) {
    boolean entities = text.substring(piece.from(), piece.to()).contains("<!ENTITY");
    Mending kind = entities ? Mending.ENTITIES_REMOVED : Mending.DOCTYPE_REMOVED;
    int to = piece.to();
    while (to < text.length() && text.charAt(to) <= ' ') {
      to++;
    }
    draft.mend(kind, piece.from(), List.of(Edit.delete(piece.from(), to)));
  }

  private void mendTag(Piece piece, References references) {
    Map<String, String> values = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text).region(piece.from(), piece.to());
    while (attribute.find()) {
      String name = attribute.group(1);
      int group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
      String value = attribute.group(group);
      String earlier = values.putIfAbsent(name, value);
      if (earlier != null) {
        removeAttribute(attribute, name, value, earlier);
        continue;
      }
      references.mend(attribute.start(group), attribute.end(group));
      quote(attribute, name, group);
    }
  }

  private void removeAttribute(Matcher attribute, String name, String value, String earlier) {
    int from = attribute.start();
    while (from > 0 && text.charAt(from - 1) <= ' ') {
      from--;
    }
    draft.mend(
        Mending.ATTRIBUTE_REMOVED,
        attribute.start(),
        List.of(Edit.delete(from, attribute.end())),
        "attribute",
        name,
        "value",
        value,
        "kept",
        earlier);
  }

  /** A value without quotation marks, or with a less-than sign between them. */
  private void quote(Matcher attribute, String name, int group) {
    List<Edit> edits = new ArrayList<>();
    if (group == 4) {
      edits.add(Edit.insert(attribute.start(group), "\""));
      edits.add(Edit.insert(attribute.end(group), "\""));
    }
    String value = attribute.group(group);
    // With both signs in it, it is rather a value that nobody closed.
    if (value.indexOf('>') < 0) {
      for (int at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
        int start = attribute.start(group) + at;
        edits.add(new Edit(start, start + 1, "&lt;"));
      }
    }
    if (!edits.isEmpty()) {
      draft.mend(Mending.ATTRIBUTE_QUOTED, attribute.start(), edits, "attribute", name);
    }
  }
}
