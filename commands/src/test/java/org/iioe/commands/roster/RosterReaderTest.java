package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.junit.jupiter.api.Test;

class RosterReaderTest {
  @Test
  void a_french_roster_is_read() {
    assertThat(
            told(
                "Nom | Prénom | Courriel | Établissement | Pays | Téléphone | Cours | Langue du cours",
                "NDIAYE | Aïssatou | Aissatou.Ndiaye@Example.org | ucad dakar | Sénégal | 77 123 45 67"
                    + " | ict-basics | français"))
        .isEqualTo(
            "1 ok {EMAIL=Aissatou.Ndiaye@example.org, GIVEN_NAME=Aïssatou, FAMILY_NAME=NDIAYE,"
                + " INSTITUTION=ucad dakar, COUNTRY=SN, PHONE=+221771234567, COURSE=ICT-Basics,"
                + " LANGUAGE_EDITION=fr, ACTION=enroll}\n");
  }

  @Test
  void the_partner_and_the_key_stand_beside_the_values() {
    RosterRecord record =
        Sample.read(Sample.options(), "email | 单位", "Li.Ming@Example.ORG | 开罗大学").get(0);
    assertThat(record.partner()).isEqualTo("cairo-university");
    assertThat(record.emailKey()).isEqualTo("li.ming@example.org");
    assertThat(record.value(RosterColumn.INSTITUTION)).isEqualTo("开罗大学");
    assertThat(record.hasName()).isFalse();
  }

  @Test
  void partners_are_known_by_code_ror_and_folded_name() {
    List<String> cells =
        List.of(
            "UCAD",
            "https://ror.org/04je6yw13",
            "universite cheikh-anta diop",
            "Universite Cheikh Anta Diop de Dakar",
            "");
    List<String> lines = new ArrayList<>(List.of("email | institution"));
    cells.forEach(cell -> lines.add("a@example.org | " + cell));
    assertThat(Sample.read(Sample.options(), lines.toArray(new String[0])))
        .extracting(RosterRecord::partner)
        .containsExactly("ucad", "ucad", "ucad", null, null);
  }

  @Test
  void all_problems_of_a_row_are_told_with_their_cells() {
    assertThat(
            told(
                "country | email | given_name | orcid | course",
                "Nigera | amina | 123 | 0000-0002-1825-0098 | nothing"))
        .isEqualTo(
            "1 EMAIL_NO_AT@1 email, NAME_NO_LETTERS@2 given_name, COUNTRY_LOOKS_LIKE@0 country,"
                + " ORCID_CHECK@3 orcid, ROSTER_COURSE_UNKNOWN@4 course\n");
  }

  @Test
  void what_a_spreadsheet_did_to_a_phone_number_is_told_even_without_its_country() {
    assertThat(
            told(
                "email | country | phone",
                "a@example.org | Nigera | 1.23E+11",
                "b@example.org | Nigera | 0803 555 0142"))
        .isEqualTo(
            """
            1 COUNTRY_LOOKS_LIKE@1 country, EXCEL_NUMBER@2 phone
            2 COUNTRY_LOOKS_LIKE@1 country
            """);
  }

  @Test
  void a_shifted_row_is_told_once_and_a_short_one_has_blanks() {
    assertThat(
            told(
                "email | full_name | country",
                "a@example.org | Diallo | Amina | SN",
                "b@example.org | Diallo",
                "c@example.org | Diallo | SN | | ",
                "d@example.org"))
        .isEqualTo(
            """
            1 ROW_TOO_LONG@3
            2 ok {EMAIL=b@example.org, FULL_NAME=Diallo, ACTION=enroll}
            3 ok {EMAIL=c@example.org, FULL_NAME=Diallo, COUNTRY=SN, ACTION=enroll}
            4 ok {EMAIL=d@example.org, ACTION=enroll}
            """);
  }

  @Test
  void what_stands_under_an_empty_heading_between_others_is_not_read() {
    assertThat(
            told(
                " | email | | country | ",
                "17 | a@example.org | x | SN | ",
                "18 | b@example.org | | SN | y"))
        .isEqualTo("1 ok {EMAIL=a@example.org, COUNTRY=SN, ACTION=enroll}\n2 ROW_TOO_LONG@4\n");
  }

  @Test
  void blank_cells_keep_unless_they_are_to_erase() {
    String[] lines = {
      "email | given_name | phone | course | role", "a@example.org | Amina | | statistics | "
    };
    assertThat(Sample.told(Sample.read(Sample.options(), lines)))
        .isEqualTo(
            "1 ok {EMAIL=a@example.org, GIVEN_NAME=Amina, COURSE=statistics, ACTION=enroll}\n");
    assertThat(Sample.told(Sample.read(Sample.options().with(BlankPolicy.ERASE), lines)))
        .isEqualTo(
            "1 ok {EMAIL=a@example.org, GIVEN_NAME=Amina, PHONE=, COURSE=statistics, ACTION=enroll}\n");
  }

