package org.iioe.commands.packaging.page;

import static org.iioe.commands.packaging.page.PageRule.PAGE_NEVER_FINISHES;
import static org.iioe.commands.packaging.page.PageRule.PAGE_NO_API_CALL;
import static org.iioe.commands.packaging.page.PageRule.PAGE_NO_CMI5_LAUNCH;
import static org.iioe.commands.packaging.page.PageRule.PAGE_UNLOAD_ONLY;
import static org.iioe.commands.packaging.page.PageRule.PAGE_WRONG_API;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Standard;

/** Whether a launch page speaks to the learning system, and in the language of its standard. */
final class ApiRules {
  /** Looks at the rest of the package, which costs more. */
  interface Elsewhere {
    Set<Signs> signs() throws IOException;
  }

  private final Standard standard;
  private final String path;
  private final Collection<Finding> findings;

  ApiRules(Standard standard, String path, Collection<Finding> findings) {
    this.standard = standard;
    this.path = path;
    this.findings = findings;
  }

  /** A film or a picture cannot call anything. */
  void reportNoPage() {
    if (standard.isScorm()) {
      add(PAGE_NO_API_CALL);
    } else if (standard == Standard.CMI5) {
      add(PAGE_NO_CMI5_LAUNCH);
    }
  }

  void check(Closure closure, Elsewhere elsewhere) throws IOException {
    Set<Signs> signs = closure.signs();
    if (standard == Standard.CMI5) {
      if (mayAccuse(closure, elsewhere, Signs.XAPI)) {
        add(PAGE_NO_CMI5_LAUNCH);
      }
    } else if (standard.isScorm()) {
      checkScorm(closure, elsewhere);
    }
    boolean unload = signs.contains(Signs.UNLOAD) && !signs.contains(Signs.LEAVING);
    if (unload && closure.isComplete() && speaks(signs)) {
      add(PAGE_UNLOAD_ONLY);
    }
  }

  private void checkScorm(Closure closure, Elsewhere elsewhere) throws IOException {
    boolean of2004 = standard == Standard.SCORM_2004;
    Signs own = of2004 ? Signs.API_OF_2004 : Signs.API_OF_12;
    Signs other = of2004 ? Signs.API_OF_12 : Signs.API_OF_2004;
    Signs finish = of2004 ? Signs.FINISH_OF_2004 : Signs.FINISH_OF_12;
    Set<Signs> signs = closure.signs();
    if (signs.contains(own)) {
      if (mayAccuse(closure, elsewhere, finish)) {
        add(PAGE_NEVER_FINISHES);
      }
    } else if (signs.contains(other)) {
      if (mayAccuse(closure, elsewhere, own)) {
        add(PAGE_WRONG_API);
      }
    } else if (mayAccuse(closure, elsewhere, own, other, Signs.SCORM_LIBRARY)) {
      add(PAGE_NO_API_CALL);
    }
  }

  private static boolean speaks(Set<Signs> signs) {
    return signs.contains(Signs.API_OF_12) || signs.contains(Signs.API_OF_2004);
  }

  /** Whether none of the signs is in what the page loads, nor in what it may load. */
  private static boolean mayAccuse(Closure closure, Elsewhere elsewhere, Signs... wanted)
      throws IOException {
    if (!closure.isComplete() || hasAny(closure.signs(), wanted)) {
      return false;
    }
    closure.widen();
    if (!closure.isComplete() || hasAny(closure.signs(), wanted)) {
      return false;
    }
    return !closure.signs().contains(Signs.LOADS_MORE) || !hasAny(elsewhere.signs(), wanted);
  }

  private static boolean hasAny(Set<Signs> signs, Signs... wanted) {
    for (Signs sign : wanted) {
      if (signs.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private void add(PageRule rule) {
    findings.add(
        Finding.in(
            path,
            rule,
            Map.of(
                "standard",
                standard.label(),
                "api",
                standard == Standard.SCORM_2004 ? "API_1484_11" : "API")));
  }
}
