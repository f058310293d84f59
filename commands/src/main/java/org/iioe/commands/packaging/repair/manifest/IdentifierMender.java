package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Gives everything an identifier of its own that is a name, and what refers to it the same. Where
 * two things share one, an item keeps it before anything else: learners' results hang on it.
 */
final class IdentifierMender implements Mender {
  private static final List<String> KEEPERS =
      List.of("item", "organization", "manifest", "resource");

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    Map<XmlElement, String> replaced = replacements(manifest.root());
    if (replaced.isEmpty()) {
      return;
    }
    IdentifierReferences references = new IdentifierReferences(manifest, replaced, draft);
    List<Edit> shared = references.shared();
    replaced.forEach(
        (element, identifier) -> {
          String old = element.filledAttribute("identifier");
          List<Edit> edits = new ArrayList<>();
          edits.add(draft.elements().set(element, "identifier", identifier));
          edits.addAll(references.to(element));
          edits.addAll(shared);
          shared.clear();
          draft.mend(
              kind(element, old),
              element,
              edits,
              "element",
              element.name(),
              "value",
              identifier,
              "earlier",
              Objects.requireNonNullElse(old, ""));
        });
  }

  private static Mending kind(XmlElement element, @Nullable String old) {
    if (old == null) {
      return Mending.IDENTIFIER_ADDED;
    }
    boolean item = element.name().equals("item");
    if (IdentifierNames.isName(old)) {
      return item ? Mending.ITEM_MADE_UNIQUE : Mending.IDENTIFIER_MADE_UNIQUE;
    }
    return item ? Mending.ITEM_MADE_NAME : Mending.IDENTIFIER_MADE_NAME;
  }

  /** The new identifiers of those that cannot keep theirs. */
  private static Map<XmlElement, String> replacements(XmlElement root) {
    List<XmlElement> all = new ArrayList<>();
    all.add(root);
    all.addAll(root.descendants());
    IdentifierNames names = new IdentifierNames();
    List<XmlElement> losers = new ArrayList<>();
    for (String kind : KEEPERS) {
      for (XmlElement element : all) {
        boolean identified =
            element == root ? kind.equals("manifest") : element.name().equals(kind);
        if (identified && !names.keep(element.filledAttribute("identifier"))) {
          losers.add(element);
        }
      }
    }
    losers.sort((a, b) -> Integer.compare(a.start(), b.start()));
    Map<XmlElement, String> replaced = new LinkedHashMap<>();
    for (XmlElement loser : losers) {
      String old = loser.filledAttribute("identifier");
      replaced.put(loser, names.replacement(old, loser.name()));
    }
    return replaced;
  }
}
