package org.iioe.commands.packaging.pack.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.iioe.commands.packaging.pack.material.Lesson;

/** The manifest of SCORM 1.2 (CAM 2.3). */
final class Scorm12Manifest extends ImsManifestText {
  Scorm12Manifest(PackagePlan plan) {
    super(plan);
  }

  @Override
  List<String> namespaces() {
    return List.of(
        "xmlns",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2");
  }

  @Override
  String schemaVersion() {
    return "1.2";
  }

  @Override
  MetadataText metadata() {
    return new ImsMetadata(plan, xml);
  }

  @Override
  String scormType() {
    return "adlcp:scormtype";
  }

  @Override
  List<String> organizationAttributes() {
    return List.of();
  }

  @Override
  void writeItemExtras(Lesson lesson) {
    CourseItem item = lesson.item();
    Lesson before = plan.before(lesson);
    if (plan.source().sequencing() == Sequencing.FORCED_ORDER && before != null) {
      xml.text("adlcp:prerequisites", before.identifier(), "type", "aicc_script");
    }
    Duration limit = item.timeLimit();
    if (limit != null) {
      xml.text("adlcp:maxtimeallowed", clock(limit));
      xml.text("adlcp:timelimitaction", "continue,no message");
    }
    if (!item.launchData().isEmpty()) {
      xml.text("adlcp:datafromlms", item.launchData());
    }
    if (lesson.hasMastery()) {
      xml.text("adlcp:masteryscore", lesson.mastery().stripTrailingZeros().toPlainString());
    }
  }

  private static String clock(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%04d:%02d:%02d",
        duration.toHours(),
        duration.toMinutesPart(),
        duration.toSecondsPart());
  }
}
