package org.iioe.commands.packaging.pack.manifest;

import java.util.List;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.material.Lesson;

/** The manifest of SCORM 2004 4th edition (CAM 3.4). */
final class Scorm2004Manifest extends ImsManifestText {
  private final SequencingText sequencing;

  Scorm2004Manifest(PackagePlan plan) {
    super(plan);
    this.sequencing = new SequencingText(plan, xml);
  }

  @Override
  List<String> namespaces() {
    return List.of(
        "xmlns",
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_v1p3",
        "xmlns:adlseq",
        "http://www.adlnet.org/xsd/adlseq_v1p3",
        "xmlns:adlnav",
        "http://www.adlnet.org/xsd/adlnav_v1p3",
        "xmlns:imsss",
        "http://www.imsglobal.org/xsd/imsss");
  }

  @Override
  String schemaVersion() {
    return "2004 4th Edition";
  }

  @Override
  MetadataText metadata() {
    return new LearningObjectMetadata(plan, xml);
  }

  @Override
  String scormType() {
    return "adlcp:scormType";
  }

  @Override
  List<String> organizationAttributes() {
    return List.of("adlseq:objectivesGlobalToSystem", "false");
  }

  @Override
  void writeHeadingExtras() {
    sequencing.writeHeading();
  }

  @Override
  void writeItemExtras(Lesson lesson) {
    CourseItem item = lesson.item();
    if (item.timeLimit() != null) {
      xml.text("adlcp:timeLimitAction", "continue,no message");
    }
    if (!item.launchData().isEmpty()) {
      xml.text("adlcp:dataFromLMS", item.launchData());
    }
    sequencing.write(lesson);
  }
}
