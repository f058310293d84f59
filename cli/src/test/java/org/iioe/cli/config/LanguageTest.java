package org.iioe.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language by the rule of POSIX. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "fr_FR.UTF-8,fr",
    "fr,fr",
    "fr_CA@euro,fr",
    "zh_CN,zh",
    "zh_TW.UTF-8,zh",
    "zh-Hans,zh",
    "en_US.UTF-8,en",
    "C,en",
    "POSIX,en",
    "C.UTF-8,en",
    "de_DE.UTF-8,en",
    "fra,en",
    "'',en"
  })
  void a_locale_means_a_language(String locale, String language) {
    assertThat(Language.of(Map.of("LANG", locale)).getLanguage()).isEqualTo(language);
  }

  @Test
  void the_first_variable_that_is_set_decides() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LANG", "zh_CN");
    assertThat(Language.of(environment).getLanguage()).isEqualTo("zh");
    environment.put("LC_MESSAGES", "fr_FR");
    assertThat(Language.of(environment).getLanguage()).isEqualTo("fr");
    environment.put("LC_ALL", "C");
    assertThat(Language.of(environment).getLanguage()).isEqualTo("en");
    environment.put("LC_ALL", "");
    assertThat(Language.of(environment).getLanguage()).isEqualTo("fr");
  }
}
