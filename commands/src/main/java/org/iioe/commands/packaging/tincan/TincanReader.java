package org.iioe.commands.packaging.tincan;

import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_HREF_CASE;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_ID_INVALID;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_LAUNCH_FILE_MISSING;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_LAUNCH_MISSING;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_NAME_MISSING;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_NO_ACTIVITY;
import static org.iioe.commands.packaging.tincan.TincanRule.TINCAN_TYPE_MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlElement;

/** Reads a {@code tincan.xml}: activities, of which those with a launch are started. */
public final class TincanReader {
  private final XmlElement root;
  private final ManifestFiles files;
  private final Findings findings;

  public TincanReader(XmlElement root, ManifestFiles files, Findings findings) {
    this.root = root;
    this.files = files;
    this.findings = findings;
  }

  /** Judges the file and builds the model. */
  public CoursePackage read() {
    List<XmlElement> activities = root.descendants("activity");
    if (activities.isEmpty()) {
      findings.add(TINCAN_NO_ACTIVITY, root);
    } else if (activities.stream().allMatch(activity -> activity.child("launch").isEmpty())) {
      findings.add(TINCAN_LAUNCH_MISSING, activities.get(0));
    }
    activities.forEach(this::checkActivity);
    XmlElement first = activities.isEmpty() ? root : activities.get(0);
    return new CoursePackage(
        Standard.TINCAN,
        null,
        root.namespace().isEmpty() ? "element tincan" : "namespace " + root.namespace(),
        findings.path(),
        first.filledAttribute("id"),
        first.childText("name"),
        first.child("name").map(name -> name.filledAttribute("lang")).orElse(null),
        List.of(),
        List.of(),
        scos(activities),
        0);
  }

  private void checkActivity(XmlElement activity) {
    String identifier = activity.attribute("id");
    if (identifier == null || !identifier.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
      findings.add(TINCAN_ID_INVALID, activity, "id", Objects.requireNonNullElse(identifier, ""));
    }
    if (activity.filledAttribute("type") == null) {
      String named = Objects.requireNonNullElse(identifier, "");
      findings.add(TINCAN_TYPE_MISSING, activity, "id", named);
    }
    if (activity.childText("name") == null) {
      findings.add(TINCAN_NAME_MISSING, activity);
    }
    activity.children("launch").forEach(this::checkLaunch);
  }

  private void checkLaunch(XmlElement launch) {
    Located located = files.locate("", launch.text());
    switch (located.outcome()) {
      case EMPTY -> findings.add(TINCAN_LAUNCH_MISSING, launch);
      case MISSING, OUTSIDE ->
          findings.add(TINCAN_LAUNCH_FILE_MISSING, launch, "file", located.path());
      case OTHER_CASE ->
          findings.add(TINCAN_HREF_CASE, launch, "href", launch.text(), "file", located.path());
      case FOUND, REMOTE -> {}
    }
  }

  private List<Sco> scos(List<XmlElement> activities) {
    List<Sco> scos = new ArrayList<>();
    for (XmlElement activity : activities) {
      String launch = activity.childText("launch");
      if (launch != null) {
        scos.add(
            new Sco(
                Objects.requireNonNullElse(activity.attribute("id"), ""),
                activity.childText("name"),
                files.locate("", launch).address(),
                "",
                findings.position(activity)));
      }
    }
    return scos;
  }
}
