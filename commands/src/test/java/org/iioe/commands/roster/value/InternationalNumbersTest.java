package org.iioe.commands.roster.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way to read a number must come to what the parser comes to. */
class InternationalNumbersTest {
  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

  private final InternationalNumbers numbers = new InternationalNumbers(UTIL);

  @Test
  void examples_of_all_countries_are_what_the_parser_takes_them_for() {
    List<String> parsed = new ArrayList<>();
    for (String region : UTIL.getSupportedRegions()) {
      for (PhoneNumberType type : UTIL.getSupportedTypesForRegion(region)) {
        PhoneNumber example = UTIL.getExampleNumberForType(region, type);
        if (example != null) {
          check(UTIL.format(example, PhoneNumberFormat.E164), region, parsed);
        }
      }
    }
    for (int code : UTIL.getSupportedGlobalNetworkCallingCodes()) {
      PhoneNumber example = UTIL.getExampleNumberForNonGeoEntity(code);
      check(UTIL.format(example, PhoneNumberFormat.E164), "001", parsed);
    }
    assertThat(parsed).hasSizeLessThan(100);
    assertThat(numbers.contains("+390212345678")).isTrue();
  }

  private void check(String number, String region, List<String> parsed) {
    assertThat(new PhoneValue(() -> region).parsed(number)).isEqualTo(number);
    if (!numbers.contains(number)) {
      parsed.add(number);
    }
  }

  @Test
  void whatever_is_taken_the_short_way_the_parser_takes_as_it_stands() {
    Random random = new Random(20261124);
    List<Integer> codes = List.copyOf(UTIL.getSupportedCallingCodes());
    PhoneValue parser = new PhoneValue(() -> "US");
    int taken = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = "+" + codes.get(i % codes.size()) + digits(random);
      if (numbers.contains(text)) {
        assertThat(parser.parsed(text)).isEqualTo(text);
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(1000);
  }

  /** Often beginning as trunk and carrier prefixes do. */
  private static String digits(Random random) {
    String beginning =
        List.of("", "", "0", "1", "8", "12", "17", "044", "15", "06").get(random.nextInt(10));
    StringBuilder digits = new StringBuilder(beginning);
    for (int more = 3 + random.nextInt(9); more > 0; more--) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  @Test
  void all_else_is_left_to_the_parser() {
    assertThat(numbers.contains("+221771234567")).isTrue();
    assertThat(numbers.contains("+221 77 123 45 67")).isFalse();
    assertThat(numbers.contains("00221771234567")).isFalse();
    assertThat(numbers.contains("+2217712345678")).isFalse();
    assertThat(numbers.contains("+999771234567")).isFalse();
    assertThat(numbers.contains("+440201234567")).isFalse();
    assertThat(numbers.contains("+２２１771234567")).isFalse();
    assertThat(numbers.contains("+")).isFalse();
  }
}
