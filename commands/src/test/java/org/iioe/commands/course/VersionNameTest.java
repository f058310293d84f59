package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNameTest {
  @Test
  void aNameSaysCodeLanguageAndVersion() {
    assertThat(VersionName.parse("Statistics"))
        .isEqualTo(new VersionName("statistics", null, null, false));
    assertThat(VersionName.parse("统计@12")).isEqualTo(new VersionName("统计", null, 12, false));
    assertThat(VersionName.parse("statistics/zh-Hant@published"))
        .isEqualTo(new VersionName("statistics", "zh-Hant", null, true));
    assertThat(VersionName.parse("statistics@newest"))
        .isEqualTo(new VersionName("statistics", null, null, false));
  }

  @Test
  void theUsualLanguageIsForNamesWithoutOne() {
    assertThat(VersionName.parse("a").in("fr").language()).isEqualTo("fr");
    assertThat(VersionName.parse("a/en").in("fr").language()).isEqualTo("en");
    assertThat(VersionName.parse("a").in(null).language()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@", "a@0", "a@two", "a@1@2", "a/b/c", "@1", "a@99999999999", "-x"})
  void whatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> VersionName.parse(name)).hasMessageStartingWith("COURSE_");
  }
}
