package org.iioe.commands.packaging.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.iioe.commands.packaging.PackageInspection;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;

/**
 * Any bytes as a file that only {@code course validate} looks into: a launch page, a script, or
 * metadata. The first byte chooses.
 */
public final class PageTarget {
  private static final String MANIFEST =
      """
      <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
      <adlcp:location>lom.xml</adlcp:location></metadata>
      <organizations default="O"><organization identifier="O"><title>Course</title>
      <item identifier="I" identifierref="R"><title>Page</title></item></organization></organizations>
      <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/></resource></resources></manifest>
      """;
  private static final String LOADER = "<script src='script.js'></script><p>page";

  private PageTarget() {}

  /** What the fuzzer calls; whatever is thrown is a find. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] text = Arrays.copyOfRange(input, 1, input.length);
    MemoryFiles files =
        switch ((input[0] & 0xFF) % 3) {
          case 0 -> new MemoryFiles(text, "index.html");
          case 1 ->
              new MemoryFiles(LOADER.getBytes(StandardCharsets.UTF_8), "index.html")
                  .with("script.js", text);
          default -> new MemoryFiles(text, "lom.xml");
        };
    files.with("imsmanifest.xml", MANIFEST.getBytes(StandardCharsets.UTF_8));
    ReadPackage read = PackageReader.read(files);
    if (read.coursePackage().scos().size() != 1) {
      throw new AssertionError(read.findings());
    }
    PackageInspection.run(files, read.coursePackage());
  }
}
