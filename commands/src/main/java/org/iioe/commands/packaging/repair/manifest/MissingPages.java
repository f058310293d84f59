package org.iioe.commands.packaging.repair.manifest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.Located.Outcome;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;

/** Pages that a manifest names and the package does not have: where one is to stand in for each. */
final class MissingPages {
  private static final int LONGEST_PATH = 1000;

  private final ManifestFiles files;
  private final Draft draft;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Boolean> pages = new LinkedHashMap<>();

  MissingPages(ManifestFiles files, Draft draft) {
    this.files = files;
    this.draft = draft;
    for (String path : files.paths()) {
      taken.add(folded(path));
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        taken.add(folded(path.substring(0, slash)));
      }
    }
  }

  private static String folded(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether each is the page of a SCO, by path. */
  Map<String, Boolean> pages() {
    return pages;
  }

  void ofResources(ImsManifest manifest) {
    Set<String> launched = new HashSet<>();
    for (XmlElement item : manifest.items()) {
      ImsResource resource = manifest.resource(item.filledAttribute("identifierref"));
      if (resource != null) {
        launched.add(resource.resource().identifier());
      }
    }
    for (ImsResource resource : manifest.resources()) {
      boolean isLaunched = launched.contains(resource.resource().identifier());
      Mending kind = isLaunched ? Mending.PAGE_ADDED : Mending.FILE_PAGE_ADDED;
      add(kind, resource.element(), resource.launch(), resource.resource().isSco());
    }
    for (ImsResource resource : manifest.resources()) {
      for (XmlElement file : resource.element().children("file")) {
        String href = file.filledAttribute("href");
        if (href != null) {
          add(Mending.FILE_PAGE_ADDED, file, files.locate(resource.base(), href), false);
        }
      }
    }
  }

  void ofTexts(Mending kind, List<XmlElement> elements) {
    for (XmlElement element : elements) {
      add(kind, element, files.locate("", element.text()), false);
    }
  }

  private void add(Mending kind, XmlElement at, Located located, boolean sco) {
    String path = located.path();
    boolean missing = located.outcome() == Outcome.MISSING && Pages.isPage(path);
    if (missing && isFree(path)) {
      taken.add(folded(path));
      pages.put(path, sco);
      draft.mend(kind, at, List.of(), "file", path);
    }
  }

  /** Whether a file can be put there: neither a file nor a folder is in the way. */
  private boolean isFree(String path) {
    if (path.length() > LONGEST_PATH || taken.contains(folded(path))) {
      return false;
    }
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      if (files.paths().contains(folder) || pages.containsKey(folder)) {
        return false;
      }
    }
    return path.chars().noneMatch(Character::isISOControl);
  }
}
