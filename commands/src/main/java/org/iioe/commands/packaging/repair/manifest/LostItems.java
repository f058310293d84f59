package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * The items that lead to resources that go: an item goes with them when nothing is left in it, and
 * only forgets its reference when there are other items below it.
 */
final class LostItems {
  private final ImsManifest manifest;
  private final Set<ImsResource> lost;
  private final Draft draft;
  private final Map<ImsResource, List<Edit>> edits = new HashMap<>();

  LostItems(ImsManifest manifest, Set<ImsResource> lost, Draft draft) {
    this.manifest = manifest;
    this.lost = lost;
    this.draft = draft;
    manifest.organizations().forEach(one -> one.children("item").forEach(this::collect));
  }

  List<Edit> edits(ImsResource resource) {
    return edits.getOrDefault(resource, List.of());
  }

  private void collect(XmlElement item) {
    ImsResource own = manifest.resource(item.filledAttribute("identifierref"));
    if (vanishes(item)) {
      add(firstLost(item), draft.elements().remove(item));
      return;
    }
    if (own != null && lost.contains(own)) {
      draft
          .elements()
          .attribute(item, "identifierref")
          .ifPresent(reference -> add(own, draft.elements().remove(reference)));
    }
    item.children("item").forEach(this::collect);
  }

  private void add(ImsResource resource, Edit edit) {
    edits.computeIfAbsent(resource, none -> new ArrayList<>()).add(edit);
  }

  /** Whether all that the item and its items lead to is lost. */
  private boolean vanishes(XmlElement item) {
    ImsResource own = manifest.resource(item.filledAttribute("identifierref"));
    List<XmlElement> below = item.children("item");
    boolean ownLost = own != null && lost.contains(own);
    boolean nothingElse = own == null ? !below.isEmpty() : ownLost;
    return nothingElse && below.stream().allMatch(this::vanishes);
  }

  private ImsResource firstLost(XmlElement item) {
    ImsResource own = manifest.resource(item.filledAttribute("identifierref"));
    return own != null ? own : firstLost(item.children("item").get(0));
  }
}
