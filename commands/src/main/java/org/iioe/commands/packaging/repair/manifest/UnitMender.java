package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.manifest.Located.Outcome;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;

/** The launch addresses of cmi5 and Tin Can. */
final class UnitMender {
  private final ManifestFiles files;
  private final Draft draft;

  UnitMender(ManifestFiles files, Draft draft) {
    this.files = files;
    this.draft = draft;
  }

  void mendAddresses(XmlElement root) {
    boolean cmi5 = root.is("courseStructure");
    Mending kind = cmi5 ? Mending.UNIT_HREF_CASE_CORRECTED : Mending.ACTIVITY_HREF_CASE_CORRECTED;
    launches(root).forEach(launch -> AddressMender.mendText(launch, files, kind, draft));
  }

  /** Takes away the units whose page is missing, while others are left beside them. */
  void dropMissing(XmlElement root) {
    if (!root.is("courseStructure")) {
      return;
    }
    for (XmlElement unit : root.descendants("au")) {
      XmlElement block = unit.parent();
      if (isMissing(unit) && block != null && keepsSomething(block)) {
        String file = files.locate("", Objects.requireNonNull(unit.childText("url"))).path();
        draft.mend(
            Mending.UNIT_REMOVED, unit, List.of(draft.elements().remove(unit)), "file", file);
      }
    }
  }

  private boolean isMissing(XmlElement unit) {
    String url = unit.childText("url");
    return url != null && files.locate("", url).outcome() == Outcome.MISSING;
  }

  private boolean keepsSomething(XmlElement block) {
    return block.children().stream()
        .anyMatch(child -> child.is("block") || (child.is("au") && !isMissing(child)));
  }

  static List<XmlElement> launches(XmlElement root) {
    return root.is("courseStructure")
        ? root.descendants("au").stream().flatMap(unit -> unit.children("url").stream()).toList()
        : root.descendants("activity").stream()
            .flatMap(activity -> activity.children("launch").stream())
            .toList();
  }
}
