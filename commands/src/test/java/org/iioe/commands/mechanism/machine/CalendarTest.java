package org.iioe.commands.mechanism.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.Deadline;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.mechanism.model.Numbering;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Periods;
import org.iioe.commands.mechanism.model.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, periods and numbers. */
class CalendarTest {
  /** What PostgreSQL answers to {@code (date + interval)::date}: months first, then days. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-31,P1M,2026-02-28",
    "2024-01-31,P1M,2024-02-29",
    "2024-02-29,P1Y,2025-02-28",
    "2024-02-29,P4Y,2028-02-29",
    "2026-01-30,P1M2D,2026-03-02",
    "2026-08-31,P18M,2028-02-29",
    "2026-12-31,P2W,2027-01-14"
  })
  void periods_are_added_as_the_database_adds_them(LocalDate day, String period, LocalDate sum) {
    Period parsed = Periods.parse(period);
    assertThat(parsed).isNotNull();
    assertThat(day.plus(parsed)).isEqualTo(sum);
  }

  @ParameterizedTest
  @CsvSource({"P0D", "-P1D", "P-1D", "P1Y-1D", "P101Y", "P99999D", "1 year", "PT1H", "P"})
  void what_is_no_span_of_the_calendar_is_no_period(String text) {
    assertThat(Periods.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30,2026-04-30,true",
    "2026-04-30,2026-05-01,false",
    "2026-04-30,2027-01-01,false",
    "04-30,2027-01-01,true",
    "04-30,2026-04-30,true",
    "04-30,2026-12-31,false",
    "02-29,2026-02-28,true",
    "02-29,2026-03-01,false"
  })
  void deadlines_last_to_the_end_of_their_day(String written, LocalDate today, boolean allowed) {
    Deadline deadline = Deadline.parse(written);
    assertThat(deadline).isNotNull();
    assertThat(deadline.written()).isEqualTo(written);
    assertThat(deadline.allows(today)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"30 April", "2026-02-30", "13-01", "4-30", "+10000-01-01", "0000-01-01"})
  void what_is_no_day_is_no_deadline(String text) {
    assertThat(Deadline.parse(text)).isNull();
  }

  @Test
  void an_agreement_ends_the_day_before_its_term_is_over() {
    Party host = new Party("host", new Label("Host", "Hôte", "承办机构"), Signer.ROOT);
    AgreementTerms terms = new AgreementTerms(List.of(host), Period.ofYears(4), List.of());
    assertThat(terms.end(LocalDate.of(2020, 4, 2))).isEqualTo("2024-04-01");
    assertThat(terms.end(LocalDate.of(2024, 2, 29))).isEqualTo("2028-02-28");
  }

  @Test
  void codes_are_counted_by_what_they_have_besides_their_number() {
    Numbering.Case of = new Numbering.Case("iioe-2020", 2026, "GH", "hei");
    Numbering numbering = new Numbering("IIOE-{year}-{number:4}");
    assertThat(numbering.code(of, 7)).isEqualTo("IIOE-2026-0007");
    assertThat(numbering.code(of, 12345)).isEqualTo("IIOE-2026-12345");
    assertThat(numbering.scope(of)).isEqualTo("IIOE-2026-");
    assertThat(new Numbering("{number}/{country}/{kind}/{mechanism}").code(of, 1))
        .isEqualTo("1/GH/hei/iioe-2020");
  }

  @ParameterizedTest
  @CsvSource({
    "IIOE-{year}",
    "{number}{number}",
    "a b{number}",
    "{number:0}",
    "{day}{number}",
    "{number"
  })
  void what_makes_no_codes_is_no_numbering(String pattern) {
    assertThat(Numbering.isValid(pattern)).isFalse();
  }
}
