package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.Test;

/** What headings mean; {@code heading-cases.txt} has one a line. */
class HeadingsTest {
  @Test
  void headings_of_three_languages_are_known() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        String heading =
            line.substring(0, line.indexOf(" => "))
                .replace("\\u200B", "\u200B")
                .replace("\\u00A0", "\u00A0");
        String expected = line.substring(line.indexOf(" => ") + 4);
        String told = told(heading, expected);
        if (!told.equals(expected)) {
          wrong.add(line + "   but: " + told);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String told(String heading, String expected) {
    List<String> cells =
        expected.equals("email") || expected.equals("!email")
            ? List.of(heading)
            : List.of("email", heading);
    try {
      RosterHeading read = HeadingReader.read(cells, HeadingMapping.NONE);
      if (!read.unknown().isEmpty()) {
        return "?";
      }
      List<RosterColumn> found = new ArrayList<>(read.cells().keySet());
      RosterColumn last = found.get(found.size() - 1);
      return found.size() < cells.size() ? "ignored" : last.label();
    } catch (Fault fault) {
      return fault.code().equals("ROSTER_HEADING_LOOKS_LIKE")
          ? "!"
              + String.join(
                  "",
                  Objects.requireNonNull((List<?>) fault.details().get("nearest")).stream()
                      .map(Object::toString)
                      .toList())
          : fault.code();
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream stream = HeadingsTest.class.getResourceAsStream("heading-cases.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  @Test
  void every_column_has_names_in_three_languages_and_its_own() {
    for (RosterColumn column : RosterColumn.values()) {
      assertThat(HeadingWords.shipped().column(column.label())).isEqualTo(column);
    }
  }

  @Test
  void name_is_a_family_name_beside_a_given_name_and_else_a_full_name() {
    assertThat(cells("Courriel", "Nom", "Prénom"))
        .isEqualTo(
            Map.of(RosterColumn.EMAIL, 0, RosterColumn.FAMILY_NAME, 1, RosterColumn.GIVEN_NAME, 2));
    assertThat(cells("Nom", "Courriel"))
        .isEqualTo(Map.of(RosterColumn.FULL_NAME, 0, RosterColumn.EMAIL, 1));
    assertThat(cells("姓", "名", "邮箱"))
        .isEqualTo(
            Map.of(RosterColumn.FAMILY_NAME, 0, RosterColumn.GIVEN_NAME, 1, RosterColumn.EMAIL, 2));
  }

  @Test
  void empty_headings_are_passed_over() {
    assertThat(cells("", "email", "", "pays", ""))
        .isEqualTo(Map.of(RosterColumn.EMAIL, 1, RosterColumn.COUNTRY, 3));
  }

  @Test
  void a_heading_that_looks_like_a_column_is_a_fault_with_the_option_that_settles_it() {
    assertThat(fault("emial | famly_name | Remarques"))
        .isEqualTo(
            "ROSTER_HEADING_LOOKS_LIKE {heading=[“emial”, “famly_name”], nearest=[email,"
                + " family_name], option=--map 'emial=email' --map 'famly_name=family_name'}");
    assertThat(fault("email | Nom d'famile"))
        .isEqualTo(
            "ROSTER_HEADING_LOOKS_LIKE {heading=[“Nom d'famile”], nearest=[family_name],"
                + " option=--map 'Nom d'\\''famile=family_name'}");
  }

  @Test
  void a_column_cannot_be_there_twice() {
    assertThat(fault("Courriel | E-mail | Nom"))
        .isEqualTo(
            "ROSTER_COLUMN_TWICE {column=email, heading=[“Courriel”, “E-mail”], option=--map"
                + " 'Courriel=ignore'}");
  }

  @Test
  void a_roster_without_addresses_is_refused() {
    assertThat(fault("Nom | Pays")).isEqualTo("ROSTER_NO_EMAIL_COLUMN {heading=[Nom, Pays]}");
    assertThat(fault(" | ")).isEqualTo("ROSTER_NO_HEADINGS");
  }

  @Test
  void a_first_row_of_data_is_told_without_telling_whose() {
    assertThat(fault("Amina Diallo | amina@example.org | SN"))
        .isEqualTo("ROSTER_FIRST_ROW_IS_DATA");
  }

  @Test
  void a_chosen_column_wins_over_one_that_is_recognized() {
    RosterHeading read =
        HeadingReader.read(
            List.of("E-mail", "E-mail pro", "Emial"),
            HeadingMapping.parse(List.of("e-mail PRO=email", "Emial = ignore")));
    assertThat(read.cells()).isEqualTo(Map.of(RosterColumn.EMAIL, 1));
    assertThat(read.unknown()).containsExactly("E-mail");
    assertThat(HeadingMappingFile.write(read.mapping()))
        .isEqualTo("mapping:\n  E-mail pro: email\n  Emial: ignore\n");
  }

  @Test
  void a_chosen_heading_must_be_there_and_a_kept_one_need_not() {
    assertThat(fault(HeadingMapping.parse(List.of("Mail=email")), "email | Nom"))
        .isEqualTo("ROSTER_MAPPED_HEADING_MISSING {heading=Mail, valid=[email, Nom]}");
    HeadingMapping kept = HeadingMappingFile.read("mapping:\n  Mail: email\n", "kept.yaml");
    assertThat(HeadingReader.read(List.of("email"), kept).cells())
        .isEqualTo(Map.of(RosterColumn.EMAIL, 0));
  }

  private static Map<RosterColumn, Integer> cells(String... headings) {
    return HeadingReader.read(List.of(headings), HeadingMapping.NONE).cells();
  }

  private static String fault(String heading) {
    return fault(HeadingMapping.NONE, heading);
  }

  private static String fault(HeadingMapping mapping, String heading) {
    Fault fault = Sample.fault(Sample.options().with(mapping), heading);
    return Objects.requireNonNull(fault).getMessage();
  }
}
