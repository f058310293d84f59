package org.iioe.commands.preview.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchAddressTest {
  private static final List<String> FILES =
      List.of("a.html", "a b/ü.html", "what?.html", "c#.html");

  @ParameterizedTest
  @CsvSource({
    "a.html,            '',        a.html",
    "a.html?x=1,        '',        a.html?x=1",
    "a b/ü.html,        '',        a%20b/%C3%BC.html",
    "what?.html,        '',        what%3F.html",
    "what?.html?q,      '',        what%3F.html?q",
    "c#.html#top,       '',        c%23.html#top",
    "gone.html?x#y,     '',        gone.html?x#y",
    "a.html,            ?p=1,      a.html?p=1",
    "a.html,            p=1,       a.html?p=1",
    "a.html?x=1,        ?p=1,      a.html?x=1&p=1",
    "a.html?x=1,        &p=1,      a.html?x=1&p=1",
    "a.html#top,        ?p=1,      a.html?p=1#top",
    "a.html,            #part,     a.html#part",
    "a.html#top,        #part,     a.html#top",
    "https://x.org/a b, p=1,       https://x.org/a b?p=1",
  })
  void joins_file_query_and_parameters(String launch, String parameters, String address) {
    assertThat(LaunchAddress.of(launch, FILES, parameters)).isEqualTo(address);
  }
}