  @Test
  void nobody_is_left_without_a_name() {
    String[] lines = {"email | given_name", "b@example.org | "};
    assertThat(Sample.told(Sample.read(Sample.options().with(BlankPolicy.ERASE), lines)))
        .isEqualTo("1 NAME_MISSING@-1\n");
  }

  @Test
  void values_for_the_whole_file_fill_blanks_and_must_not_be_contradicted() {
    RosterOptions options =
        Sample.options()
            .with(RosterColumn.COURSE, "STATISTICS")
            .with(RosterColumn.INSTITUTION, "03q21mh05")
            .with(RosterColumn.LANGUAGE, "French");
    List<RosterRecord> records =
        Sample.read(
            options,
            "email | course | institution",
            "a@example.org | | ",
            "b@example.org | Statistics | Lycée de Thiès",
            "c@example.org | ict-basics | ");
    assertThat(Sample.told(records))
        .isEqualTo(
            """
            1 ok {EMAIL=a@example.org, INSTITUTION=03q21mh05, LANGUAGE=fr, \
            COURSE=statistics, ACTION=enroll}
            2 ok {EMAIL=b@example.org, INSTITUTION=Lycée de Thiès, LANGUAGE=fr, \
            COURSE=statistics, ACTION=enroll}
            3 DIFFERS_FROM_OPTION@1 course
            """);
    assertThat(records)
        .extracting(RosterRecord::partner)
        .containsExactly("cairo-university", null, "cairo-university");
  }

  @Test
  void values_for_the_whole_file_must_exist() {
    assertThat(notFound(RosterColumn.COURSE, "statistic"))
        .isEqualTo("ROSTER_OPTION_COURSE {course=statistic, nearest=[statistics]}");
    assertThat(notFound(RosterColumn.TRAINING, "dakar-2025"))
        .isEqualTo("ROSTER_OPTION_TRAINING {training=dakar-2025, nearest=[dakar-2024]}");
    assertThat(notFound(RosterColumn.INSTITUTION, "cairo-univ"))
        .isEqualTo(
            "ROSTER_OPTION_INSTITUTION {institution=cairo-univ, nearest=[cairo-university]}");
    assertThat(notFound(RosterColumn.LANGUAGE, "Frensh"))
        .isEqualTo("ROSTER_OPTION_LANGUAGE {language=Frensh}");
    assertThat(
            Sample.told(
                Sample.read(
                    Sample.options().with(RosterColumn.INSTITUTION, "Université de Lomé"),
                    "email",
                    "a@example.org")))
        .isEqualTo("1 ok {EMAIL=a@example.org, INSTITUTION=Université de Lomé, ACTION=enroll}\n");
  }

  private static String notFound(RosterColumn column, String value) {
    Fault fault =
        catchThrowableOfType(
            Fault.class,
            () -> Sample.read(Sample.options().with(column, value), "email", "a@example.org"));
    assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND);
    return fault.getMessage();
  }

  @Test
  void withdrawing_is_what_rows_do_unless_they_say_otherwise() {
    assertThat(
            Sample.told(
                Sample.read(
                    Sample.options().with(RosterColumn.ACTION, "withdraw"),
                    "email | action | course",
                    "a@example.org | | statistics",
                    "b@example.org | inscrire | statistics")))
        .isEqualTo(
            """
            1 ok {EMAIL=a@example.org, COURSE=statistics, ACTION=withdraw}
            2 ok {EMAIL=b@example.org, COURSE=statistics, ACTION=enroll}
            """);
  }

  @Test
  void a_cohort_is_spelled_one_way_in_a_file() {
    assertThat(
            told(
                "email | course | cohort",
                "a@example.org | statistics | Lundi matin",
                "b@example.org | statistics | lundi-matin",
                "c@example.org | ict-basics | lundi-matin",
                "d@example.org | statistics | Mardi"))
        .isEqualTo(
            """
            1 ok {EMAIL=a@example.org, COURSE=statistics, COHORT=Lundi matin, \
            ACTION=enroll}
            2 COHORT_LOOKS_LIKE@2 cohort
            3 ok {EMAIL=c@example.org, COURSE=ICT-Basics, COHORT=lundi-matin, \
            ACTION=enroll}
            4 ok {EMAIL=d@example.org, COURSE=statistics, COHORT=Mardi, ACTION=enroll}
            """);
  }

  private static String told(String... lines) {
    return Sample.told(Sample.read(Sample.options(), lines));
  }
}
