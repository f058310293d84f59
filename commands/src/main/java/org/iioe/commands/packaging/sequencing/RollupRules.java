package org.iioe.commands.packaging.sequencing;

import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ROLLUP_COUNT_MISSING;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ROLLUP_COUNT_TOO_HIGH;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ROLLUP_NOBODY;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ROLLUP_ON_LEAF;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_SELECTION_NEVER;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_WEIGHTS_ZERO;

import java.util.List;
import java.util.Set;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** How results come together in a cluster. */
final class RollupRules {
  private final Findings findings;

  RollupRules(Findings findings) {
    this.findings = findings;
  }

  void check(Activity activity) {
    List<XmlElement> rules =
        activity.part("rollupRules").map(all -> all.children("rollupRule")).orElse(List.of());
    if (!activity.isCluster() && !rules.isEmpty()) {
      findings.add(SEQ_ROLLUP_ON_LEAF, rules.get(0), "item", activity.name());
    }
    if (activity.isCluster()) {
      rules.forEach(rule -> checkCount(rule, activity));
      checkContributions(activity);
      checkSelection(activity);
    }
  }

  private void checkCount(XmlElement rule, Activity cluster) {
    String set = rule.attribute("childActivitySet");
    int children = cluster.children().size();
    String count = rule.filledAttribute("minimumCount");
    if ("atLeastCount".equals(set) && count == null) {
      missing(rule, cluster, "minimumCount");
    } else if ("atLeastPercent".equals(set) && rule.filledAttribute("minimumPercent") == null) {
      missing(rule, cluster, "minimumPercent");
    } else if ("atLeastCount".equals(set) && isMore(count, children)) {
      findings.add(
          SEQ_ROLLUP_COUNT_TOO_HIGH,
          rule,
          "item",
          cluster.name(),
          "count",
          String.valueOf(count),
          "children",
          children);
    }
  }

  private void missing(XmlElement rule, Activity cluster, String attribute) {
    findings.add(SEQ_ROLLUP_COUNT_MISSING, rule, "item", cluster.name(), "attribute", attribute);
  }

  private static boolean isMore(@Nullable String count, int children) {
    return count != null && count.matches("\\d{1,9}") && Integer.parseInt(count) > children;
  }

  private void checkContributions(Activity cluster) {
    XmlElement primary = cluster.primaryObjective().orElse(null);
    boolean byMeasure = primary != null && Activity.isTrue(primary, "satisfiedByMeasure", false);
    boolean fed =
        MapInfo.of(cluster).stream()
            .anyMatch(map -> map.objective() == primary && !map.reads().isEmpty());
    if (fed) {
      return;
    }
    if (primary != null
        && byMeasure
        && cluster.children().stream().noneMatch(RollupRules::givesMeasure)) {
      findings.add(SEQ_WEIGHTS_ZERO, primary, "item", cluster.name());
    }
    boolean silent = cluster.children().stream().noneMatch(RollupRules::givesStatus);
    if (!byMeasure && silent && isAsked(cluster, primary)) {
      findings.add(SEQ_ROLLUP_NOBODY, cluster.element(), "item", cluster.name());
    }
  }

  private static boolean givesMeasure(Activity child) {
    String weight =
        child
            .part("rollupRules")
            .map(rules -> rules.filledAttribute("objectiveMeasureWeight"))
            .orElse(null);
    return child.isTracked() && (weight == null || !weight.matches("[+-]?0*\\.?0*"));
  }

  private static boolean givesStatus(Activity child) {
    return child.isTracked() && child.isTrue("rollupRules", "rollupObjectiveSatisfied", true);
  }

  /** Whether a rule of the cluster, or another activity, depends on its status. */
  private static boolean isAsked(Activity cluster, @Nullable XmlElement primary) {
    String identifier = primary == null ? null : primary.filledAttribute("objectiveID");
    boolean byRule =
        cluster.part("sequencingRules").stream()
            .flatMap(rules -> rules.descendants("ruleCondition").stream())
            .filter(RollupRules::asksForStatus)
            .map(condition -> condition.filledAttribute("referencedObjective"))
            .anyMatch(asked -> asked == null || asked.equals(identifier));
    boolean byMap =
        MapInfo.of(cluster).stream()
            .anyMatch(
                map -> map.objective() == primary && map.writes().contains("SatisfiedStatus"));
    return byRule || byMap;
  }

  private static boolean asksForStatus(XmlElement condition) {
    String asked = condition.attribute("condition");
    return asked != null && Set.of("satisfied", "objectiveStatusKnown").contains(asked);
  }

  private void checkSelection(Activity cluster) {
    cluster
        .part("randomizationControls")
        .filter(controls -> controls.filledAttribute("selectCount") != null)
        .filter(
            controls ->
                controls.filledAttribute("selectionTiming") == null
                    || "never".equals(controls.attribute("selectionTiming")))
        .ifPresent(controls -> findings.add(SEQ_SELECTION_NEVER, controls, "item", cluster.name()));
  }
}
