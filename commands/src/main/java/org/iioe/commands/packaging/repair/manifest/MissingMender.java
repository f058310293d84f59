package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.Located.Outcome;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * Names files no longer that the package does not have. What learners start is only taken away
 * while something is left that they can start.
 */
final class MissingMender implements Mender {
  /** Whether launch pages go, or the files that nobody starts at. */
  private final boolean launches;

  MissingMender(boolean launches) {
    this.launches = launches;
  }

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    Set<ImsResource> lost = lost(manifest);
    Set<ImsResource> started = started(manifest);
    if (launches) {
      lost.retainAll(started);
      started.removeAll(lost);
      if (!started.isEmpty() && !lost.isEmpty()) {
        dropLaunches(manifest, lost, draft);
      }
      return;
    }
    dropFiles(manifest, draft);
    for (ImsResource resource : lost) {
      if (!started.contains(resource)) {
        dropHref(resource, draft);
      }
    }
  }

  private static void dropFiles(ImsManifest manifest, Draft draft) {
    for (ImsResource resource : manifest.resources()) {
      for (XmlElement file : resource.element().children("file")) {
        String href = file.filledAttribute("href");
        Located located = manifest.files().locate(resource.base(), href == null ? "" : href);
        boolean launch = located.path().equals(resource.launch().path());
        if (located.outcome() == Outcome.MISSING && !launch) {
          List<Edit> edits = List.of(draft.elements().remove(file));
          draft.mend(Mending.FILE_REMOVED, file, edits, "file", located.path());
        }
      }
    }
    for (XmlElement location : ImsManifest.metadataLocations(manifest.root())) {
      Located located = manifest.files().locate("", location.text());
      if (located.outcome() == Outcome.MISSING) {
        List<Edit> edits = List.of(draft.elements().remove(location));
        draft.mend(Mending.METADATA_REFERENCE_REMOVED, location, edits, "file", located.path());
      }
    }
  }

  /** The resources whose page is missing. */
  private static Set<ImsResource> lost(ImsManifest manifest) {
    Set<ImsResource> lost = new LinkedHashSet<>();
    for (ImsResource resource : manifest.resources()) {
      if (resource.launch().outcome() == Outcome.MISSING) {
        lost.add(resource);
      }
    }
    return lost;
  }

  /** The resources that items lead to and that have a page at all, missing or not. */
  private static Set<ImsResource> started(ImsManifest manifest) {
    Set<ImsResource> started = new HashSet<>();
    for (XmlElement item : manifest.items()) {
      ImsResource resource = manifest.resource(item.filledAttribute("identifierref"));
      if (resource != null && resource.resource().launch() != null) {
        started.add(resource);
      }
    }
    return started;
  }

  private static void dropHref(ImsResource resource, Draft draft) {
    List<Edit> edits = new ArrayList<>();
    draft
        .elements()
        .attribute(resource.element(), "href")
        .ifPresent(href -> edits.add(draft.elements().remove(href)));
    for (XmlElement file : resource.element().children("file")) {
      String same = Objects.requireNonNullElse(resource.element().attribute("href"), "");
      if (same.equals(file.attribute("href"))) {
        edits.add(draft.elements().remove(file));
      }
    }
    drop(Mending.HREF_REMOVED, resource, edits, draft);
  }

  private static void drop(Mending kind, ImsResource resource, List<Edit> edits, Draft draft) {
    draft.mend(
        kind,
        resource.element(),
        edits,
        "resource",
        ImsManifest.nameOf(resource.element()),
        "file",
        resource.launch().path());
  }

  private static void dropLaunches(ImsManifest manifest, Set<ImsResource> lost, Draft draft) {
    LostItems items = new LostItems(manifest, lost, draft);
    for (ImsResource resource : manifest.resources()) {
      if (lost.contains(resource)) {
        List<Edit> edits = new ArrayList<>(items.edits(resource));
        edits.add(draft.elements().remove(resource.element()));
        drop(Mending.LAUNCH_REMOVED, resource, edits, draft);
      }
    }
  }
}
