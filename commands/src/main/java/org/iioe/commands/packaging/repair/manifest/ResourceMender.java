package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;

/** What resources are: their types, and whether they are SCOs. */
final class ResourceMender implements Mender {
  private static final String WEB_CONTENT = "webcontent";
  private static final Set<String> SCORM_TYPES = Set.of("sco", "asset");

  private final Predicate<List<String>> reporting;

  /**
   * A mender of resources.
   *
   * @param reporting whether any of some files, by path, looks for the runtime of SCORM
   */
  ResourceMender(Predicate<List<String>> reporting) {
    this.reporting = reporting;
  }

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    Set<String> launched = new HashSet<>();
    manifest
        .items()
        .forEach(
            item ->
                launched.add(
                    Objects.requireNonNullElse(item.filledAttribute("identifierref"), "")));
    for (ImsResource resource : manifest.resources()) {
      boolean isLaunched =
          manifest.standard().isScorm() && launched.contains(resource.resource().identifier());
      mendType(resource.element(), isLaunched, draft);
      removeEmptyFiles(resource.element(), draft);
      if (manifest.standard().isScorm()) {
        mendScormType(manifest, resource, isLaunched, draft);
        mendHref(resource, isLaunched, draft);
      }
    }
  }

  private static void mendType(XmlElement resource, boolean isLaunched, Draft draft) {
    String type = resource.filledAttribute("type");
    if (type != null && (!isLaunched || type.equals(WEB_CONTENT))) {
      return;
    }
    draft.mend(
        type == null ? Mending.TYPE_ADDED : Mending.TYPE_CORRECTED,
        resource,
        List.of(draft.elements().set(resource, "type", WEB_CONTENT)),
        "resource",
        ImsManifest.nameOf(resource),
        "earlier",
        type == null ? "" : type);
  }

  private static void removeEmptyFiles(XmlElement resource, Draft draft) {
    for (XmlElement file : resource.children("file")) {
      if (file.filledAttribute("href") == null && file.children().isEmpty()) {
        draft.mend(Mending.EMPTY_FILE_REMOVED, file, List.of(draft.elements().remove(file)));
      }
    }
  }

  private void mendScormType(
      ImsManifest manifest, ImsResource resource, boolean isLaunched, Draft draft) {
    XmlElement element = resource.element();
    String right = manifest.standard() == Standard.SCORM_2004 ? "scormType" : "scormtype";
    Optional<Attribute> found = draft.elements().attribute(element, "scormtype");
    if (found.isEmpty()) {
      if (isLaunched) {
        addScormType(manifest, resource, right, draft);
      }
      return;
    }
    Attribute attribute = found.get();
    String value = attribute.value().strip();
    String lower = value.toLowerCase(Locale.ROOT);
    if (!SCORM_TYPES.contains(value) && SCORM_TYPES.contains(lower)) {
      draft.mend(
          Mending.SCORMTYPE_CORRECTED,
          element,
          List.of(draft.elements().replace(attribute, lower)),
          "value",
          lower,
          "earlier",
          value);
    }
    int colon = attribute.name().indexOf(':');
    String name = attribute.name().substring(colon + 1);
    if (!name.equals(right)) {
      int at = attribute.nameAt() + colon + 1;
      draft.mend(
          Mending.SCORMTYPE_RESPELT,
          element,
          List.of(new Edit(at, at + name.length(), right)),
          "value",
          right,
          "earlier",
          name);
    }
  }

  private void addScormType(ImsManifest manifest, ImsResource resource, String name, Draft draft) {
    List<Edit> edits = new ArrayList<>();
    String prefix = Namespaces.contentPackaging(manifest.standard(), manifest.root(), draft, edits);
    String value = reporting.test(resource.resource().files()) ? "sco" : "asset";
    edits.add(draft.elements().add(resource.element(), prefix + ":" + name, value));
    draft.mend(
        Mending.SCORMTYPE_ADDED,
        resource.element(),
        edits,
        "resource",
        ImsManifest.nameOf(resource.element()),
        "value",
        value);
  }

  /** A SCO that names one page and does not say that it starts there. */
  private static void mendHref(ImsResource resource, boolean isLaunched, Draft draft) {
    boolean lost = isLaunched && resource.resource().isSco();
    if (!lost || resource.resource().launch() != null) {
      return;
    }
    List<String> pages =
        resource.element().children("file").stream()
            .map(file -> Objects.requireNonNullElse(file.attribute("href"), ""))
            .filter(Pages::isPage)
            .distinct()
            .toList();
    if (pages.size() == 1) {
      draft.mend(
          Mending.LAUNCH_HREF_ADDED,
          resource.element(),
          List.of(draft.elements().set(resource.element(), "href", pages.get(0))),
          "resource",
          ImsManifest.nameOf(resource.element()),
          "value",
          pages.get(0));
    }
  }
}
