package org.iioe.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  @Test
  void a_text_that_fits_stays_whole() {
    assertThat(LineBreaks.of("four five", 9)).containsExactly("four five");
    assertThat(LineBreaks.of("", 9)).containsExactly("");
  }

  @Test
  void words_go_to_the_next_line_whole() {
    assertThat(LineBreaks.of("one two  three four", 8)).containsExactly("one two", "three", "four");
  }

  @Test
  void a_word_that_is_too_wide_is_cut() {
    assertThat(LineBreaks.of("a 0123456789", 4)).containsExactly("a", "0123", "4567", "89");
  }

  @Test
  void a_path_breaks_behind_its_slashes() {
    assertThat(LineBreaks.of("/home/someone/.local", 10))
        .containsExactly("/home/", "someone/", ".local");
  }

  @Test
  void joined_words_break_behind_the_hyphen_but_options_stay_whole() {
    assertThat(LineBreaks.of("assessment-at-a-distance", 14))
        .containsExactly("assessment-at-", "a-distance");
    assertThat(LineBreaks.of("or --fail-on", 11)).containsExactly("or", "--fail-on");
    assertThat(LineBreaks.of("2026-11-24 00:30", 11)).containsExactly("2026-11-24", "00:30");
  }

  @Test
  void the_widest_word_is_what_stays_whole() {
    assertThat(LineBreaks.widestWord("an online-course")).isEqualTo(7);
    assertThat(LineBreaks.widestWord("课程 a")).isEqualTo(2);
    assertThat(LineBreaks.widestWord("")).isZero();
  }

  @Test
  void chinese_breaks_between_characters_but_not_before_closing_punctuation() {
    assertThat(LineBreaks.of("导入课程包，查看目录。", 10)).containsExactly("导入课程", "包，查看目", "录。");
    assertThat(LineBreaks.of("参见（帮助）", 6)).containsExactly("参见", "（帮", "助）");
  }

  @Property
  void nothing_is_lost_but_spaces_and_no_line_is_too_wide(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int columns) {
    List<String> lines = LineBreaks.of(text, columns);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= columns);
  }
}
