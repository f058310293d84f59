package org.iioe.commands.roster.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys are stored: these must never change. */
class EmailKeyTest {
  @Test
  void what_identifies_a_teacher() {
    assertThat(EmailKey.of("Amina.Diallo@Example.ORG")).isEqualTo("amina.diallo@example.org");
    assertThat(EmailKey.of("  Amina <AMINA@example.org> ")).isEqualTo("amina@example.org");
    assertThat(EmailKey.of("AM\u00C9LIE@exämple.org")).isEqualTo("am\u00E9lie@xn--exmple-cua.org");
    assertThat(EmailKey.of("Ame\u0301lie@EXÄMPLE.org")).isEqualTo("am\u00E9lie@xn--exmple-cua.org");
    assertThat(EmailKey.of("李明@例子.中国")).isEqualTo("李明@xn--fsqu00a.xn--fiqs8s");
    assertThat(EmailKey.of("a@example。org")).isEqualTo("a@example.org");
    assertThat(EmailKey.of("amina")).isNull();
    assertThat(EmailKey.of("")).isNull();
    assertThat(EmailKey.of("a@b@c.org")).isNull();
  }

  @Test
  void addresses_are_as_long_as_the_protocol_lets_them_be() {
    String longest =
        "a".repeat(64)
            + "@"
            + "b".repeat(63)
            + "."
            + "c".repeat(63)
            + "."
            + "d".repeat(56)
            + ".org";
    assertThat(longest).hasSize(253);
    assertThat(EmailKey.of("x" + longest)).isNull();
    assertThat(EmailKey.of(longest)).isEqualTo(longest);
    assertThat(EmailKey.of(longest.replace("d.org", "dd.org"))).hasSize(254);
    assertThat(EmailKey.of(longest.replace("d.org", "ddd.org"))).isNull();
    assertThat(EmailKey.of("a@" + "b".repeat(64) + ".org")).isNull();
    assertThat(EmailKey.of("é".repeat(32) + "@example.org")).isNotNull();
    assertThat(EmailKey.of("é".repeat(33) + "@example.org")).isNull();
  }

  @Test
  void check_digits_of_ror_are_computed() {
    assertThat(Ror.isRight("03q21mh05")).isTrue();
    assertThat(Ror.isRight("03yrm5c26")).isTrue();
    assertThat(Ror.isRight("03q21mh06")).isFalse();
    assertThat(Ror.isRight("3q21mh05")).isFalse();
    assertThat(Ror.in("https://ror.org/03q21mh05/")).isEqualTo("03q21mh05");
    assertThat(Ror.in("lycee")).isNull();
  }
}
