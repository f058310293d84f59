package org.iioe.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths in columns of a terminal. */
class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({"abc,3", "汉语,4", "é,1", "e\u0301,1", "，,2", "カ,2", "ｶ,1", "😀,2", "'',0", "한글,4"})
  void of_a_text(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @Property
  boolean plain_text_has_no_control_characters(@ForAll String text) {
    return Plain.text(text)
        .chars()
        .noneMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t');
  }
}
