package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.iioe.commands.packaging.model.CoursePackage;

/** Whatever happened to a manifest, the answer is a package and findings. */
class ManifestFuzzTest {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="M" xml:base="x/" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="urn:s">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
        <organizations default="O"><organization identifier="O"><title>T</title>
          <item identifier="I" identifierref="R"><title>A</title>
            <imsss:sequencing IDRef="S"><imsss:objectives><imsss:objective objectiveID="q"/></imsss:objectives></imsss:sequencing>
          </item></organization></organizations>
        <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="a%20b.html?x#y">
          <file href="a%20b.html"/><dependency identifierref="R"/></resource></resources>
      </manifest>
      """;
  private static final String UNITS = "\"system_id\",\"file_name\"\n\"A\",\"a.htm\"\n\"B\",b\n";

  @Property(tries = 400)
  void flipped_bytes_are_findings(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = MANIFEST.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    check(SamplePackage.of().with("imsmanifest.xml", bytes));
  }

  @Property(tries = 400)
  void deleted_and_doubled_pieces_are_findings(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(MANIFEST);
    for (int i = random.nextInt(4); i >= 0 && text.length() > 60; i--) {
      int from = random.nextInt(text.length() - 50);
      String piece = text.substring(from, from + random.nextInt(50));
      if (random.nextBoolean()) {
        text.delete(from, from + piece.length());
      } else {
        text.insert(random.nextInt(text.length()), piece);
      }
    }
    for (String name : new String[] {"imsmanifest.xml", "cmi5.xml", "tincan.xml"}) {
      check(SamplePackage.of().with(name, text.toString()));
    }
  }

  @Property(tries = 200)
  void damaged_tables_are_findings(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = UNITS.getBytes(StandardCharsets.UTF_8);
    bytes[random.nextInt(bytes.length)] = (byte) "\",\n\0x=[".charAt(random.nextInt(7));
    check(SamplePackage.of().with("c.crs", bytes).with("c.au", bytes).with("c.cst", bytes));
  }

  private static void check(SamplePackage sample) {
    ReadPackage read = sample.read();
    CoursePackage course = read.coursePackage();
    assertThat(course.items()).isNotNegative();
    assertThat(read.findings())
        .allSatisfy(found -> assertThat(found.line()).isNotNegative())
        .hasSizeLessThan(200);
  }
}
