package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_CLUSTER_WITH_RESOURCE;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_COMPLETION_THRESHOLD_INVALID;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_COMPLETION_THRESHOLD_PLACE;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_COMPLETION_THRESHOLD_UNUSED;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_DATA_TOO_LONG;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_HIDE_UI_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_TIMELIMITACTION_INVALID;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** ADL's elements in items of SCORM 2004 (CAM 3.4.1). */
final class Item2004Rules {
  private static final int MOST_LAUNCH_DATA = 4000;
  private static final Set<String> HIDEABLE =
      Set.of("previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll");

  private static final List<String> USED = List.of("true", "1");

  private final ImsManifest manifest;
  private final Findings findings;

  Item2004Rules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  void check() {
    manifest.items().forEach(this::checkItem);
  }

  private void checkItem(XmlElement item) {
    String name = ImsManifest.nameOf(item);
    if (item.filledAttribute("identifierref") != null && !item.children("item").isEmpty()) {
      findings.add(SCORM_CLUSTER_WITH_RESOURCE, item, "item", name);
    }
    for (XmlElement child : item.children()) {
      checkChild(child, name);
    }
  }

  private void checkChild(XmlElement child, String item) {
    if (child.is("timeLimitAction") && !ItemValues.isTimeLimitAction(child.text())) {
      report(SCORM_TIMELIMITACTION_INVALID, child, item, child.text());
    } else if (child.is("dataFromLMS") && child.text().length() > MOST_LAUNCH_DATA) {
      findings.add(
          SCORM_DATA_TOO_LONG,
          child,
          "item",
          item,
          "length",
          child.text().length(),
          "limit",
          MOST_LAUNCH_DATA);
    } else if (child.is("completionThreshold")) {
      checkThreshold(child, item);
    } else if (child.is("presentation")) {
      child.descendants("hideLMSUI").stream()
          .filter(hidden -> !HIDEABLE.contains(hidden.text()))
          .forEach(hidden -> report(SCORM_HIDE_UI_UNKNOWN, hidden, item, hidden.text()));
    }
  }

  /** The third edition wrote the measure as text, the fourth as attributes. */
  private void checkThreshold(XmlElement threshold, String item) {
    String measure = threshold.attribute("minProgressMeasure");
    String value = measure != null ? measure : threshold.text();
    if (!value.isEmpty() && !Measure.isWithin(value, 0, 1)) {
      report(SCORM_COMPLETION_THRESHOLD_INVALID, threshold, item, value);
    }
    checkUse(threshold, item, measure);
    String weight = threshold.attribute("progressWeight");
    if (weight != null && !Measure.isWithin(weight, 0, 1)) {
      report(SCORM_COMPLETION_THRESHOLD_INVALID, threshold, item, weight);
    }
  }

  private void checkUse(XmlElement threshold, String item, @Nullable String measure) {
    XmlElement parent = threshold.parent();
    if (measure == null && parent != null && !parent.children("item").isEmpty()) {
      if (!threshold.text().isEmpty()) {
        report(SCORM_COMPLETION_THRESHOLD_PLACE, threshold, item, threshold.text());
      }
    } else if (measure != null
        && !USED.contains(
            Objects.requireNonNullElse(threshold.attribute("completedByMeasure"), ""))) {
      report(SCORM_COMPLETION_THRESHOLD_UNUSED, threshold, item, measure);
    }
  }

  private void report(ScormRule rule, XmlElement element, String item, String value) {
    findings.add(rule, element, "item", item, "value", value);
  }
}
