package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_DEPENDENCY_CIRCULAR;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Resources that need each other: none of them can come first. */
final class DependencyRules {
  /** Who could read more? */
  private static final int SHOWN = 20;

  private final ImsManifest manifest;
  private final Set<XmlElement> done = new HashSet<>();

  /** A resource on the way, and its dependencies that are still to be followed. */
  private record Step(ImsResource resource, Iterator<XmlElement> rest) {}

  DependencyRules(ImsManifest manifest) {
    this.manifest = manifest;
  }

  void check() {
    manifest.resources().forEach(this::follow);
  }

  /** Without recursion: a hostile manifest could chain more resources than a stack holds. */
  private void follow(ImsResource start) {
    Deque<Step> way = new ArrayDeque<>();
    Set<XmlElement> onTheWay = new HashSet<>();
    enter(start, way, onTheWay);
    while (!way.isEmpty()) {
      Step step = way.getLast();
      if (!step.rest().hasNext()) {
        done.add(step.resource().element());
        onTheWay.remove(step.resource().element());
        way.removeLast();
        continue;
      }
      XmlElement dependency = step.rest().next();
      ImsResource next = manifest.resource(dependency.filledAttribute("identifierref"));
      if (next != null && onTheWay.contains(next.element())) {
        report(dependency, next, way);
      } else {
        enter(next, way, onTheWay);
      }
    }
  }

  private void enter(@Nullable ImsResource resource, Deque<Step> way, Set<XmlElement> onTheWay) {
    if (resource == null || done.contains(resource.element())) {
      return;
    }
    if (onTheWay.add(resource.element())) {
      way.addLast(new Step(resource, resource.element().children("dependency").iterator()));
    }
  }

  private void report(XmlElement dependency, ImsResource again, Deque<Step> way) {
    List<String> circle =
        way.stream()
            .map(Step::resource)
            .dropWhile(resource -> !resource.element().equals(again.element()))
            .map(resource -> resource.resource().identifier())
            .limit(SHOWN)
            .toList();
    manifest.findings().add(CP_DEPENDENCY_CIRCULAR, dependency, "resources", circle);
  }
}
