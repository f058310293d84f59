package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.packaging.RuleCatalog;
import org.iioe.commands.packaging.finding.Rule;

/** Every rule that a finding can be of: those of packages, and the catalogue's own. */
public final class FindingCatalog {
  private static final List<Rule> ALL =
      Stream.concat(RuleCatalog.all().stream(), Stream.of(CatalogueRule.values())).toList();

  private FindingCatalog() {}

  public static List<Rule> all() {
    return ALL;
  }

  /** The rules by family, each in the order of its enum: worst first. */
  public static List<List<Rule>> families() {
    Map<Class<?>, List<Rule>> families = new LinkedHashMap<>();
    for (Rule rule : ALL) {
      families
          .computeIfAbsent(((Enum<?>) rule).getDeclaringClass(), any -> new ArrayList<>())
          .add(rule);
    }
    return List.copyOf(families.values());
  }

  /** The rule of this code, in any case; a fault with the nearest codes when there is none. */
  public static Rule rule(String code) {
    String asked = code.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    return ALL.stream()
        .filter(rule -> rule.code().equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.notFound("FINDING_UNKNOWN")
                    .with("code", code)
                    .with("nearest", nearest(asked)));
  }

  /** As words are compared in lower case. */
  private static List<String> nearest(String asked) {
    List<String> codes = ALL.stream().map(rule -> rule.code().toLowerCase(Locale.ROOT)).toList();
    return Nearest.to(asked, codes).stream().map(near -> near.toUpperCase(Locale.ROOT)).toList();
  }
}
