package org.iioe.commands.packaging.pack.manifest;

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
  void beginManifest() {
    xml.open(
        "manifest",
        "xmlns",
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_v1p3",
        "xmlns:adlseq",
        "http://www.adlnet.org/xsd/adlseq_v1p3",
        "xmlns:adlnav",
        "http://www.adlnet.org/xsd/adlnav_v1p3",
        "xmlns:imsss",
        "http://www.imsglobal.org/xsd/imsss",
        "identifier",
        manifestIdentifier(),
        "version",
        plan.source().version());
  }

  @Override
  void writeMetadata() {
    xml.text("schema", "ADL SCORM");
    xml.text("schemaversion", "2004 4th Edition");
    new LearningObjectMetadata(plan, xml).write();
  }

  @Override
  String scormType() {
    return "adlcp:scormType";
  }

  @Override
  String[] organizationAttributes() {
    return new String[] {
      "identifier",
      ORGANIZATION,
      "structure",
      "hierarchical",
      "adlseq:objectivesGlobalToSystem",
      "false"
    };
  }

  @Override
  void writeHeadingExtras() {
    sequencing.writeHeading();
  }

  @Override
  void writeOrganizationExtras() {
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
