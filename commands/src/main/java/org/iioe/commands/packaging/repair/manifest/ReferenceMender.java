package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;
import org.jspecify.annotations.Nullable;

/** References that lead nowhere: to the one thing they can have meant, else away with them. */
final class ReferenceMender implements Mender {
  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    for (XmlElement item : manifest.items()) {
      String reference = item.filledAttribute("identifierref");
      if (reference != null && !manifest.knows(reference)) {
        mendItem(manifest, item, reference, draft);
      }
    }
    for (ImsResource resource : manifest.resources()) {
      for (XmlElement dependency : resource.element().children("dependency")) {
        String reference = dependency.filledAttribute("identifierref");
        if (manifest.resource(reference) == null) {
          mendDependency(manifest, dependency, Objects.requireNonNullElse(reference, ""), draft);
        }
      }
    }
  }

  private static void mendItem(
      ImsManifest manifest, XmlElement item, String reference, Draft draft) {
    String likely = likely(manifest, reference);
    Attribute attribute = draft.elements().attribute(item, "identifierref").orElseThrow();
    draft.mend(
        likely == null ? Mending.REFERENCE_REMOVED : Mending.REFERENCE_CORRECTED,
        item,
        List.of(
            likely == null
                ? draft.elements().remove(attribute)
                : draft.elements().replace(attribute, likely)),
        "item",
        ImsManifest.nameOf(item),
        "value",
        likely == null ? "" : likely,
        "earlier",
        reference);
  }

  private static void mendDependency(
      ImsManifest manifest, XmlElement dependency, String reference, Draft draft) {
    String likely = reference.isEmpty() ? null : likely(manifest, reference);
    draft.mend(
        likely == null ? Mending.DEPENDENCY_REMOVED : Mending.DEPENDENCY_CORRECTED,
        dependency,
        List.of(
            likely == null
                ? draft.elements().remove(dependency)
                : draft.elements().set(dependency, "identifierref", likely)),
        "value",
        likely == null ? "" : likely,
        "earlier",
        reference);
  }

  /** The one resource whose identifier differs only in letter case or inner spaces. */
  private static @Nullable String likely(ImsManifest manifest, String reference) {
    List<String> alike =
        manifest.resources().stream()
            .map(resource -> resource.resource().identifier())
            .filter(identifier -> folded(identifier).equals(folded(reference)))
            .distinct()
            .toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static String folded(String identifier) {
    return identifier.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
