package org.iioe.commands.packaging.repair.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource;

/** One round of changes to a manifest: each with the edits that make it, taken whole or not. */
public final class Draft {
  private final XmlSource source;
  private final EditedText text;
  private final XmlSource original;
  private final EditSet edits = new EditSet();
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private final ElementEdits elements;

  /**
   * Begins a round.
   *
   * @param source the text as it is now
   * @param original the text as it was, for the lines of the changes
   */
  public Draft(XmlSource source, EditedText text, XmlSource original) {
    this.source = source;
    this.text = text;
    this.original = original;
    this.elements = new ElementEdits(source);
  }

  public XmlSource source() {
    return source;
  }

  /** Makes edits of elements. */
  public ElementEdits elements() {
    return elements;
  }

  /**
   * Makes a change, unless its edits reach into those of another one: then it is for the next
   * round.
   *
   * @param details names and values in turn
   */
  public boolean mend(Mending kind, XmlElement at, List<Edit> needed, Object... details) {
    return mend(kind, at.start(), needed, details);
  }

  /**
   * Makes a change at an index of the text.
   *
   * @param details names and values in turn
   */
  public boolean mend(Mending kind, int at, List<Edit> needed, Object... details) {
    if (!edits.addAll(needed)) {
      return false;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      map.put(String.valueOf(details[i]), details[i + 1]);
    }
    int line = original.line(text.originalIndex(at));
    changes.add(new Change(kind, source.document().path(), line, map));
    return true;
  }

  /** True the first time that a prefix is about to be declared in this round. */
  public boolean declares(String prefix) {
    return declared.add(prefix);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Edits the text and gives the changes. */
  public List<Change> finish() {
    text.apply(edits.inOrder());
    return List.copyOf(changes);
  }
}
