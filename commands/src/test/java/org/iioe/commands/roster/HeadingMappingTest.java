package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.HeadingMapping.Entry;
import org.junit.jupiter.api.Test;

class HeadingMappingTest {
  private static final List<RosterColumn> COLUMNS = List.of(RosterColumn.values());

  @Test
  void options_name_a_heading_and_a_column() {
    assertThat(HeadingMapping.parse(List.of("E-mail pro=email", "a=b = Family-Name", "x=ignore")))
        .isEqualTo(
            new HeadingMapping(
                List.of(
                    new Entry("E-mail pro", RosterColumn.EMAIL, true),
                    new Entry("a=b", RosterColumn.FAMILY_NAME, true),
                    new Entry("x", null, true))));
  }

  @Test
  void other_options_are_refused() {
    assertThat(parsing("email")).isEqualTo("ROSTER_MAP_SYNTAX {option=email}");
    assertThat(parsing("=email")).isEqualTo("ROSTER_MAP_SYNTAX {option==email}");
    assertThat(parsing("Mail=emial")).startsWith("ROSTER_MAP_COLUMN {column=emial, nearest=[email");
  }

  private static String parsing(String option) {
    return catchThrowableOfType(Fault.class, () -> HeadingMapping.parse(List.of(option)))
        .getMessage();
  }

  @Test
  void kept_files_are_refused_with_the_place() {
    assertThat(reading("mapping:\n  Mail: emial\n"))
        .startsWith("ROSTER_MAPPING_COLUMN {file=kept.yaml, line=2, name=emial, nearest=[email");
    assertThat(reading("headings:\n  Mail: email\n"))
        .isEqualTo("ROSTER_MAPPING_SYNTAX {file=kept.yaml, line=1, column=1}");
    assertThat(reading("mapping:\n  Mail: [email]\n"))
        .isEqualTo("ROSTER_MAPPING_SYNTAX {file=kept.yaml, line=2, column=9}");
    assertThat(reading("")).startsWith("ROSTER_MAPPING_SYNTAX");
    assertThat(reading("mapping:\n  a: email\n  a: course\n")).startsWith("ROSTER_MAPPING_SYNTAX");
    assertThat(reading("mapping:\n  a: email\nmore: 1\n")).startsWith("ROSTER_MAPPING_SYNTAX");
    assertThat(reading("mapping: {a: email")).startsWith("ROSTER_MAPPING_SYNTAX");
  }

  private static String reading(String yaml) {
    return catchThrowableOfType(Fault.class, () -> HeadingMappingFile.read(yaml, "kept.yaml"))
        .getMessage();
  }

  @Property(tries = 300)
  void whatever_headings_are_called_a_kept_mapping_is_read_again(
      @ForAll List<@NotBlank String> headings) {
    List<String> distinct = headings.stream().filter(this::isWritable).distinct().toList();
    HeadingMapping mapping =
        new HeadingMapping(
            IntStream.range(0, distinct.size())
                .mapToObj(
                    i ->
                        new Entry(
                            distinct.get(i),
                            i % 5 == 4 ? null : COLUMNS.get(i % COLUMNS.size()),
                            false))
                .toList());
    assertThat(HeadingMappingFile.read(HeadingMappingFile.write(mapping), "kept.yaml"))
        .isEqualTo(mapping);
  }

  /** YAML has no half characters; no file has them either. */
  private boolean isWritable(String heading) {
    return heading.length() < 128
        && heading
            .chars()
            .noneMatch(
                c -> Character.isSurrogate((char) c) || Character.isISOControl(c) || c >= 0xFFFE);
  }
}
