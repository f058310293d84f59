package org.iioe.commands.packaging.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifest as a text: its encoding, and what is written where something else stood. */
class ManifestTextTest {
  private static final String MANIFEST = "imsmanifest.xml";

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, ENCODING_MADE_USUAL",
    "ISO-8859-1, windows-1252, ENCODING_MADE_USUAL",
    "UTF-8, windows-1252, ENCODING_CORRECTED",
    "UTF-9, UTF-8, ENCODING_DECLARED",
    "US-ASCII, UTF-8, ENCODING_CORRECTED"
  })
  void latin_letters_survive_the_way_to_utf_8(String declared, String real, Mending kind) {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"")
                .manifestIn(real));
    assertThat(repaired.kinds()).contains(kind);
    assertThat(repaired.text(MANIFEST)).isEqualTo(DamagedPackage.SCORM_12);
    assertThat(repaired.after().findings()).isEmpty();
  }

  @Test
  void chinese_titles_survive_the_way_from_gbk() {
    String title = "远程教学评价方法与在线课堂组织，学习评价与反馈";
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest("Cours d'été &amp; d'hiver", title)
                .manifestIn("GBK"));
    assertThat(repaired.kinds()).containsExactly(Mending.ENCODING_CORRECTED);
    assertThat(repaired.text(MANIFEST)).contains(title);
  }

  @Test
  void one_wrong_letter_does_not_spoil_the_others() {
    byte[] archive = mixed();
    Repaired repaired = Repaired.of(archive, Missing.KEEP);
    assertThat(repaired.text(MANIFEST)).contains("Cours d'été", "<title>Déjà ü 课程 été");
    assertThat(repaired.after().findings()).isEmpty();
  }

  /** A title in UTF-8 with one letter of windows-1252 pasted into it. */
  private static byte[] mixed() {
    String text = DamagedPackage.SCORM_12.replace("<title>One", "<title>Déjà ~ 课程 été");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.write(b == '~' ? 0xFC : b);
    }
    return DamagedPackage.scorm12().withBytes(MANIFEST, bytes.toByteArray()).bytes();
  }

  @Test
  void references_follow_what_is_renamed() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest("\"I1\"", "\"1 & 1\"")
                .manifest("\"R1\"", "\"9\"")
                .manifest("\"O\"", "\"o r g\"")
                .manifest(">I1<", ">(I2 | 7) & 1<")
                .manifest("\"I2\"", "\"7\""));
    assertThat(repaired.text(MANIFEST))
        .contains("default=\"o_r_g\"", "<organization identifier=\"o_r_g\">")
        .contains("identifier=\"_1___1\" identifierref=\"_9\"", "<resource identifier=\"_9\"")
        .contains(">(I2 | _7) &amp; 1<");
    assertThat(repaired.kinds())
        .contains(Mending.ITEM_MADE_NAME, Mending.IDENTIFIER_MADE_NAME, Mending.AMPERSANDS_ESCAPED);
  }

  @Test
  void lines_are_those_of_the_author() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest("<manifest ", "<!DOCTYPE manifest [\n\n]>\n<manifest ")
                .manifest("<file href=\"api.js\"/>", "<file/>\n      <file href=\"API.js\"/>"));
    assertThat(repaired.places())
        .containsExactly("DOCTYPE_REMOVED 3", "EMPTY_FILE_REMOVED 29", "HREF_CASE_CORRECTED 30");
  }

  @Test
  void scorm_2004_gets_its_own_prefixes_and_spelling() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm2004()
                .manifest(" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"", "")
                .manifest(" xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"", "")
                .manifest("adlcp:scormType", "adlcp:scormtype"));
    assertThat(repaired.kinds()).containsExactly(Mending.PREFIX_BOUND, Mending.SCORMTYPE_RESPELT);
    assertThat(repaired.text(MANIFEST))
        .contains("xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"")
        .contains("xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"");
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void a_course_without_an_organization_gets_one_from_its_scos() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest(
                    text ->
                        text.replaceFirst(
                            "(?s)<organizations.*</organizations>", "<organizations/>")));
    assertThat(repaired.kinds()).contains(Mending.ORGANIZATION_ADDED, Mending.DEFAULT_ADDED);
    assertThat(repaired.after().coursePackage().scos()).hasSize(2);
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void parts_are_put_into_their_order() {
    Repaired repaired =
        Repaired.of(
            DamagedPackage.scorm12()
                .manifest(
                    text ->
                        text.replaceFirst(
                            "(?s)(  <organizations.*</organizations>\n)(.*</resources>\n)",
                            "$2$1")));
    assertThat(repaired.kinds()).containsExactly(Mending.ELEMENT_MOVED);
    assertThat(repaired.remaining()).isEmpty();
  }

  @Test
  void bytes_that_are_no_manifest_never_break_the_repair() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = DamagedPackage.SCORM_12.getBytes(StandardCharsets.UTF_8);
      for (int j = 0; j < 1 + random.nextInt(8); j++) {
        bytes[random.nextInt(bytes.length)] =
            (byte) "<>&\"'= -!?/\u0001x".charAt(random.nextInt(13));
      }
      Repaired repaired =
          Repaired.of(DamagedPackage.scorm12().withBytes(MANIFEST, bytes).bytes(), Missing.STUB);
      if (repaired.wasWritten()) {
        assertThat(Repaired.of(repaired.bytes(), Missing.STUB).wasWritten())
            .as(new String(bytes, StandardCharsets.ISO_8859_1))
            .isFalse();
      }
    }
  }
}
