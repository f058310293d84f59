package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;

/** The parts of a manifest in the order that the schemas want; one is moved in each round. */
final class OrderMender implements Mender {
  private static final List<String> ORDER =
      List.of("metadata", "organizations", "resources", "manifest");

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    List<XmlElement> parts =
        manifest.root().children().stream().filter(child -> ORDER.contains(child.name())).toList();
    for (int i = 1; i < parts.size(); i++) {
      XmlElement late = parts.get(i);
      int place = ORDER.indexOf(late.name());
      XmlElement after =
          parts.subList(0, i).stream()
              .filter(earlier -> ORDER.indexOf(earlier.name()) > place)
              .findFirst()
              .orElse(null);
      if (after != null) {
        String whole = draft.source().text().substring(late.start(), late.end());
        Edit put = Edit.insert(after.start(), whole + "\n");
        List<Edit> edits = List.of(put, draft.elements().remove(late));
        draft.mend(
            Mending.ELEMENT_MOVED, late, edits, "element", late.name(), "after", after.name());
        return;
      }
    }
  }
}
