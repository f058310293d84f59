package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_DATA_TOO_LONG;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_MASTERYSCORE_INVALID;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_MAXTIMEALLOWED_INVALID;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_PREREQUISITES_INVALID;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_PREREQUISITES_TYPE_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_PREREQUISITES_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_TIMELIMITACTION_INVALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.iioe.commands.packaging.aicc.PrerequisiteScript;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** ADL's elements in items of SCORM 1.2 (CAM 2.3.2.5.2). */
final class Item12Rules {
  private static final int MOST_LAUNCH_DATA = 255;

  private final ImsManifest manifest;
  private final Findings findings;
  private final Set<String> identifiers = new HashSet<>();

  Item12Rules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
    manifest.items().forEach(item -> identifiers.add(ImsManifest.nameOf(item)));
  }

  void check() {
    for (XmlElement item : manifest.items()) {
      String name = ImsManifest.nameOf(item);
      item.child("masteryscore").ifPresent(found -> checkMastery(found, name));
      item.child("maxtimeallowed").ifPresent(found -> checkTime(found, name));
      item.child("timelimitaction").ifPresent(found -> checkAction(found, name));
      item.child("datafromlms").ifPresent(found -> checkData(found, name));
      item.child("prerequisites").ifPresent(found -> checkPrerequisites(found, name));
    }
  }

  private void checkMastery(XmlElement element, String item) {
    if (!ItemValues.isMasteryScore(element.text())) {
      report(SCORM_MASTERYSCORE_INVALID, element, item);
    }
  }

  private void checkTime(XmlElement element, String item) {
    if (!ItemValues.isTimeAllowed(element.text())) {
      report(SCORM_MAXTIMEALLOWED_INVALID, element, item);
    }
  }

  private void checkAction(XmlElement element, String item) {
    if (!ItemValues.isTimeLimitAction(element.text())) {
      report(SCORM_TIMELIMITACTION_INVALID, element, item);
    }
  }

  private void checkData(XmlElement element, String item) {
    if (element.text().length() > MOST_LAUNCH_DATA) {
      findings.add(
          SCORM_DATA_TOO_LONG,
          element,
          "item",
          item,
          "length",
          element.text().length(),
          "limit",
          MOST_LAUNCH_DATA);
    }
  }

  private void checkPrerequisites(XmlElement element, String item) {
    if (element.text().isEmpty()) {
      return;
    }
    String type = element.attribute("type");
    if (type == null) {
      report(SCORM_PREREQUISITES_TYPE_MISSING, element, item);
    }
    boolean script = type == null || type.toLowerCase(Locale.ROOT).equals("aicc_script");
    List<String> names = new ArrayList<>();
    if (!script || !PrerequisiteScript.read(element.text(), names)) {
      report(SCORM_PREREQUISITES_INVALID, element, item);
      return;
    }
    for (String name : names) {
      if (!identifiers.contains(name) && !PrerequisiteScript.isStatus(name)) {
        findings.add(SCORM_PREREQUISITES_UNKNOWN, element, "item", item, "unknown", name);
      }
    }
  }

  private void report(ScormRule rule, XmlElement element, String item) {
    findings.add(rule, element, "item", item, "value", element.text());
  }
}
