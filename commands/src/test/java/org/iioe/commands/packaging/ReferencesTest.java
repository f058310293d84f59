package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.iioe.commands.packaging.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names something that another place defines, in circles or not. */
class ReferencesTest {
  private static final String RESOURCES =
      "<dependency identifierref=\"A\"/><dependency identifierref=\"B\"/>"
          + "<dependency identifierref=\"C\"/></resource>"
          + "<resource identifier=\"A\" type=\"webcontent\">%s</resource>"
          + "<resource identifier=\"B\" type=\"webcontent\">%s</resource>"
          + "<resource identifier=\"C\" type=\"webcontent\">%s</resource></resources>";

  private static ReadPackage depending(String... on) {
    Object[] dependencies = new Object[on.length];
    for (int i = 0; i < on.length; i++) {
      StringBuilder all = new StringBuilder();
      for (String one : on[i].split(" ", 0)) {
        if (!one.isEmpty()) {
          all.append("<dependency identifierref=\"").append(one).append("\"/>");
        }
      }
      dependencies[i] = all;
    }
    return RuleSamples.changed(
            "scorm12", "</resource></resources>", RESOURCES.formatted(dependencies))
        .read();
  }

  @ParameterizedTest
  @CsvSource({"A,'','',[A]", "B,A,'',[A B]", "B,C,A,[A B C]", "B C,'',C,[C]", "B,C,B,[B C]"})
  void a_circle_of_dependencies_is_found_once(String a, String b, String c, String circle) {
    ReadPackage read = depending(a, b, c);
    assertThat(read.findings())
        .extracting(found -> found.rule().code())
        .containsExactly("CP-DEPENDENCY-CIRCULAR");
    assertThat(read.findings().get(0).details().get("resources"))
        .hasToString(circle.replace(" ", ", "));
  }

  @Test
  void a_file_that_two_resources_share_is_no_circle() {
    assertThat(depending("B C", "C", "").findings()).isEmpty();
  }

  @Test
  void a_long_chain_is_followed_to_its_end() {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      chain
          .append("<resource identifier=\"D" + i + "\" type=\"webcontent\">")
          .append("<dependency identifierref=\"D" + (i + 1) % 20_000 + "\"/></resource>");
    }
    ReadPackage read =
        RuleSamples.changed("scorm12", "</resources>", chain + "</resources>").read();
    assertThat(read.findings())
        .extracting(found -> found.rule().code())
        .containsExactly("CP-DEPENDENCY-CIRCULAR");
  }

  @Test
  void text_of_any_length_is_told_in_short() {
    Finding finding =
        RuleSamples.changed("scorm12", "<resources>", "<resources>" + "𝄞".repeat(90))
            .read()
            .findings()
            .get(0);
    assertThat(finding.details()).containsEntry("text", "𝄞".repeat(40) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1=passed & J1 | A1=passed & J7 | AICC-REFERENCE-UNKNOWN",
        "A1=passed & J1 | (A1          | AICC-PREREQUISITES-INVALID",
        "none           | B7           | AICC-REFERENCE-UNKNOWN",
        "'A1\",\"J1'    | 'A7\",\"J1'  | AICC-REFERENCE-UNKNOWN",
        "A1=passed & J1 | ~(a1 & J1)  | ",
        "A1=passed & J1 | 1*{A1,J1}    | ",
        "A1=passed & J1 | A1=completed | ",
      })
  void files_that_need_not_be_there_name_what_exists(String from, String to, String code) {
    ReadPackage read = RuleSamples.changed("aicc", from, to).read();
    if (code == null) {
      assertThat(read.findings()).isEmpty();
    } else {
      assertThat(read.findings()).extracting(found -> found.rule().code()).containsExactly(code);
      assertThat(read.findings().get(0).line()).isGreaterThan(1);
    }
  }
}
