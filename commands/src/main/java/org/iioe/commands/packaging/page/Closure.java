package org.iioe.commands.packaging.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;

/** A launch page with all that it loads, and all that it may load, as far as can be seen. */
final class Closure {
  private static final int MOST = 300;

  /** Libraries that everybody takes from elsewhere and that know nothing of learning systems. */
  private static final Pattern COMMON =
      Pattern.compile(
          "jquery|bootstrap|mathjax|katex|font|react|vue|angular|d3[.-]|three|polyfill|modernizr"
              + "|analytics|gtag|lodash|moment|popper|highlight|swiper|gsap");

  /** What a template leaves for a program to fill in. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[{}<>$]");

  private final Pages pages;
  private final ManifestFiles names;
  private final String start;
  private final Map<String, Boolean> surely = new HashMap<>();
  private final Map<String, Page> read = new LinkedHashMap<>();
  private final List<Loaded> references = new ArrayList<>();
  private final Deque<String> next = new ArrayDeque<>();
  private final Set<Signs> signs = EnumSet.noneOf(Signs.class);
  private boolean complete = true;

  /**
   * @param names every file of the package, from its root
   * @param start the launch page
   */
  Closure(Pages pages, ManifestFiles names, String start) {
    this.pages = pages;
    this.names = names;
    this.start = start;
  }

  /** The launch page; empty when it could not be read. */
  Optional<Page> read() throws IOException {
    reach(start, true);
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      Optional<Page> page = pages.page(path);
      complete &= page.isPresent() || !(Page.isPage(path) || Page.isScript(path));
      if (page.isPresent() && read.putIfAbsent(path, page.get()) == null) {
        follow(page.get());
      }
    }
    return Optional.ofNullable(read.get(start));
  }

  /** Those pages that the browser loads whatever a learner or a script does. */
  List<Page> loaded() {
    return read.values().stream().filter(page -> isSure(page.path())).toList();
  }

  List<Loaded> references() {
    return List.copyOf(references);
  }

  /** What any of them does. */
  Set<Signs> signs() {
    return Set.copyOf(signs);
  }

  /** Whether nothing was left unread. */
  boolean isComplete() {
    return complete;
  }

  private boolean isSure(String path) {
    return surely.getOrDefault(path, false);
  }

  /** What the browser loads comes first, so that it is known to be so when its turn comes. */
  private void reach(String path, boolean sure) {
    boolean known = surely.containsKey(path);
    if (!known && surely.size() >= MOST) {
      complete = false;
      return;
    }
    surely.merge(path, sure, Boolean::logicalOr);
    if (!known && sure) {
      next.addFirst(path);
    } else if (!known) {
      next.addLast(path);
    }
  }

  private void follow(Page page) {
    signs.addAll(page.signs());
    complete &= !page.cut();
    boolean sure = isSure(page.path());
    for (Reference reference : page.references()) {
      if (PLACEHOLDER.matcher(reference.address()).find()) {
        continue;
      }
      Loaded loaded = new Loaded(page, reference, locate(page, reference), sure);
      references.add(loaded);
      Located target = loaded.target();
      if (target.exists()) {
        reach(target.path(), loaded.loadsTarget());
      } else if (reference.use() == Reference.Use.SCRIPT) {
        complete &= COMMON.matcher(reference.address()).find();
      }
    }
  }

  /** A script's strings are seen from the page, from the script itself, or from the root. */
  private Located locate(Page page, Reference reference) {
    String address = reference.address();
    Located found = names.locate(folder(page.path()) + baseFolder(page), address);
    boolean fromCode = reference.position().line() == 0;
    if (!fromCode || found.exists()) {
      return found;
    }
    Located fromStart = names.locate(folder(start), address);
    return fromStart.exists() ? fromStart : names.locate("", address);
  }

  private static String baseFolder(Page page) {
    return ManifestFiles.isAbsolute(page.base()) ? "" : folder(page.base());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
