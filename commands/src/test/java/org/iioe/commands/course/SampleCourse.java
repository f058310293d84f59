package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.iioe.commands.packaging.archive.RawZip;

/** Makes small SCORM 1.2 packages, one page for each SCO. */
final class SampleCourse {
  private SampleCourse() {}

  static Path write(Path file, String title, List<String> scos, String content) throws IOException {
    return zip(title, "m1", scos, content).writeTo(file);
  }

  static RawZip zip(String title, String manifest, List<String> scos, String content) {
    return zip(title, manifest, scos, content, UnaryOperator.identity());
  }

  /**
   * @param identifier of the item that launches the page of this name
   */
  static RawZip zip(
      String title,
      String manifest,
      List<String> scos,
      String content,
      UnaryOperator<String> identifier) {
    RawZip zip = RawZip.of("imsmanifest.xml", manifest(title, manifest, scos, identifier));
    for (String sco : scos) {
      zip.add(sco + ".html", "<title>" + sco + "</title><p>" + content + "</p>");
    }
    return zip;
  }

  private static String manifest(
      String title, String identifier, List<String> scos, UnaryOperator<String> item) {
    StringBuilder items = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (String sco : scos) {
      items.append(
          "<item identifier=\"%s\" identifierref=\"r-%s\"><title>%s</title></item>\n"
              .formatted(item.apply(sco), sco, sco));
      resources.append(
          """
          <resource identifier="r-%s" type="webcontent" adlcp:scormtype="sco" href="%s.html">
          <file href="%s.html"/></resource>
          """
              .formatted(sco, sco, sco));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="%s" version="1.0"
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>%s</title>
        %s</organization></organizations>
          <resources>
        %s</resources>
        </manifest>
        """
        .formatted(identifier, title, items, resources);
  }
}
