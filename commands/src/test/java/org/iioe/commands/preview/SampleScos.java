package org.iioe.commands.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A course of SCORM 1.2 in a folder, one SCO for each page. */
final class SampleScos {
  /** A page that does what a course should. */
  static final String GOOD =
      """
      <!doctype html><title>Good</title><script>
        const api = window.parent.API;
        api.LMSInitialize("");
        api.LMSSetValue("cmi.core.lesson_status", "completed");
        api.LMSSetValue("cmi.core.score.raw", "87");
        api.LMSCommit("");
        window.addEventListener("pagehide", () => api.LMSFinish(""));
      </script>""";

  private final Map<String, String> scos = new LinkedHashMap<>();
  private final Map<String, String> assets = new LinkedHashMap<>();

  SampleScos sco(String name, String page) {
    scos.put(name, page);
    return this;
  }

  SampleScos asset(String name, String page) {
    assets.put(name, page);
    return this;
  }

  /** Writes it; a page of no text is not written, one that is a URL is where the item starts. */
  Path write(Path folder) throws IOException {
    StringBuilder items = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (Map<String, String> kind : java.util.List.of(scos, assets)) {
      for (Map.Entry<String, String> page : kind.entrySet()) {
        String name = page.getKey();
        String type = kind == scos ? "sco" : "asset";
        boolean remote = page.getValue().startsWith("https:");
        String href = remote ? page.getValue() : name + ".html";
        items.append(
            "<item identifier='%1$s' identifierref='r-%1$s'><title>%1$s</title></item>\n"
                .formatted(name));
        resources.append(
            "<resource identifier='r-%s' type='webcontent' adlcp:scormtype='%s' href='%s'/>\n"
                .formatted(name, type, href));
        if (!remote && !page.getValue().isEmpty()) {
          Files.writeString(folder.resolve(href), page.getValue());
        }
      }
    }
    Files.writeString(
        folder.resolve("imsmanifest.xml"),
        """
        <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>Sample</title>
          %s</organization></organizations>
          <resources>%s</resources>
        </manifest>
        """
            .formatted(items, resources));
    return folder;
  }
}
