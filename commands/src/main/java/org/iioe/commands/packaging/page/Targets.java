package org.iioe.commands.packaging.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.page.Reference.Use;

/**
 * The pages and scripts that a page names anywhere.
 *
 * @param paths those that exist
 * @param unresolved names in its code that may be seen from another page
 * @param lacksScript whether it loads a script that cannot be read and may do anything
 */
record Targets(List<String> paths, List<String> unresolved, boolean lacksScript) {
  /** Libraries that everybody takes from elsewhere and that know nothing of learning systems. */
  private static final Pattern COMMON =
      Pattern.compile(
          "jquery|bootstrap|mathjax|katex|font|react|vue|angular|d3[.-]|three|polyfill|modernizr"
              + "|analytics|gtag|lodash|moment|popper|highlight|swiper|gsap");

  /** What a template leaves for a program to fill in. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[{}<>$]");

  Targets {
    paths = List.copyOf(paths);
    unresolved = List.copyOf(unresolved);
  }

  static Targets of(Page page, ManifestFiles names) {
    Set<String> paths = new LinkedHashSet<>();
    List<String> unresolved = new ArrayList<>();
    boolean lacksScript = false;
    for (Reference reference : page.references()) {
      if (isPlaceholder(reference)) {
        continue;
      }
      Located found = locate(page, reference, names);
      boolean named = reference.use() == Use.LINK && !found.exists();
      Located target = named ? names.locate("", reference.address()) : found;
      if (!target.exists()) {
        lacksScript |= mayDoAnything(reference);
        if (named) {
          unresolved.add(reference.address());
        }
      } else if (Page.isPage(target.path()) || Page.isScript(target.path())) {
        paths.add(target.path());
      }
    }
    return new Targets(List.copyOf(paths), unresolved, lacksScript);
  }

  /** Where a reference of a page leads, as a browser sees it. */
  static Located locate(Page page, Reference reference, ManifestFiles names) {
    String base = ManifestFiles.isAbsolute(page.base()) ? "" : folder(page.base());
    return names.locate(folder(page.path()) + base, reference.address());
  }

  static boolean isPlaceholder(Reference reference) {
    return PLACEHOLDER.matcher(reference.address()).find();
  }

  /** Whether it is a script of which, being out of reach, nothing can be said. */
  static boolean mayDoAnything(Reference reference) {
    return reference.use() == Use.SCRIPT && !COMMON.matcher(reference.address()).find();
  }

  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
