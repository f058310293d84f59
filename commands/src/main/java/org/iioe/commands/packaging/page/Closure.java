package org.iioe.commands.packaging.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.jspecify.annotations.Nullable;

/** A launch page with all that it loads and, when it is asked for, all that it may load. */
final class Closure {
  private static final int MOST = 300;

  private final Pages pages;
  private final ManifestFiles names;
  private final String start;
  private final Map<String, Page> loaded = new LinkedHashMap<>();
  private final List<Loaded> references = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Deque<String> next = new ArrayDeque<>();
  private final Set<Signs> signs = EnumSet.noneOf(Signs.class);
  private boolean complete = true;
  private boolean wide;

  /**
   * @param names every file of the package, from its root
   * @param start the launch page
   */
  Closure(Pages pages, ManifestFiles names, String start) {
    this.pages = pages;
    this.names = names;
    this.start = start;
  }

  /** Reads what the browser loads by itself; gives the launch page, empty when it is unreadable. */
  Optional<Page> read() throws IOException {
    reach(start);
    while (!next.isEmpty()) {
      Page page = take();
      if (page != null) {
        loaded.put(page.path(), page);
        follow(page);
      }
    }
    return Optional.ofNullable(loaded.get(start));
  }

  private @Nullable Page take() throws IOException {
    String path = next.removeFirst();
    Optional<Page> page = pages.page(path);
    complete &= page.isPresent() && !page.get().cut();
    page.ifPresent(found -> signs.addAll(found.signs()));
    return page.orElse(null);
  }

  private void reach(String path) {
    boolean text = Page.isPage(path) || Page.isScript(path);
    if (!text || known.contains(path)) {
      return;
    }
    if (known.size() >= MOST) {
      complete = false;
    } else {
      known.add(path);
      next.addLast(path);
    }
  }

  private void follow(Page page) {
    for (Reference reference : page.references()) {
      boolean skipped = reference.use() == Reference.Use.LINK || Targets.isPlaceholder(reference);
      if (skipped) {
        continue;
      }
      Located target = Targets.locate(page, reference, names);
      references.add(new Loaded(reference, target));
      if (!target.exists()) {
        complete &= !Targets.mayDoAnything(reference);
      } else if (reference.use().isLoaded()) {
        reach(target.path());
      }
    }
  }

  /** Follows links and the names in code as well, which may lead to what a page does not load. */
  void widen() throws IOException {
    if (wide) {
      return;
    }
    wide = true;
    loaded.values().forEach(this::followAll);
    while (!next.isEmpty() && complete) {
      Page page = take();
      if (page != null) {
        followAll(page);
      }
    }
  }

  private void followAll(Page page) {
    Targets targets = pages.targets(page, names);
    complete &= !targets.lacksScript();
    targets.paths().forEach(this::reach);
    if (!Targets.folder(page.path()).equals(Targets.folder(start))) {
      for (String name : targets.unresolved()) {
        Located located = names.locate(Targets.folder(start), name);
        if (located.exists()) {
          reach(located.path());
        }
      }
    }
  }

  /** Those pages that the browser loads whatever a learner or a script does. */
  List<Page> loaded() {
    return List.copyOf(loaded.values());
  }

  /** What those pages refer to, links aside. */
  List<Loaded> references() {
    return List.copyOf(references);
  }

  /** What any page or script that was read does. */
  Set<Signs> signs() {
    return Set.copyOf(signs);
  }

  /** Whether nothing was left unread. */
  boolean isComplete() {
    return complete;
  }
}
