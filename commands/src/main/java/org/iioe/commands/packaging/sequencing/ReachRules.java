package org.iioe.commands.packaging.sequencing;

import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ALL_HIDDEN;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ALWAYS_DISABLED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ALWAYS_SKIPPED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ATTEMPT_LIMIT_ZERO;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_CLUSTER_CLOSED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ENDLESS_RETRY;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_FORWARD_BLOCKED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_FORWARD_ONLY_CHOICE;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_HIDDEN_UNREACHABLE;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_NO_NAVIGATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** Whether a learner can get to each activity, and on from it. */
final class ReachRules {
  private final Findings findings;

  ReachRules(Findings findings) {
    this.findings = findings;
  }

  void check(Activity activity) {
    if (activity.isCluster()) {
      checkCluster(activity);
    }
    checkLimit(activity);
    activity
        .always("preConditionRule", "disabled")
        .ifPresent(rule -> add(SEQ_ALWAYS_DISABLED, rule, activity));
    Activity parent = activity.parent();
    if (parent != null) {
      checkChild(activity, parent);
    }
    if (limit(activity).isEmpty()) {
      Stream.of("retry", "retryAll")
          .flatMap(action -> activity.always("postConditionRule", action).stream())
          .forEach(rule -> add(SEQ_ENDLESS_RETRY, rule, activity));
    }
  }

  private void checkCluster(Activity cluster) {
    XmlElement place = cluster.part("controlMode").orElse(cluster.element());
    boolean leaves = cluster.children().stream().anyMatch(child -> !child.isCluster());
    if (!cluster.choice() && !cluster.flow() && leaves) {
      add(SEQ_CLUSTER_CLOSED, place, cluster);
    }
    if (cluster.forwardOnly() && cluster.choice() && cluster.children().size() > 1) {
      add(SEQ_FORWARD_ONLY_CHOICE, place, cluster);
    }
  }

  private static Optional<XmlElement> limit(Activity activity) {
    return activity
        .part("limitConditions")
        .filter(found -> found.filledAttribute("attemptLimit") != null);
  }

  private void checkLimit(Activity activity) {
    limit(activity)
        .filter(found -> "0".equals(found.attribute("attemptLimit")))
        .ifPresent(found -> add(SEQ_ATTEMPT_LIMIT_ZERO, found, activity));
  }

  private void checkChild(Activity activity, Activity parent) {
    if (parent.choice() && !parent.flow()) {
      activity
          .always("preConditionRule", "hiddenFromChoice")
          .ifPresent(rule -> add(SEQ_HIDDEN_UNREACHABLE, rule, activity));
    }
    if (!parent.choice() && parent.flow()) {
      activity
          .always("preConditionRule", "skip")
          .ifPresent(rule -> add(SEQ_ALWAYS_SKIPPED, rule, activity));
      if (!isLast(activity, parent)) {
        activity
            .always("preConditionRule", "stopForwardTraversal")
            .ifPresent(rule -> add(SEQ_FORWARD_BLOCKED, rule, activity));
        checkNavigation(activity);
      }
    }
  }

  private static boolean isLast(Activity activity, Activity parent) {
    return parent.children().get(parent.children().size() - 1) == activity;
  }

  /** Without a button and without a rule, only the content itself can go on. */
  private void checkNavigation(Activity activity) {
    boolean moves =
        Stream.iterate(activity, one -> one != null, Activity::parent)
            .anyMatch(one -> !one.rules("postConditionRule").isEmpty());
    if (activity.isCluster() || moves) {
      return;
    }
    activity.element().children("presentation").stream()
        .flatMap(presentation -> presentation.descendants("hideLMSUI").stream())
        .filter(hidden -> hidden.text().equals("continue"))
        .findFirst()
        .ifPresent(hidden -> add(SEQ_NO_NAVIGATION, hidden, activity));
  }

  /** A menu without an entry, when there is no other way in. */
  void checkVisible(Activity root) {
    List<Activity> launching =
        root.all()
            .filter(activity -> activity.element().filledAttribute("identifierref") != null)
            .toList();
    boolean hidden =
        launching.stream()
            .noneMatch(activity -> Activity.isTrue(activity.element(), "isvisible", true));
    if (hidden && launching.size() > 1 && !root.flow()) {
      findings.add(SEQ_ALL_HIDDEN, root.element(), "item", root.name(), "count", launching.size());
    }
  }

  private void add(SequencingRule rule, XmlElement place, Activity activity) {
    findings.add(rule, place, "item", activity.name());
  }
}
