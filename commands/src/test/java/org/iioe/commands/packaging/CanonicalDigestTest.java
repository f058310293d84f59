package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Standard;
import org.junit.jupiter.api.Test;

class CanonicalDigestTest {
  private static final String MANIFEST =
      "<?xml version='1.0'?><!-- <manifest identifier='no'> --><manifest identifier=\"%s\" a='1'><x identifier='y'/></manifest>";

  private static String digest(String manifestPath, String identifier, Map<String, String> others) {
    CoursePackage course = CoursePackage.of(Standard.SCORM_1_2, null, "test", manifestPath);
    Map<String, String> digests = new LinkedHashMap<>(others);
    digests.put(manifestPath, "changes with the identifier: " + identifier);
    byte[] manifest = MANIFEST.formatted(identifier).getBytes(StandardCharsets.UTF_8);
    return CanonicalDigest.of(course, digests, manifest);
  }

  @Test
  void the_identifier_the_folder_and_the_rubbish_make_no_difference() {
    String plain = digest("imsmanifest.xml", "A", Map.of("a.html", "00", "b.html", "11"));
    Map<String, String> wrapped = new LinkedHashMap<>();
    wrapped.put("course/b.html", "11");
    wrapped.put("course/a.html", "00");
    wrapped.put("__MACOSX/course/._a.html", "22");
    wrapped.put("course/.DS_Store", "33");
    assertThat(digest("course/imsmanifest.xml", "B", wrapped)).isEqualTo(plain);
    assertThat(plain).matches("[0-9a-f]{64}");
  }

  @Test
  void a_changed_renamed_added_or_lost_file_makes_a_difference() {
    String plain = digest("imsmanifest.xml", "A", Map.of("a.html", "00"));
    assertThat(digest("imsmanifest.xml", "A", Map.of("a.html", "01"))).isNotEqualTo(plain);
    assertThat(digest("imsmanifest.xml", "A", Map.of("b.html", "00"))).isNotEqualTo(plain);
    assertThat(digest("imsmanifest.xml", "A", Map.of())).isNotEqualTo(plain);
  }

  @Test
  void only_the_root_identifier_is_left_out() {
    String text = MANIFEST.formatted("A");
    String kept =
        new String(
            CanonicalDigest.anonymous(text.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    assertThat(kept).isEqualTo(text.replace(" identifier=\"A\"", ""));
  }

  @Test
  void other_xml_is_kept_as_it_is() {
    byte[] cmi5 = "<courseStructure identifier='x'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(CanonicalDigest.anonymous(cmi5)).isEqualTo(cmi5);
  }
}
