package org.iioe.commands.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each line of {@code value-cases.txt}: a cell, and what it means or why it means nothing. */
class ValuesTest {
  private static final Pattern LINE =
      Pattern.compile("(\\w+)(?: \\[([^]]*)])?: (.*?) ?=> ?(.*)", Pattern.DOTALL);
  private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9A-F]{4})");

  @Test
  void every_cell_means_what_its_line_says() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        tried++;
        Matcher parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        String told = told(parts);
        if (!told.equals(plain(parts.group(4)))) {
          wrong.add(line + "   but: " + told);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(300);
  }

  private static String told(Matcher parts) {
    RosterColumn column = Objects.requireNonNull(HeadingMapping.column(parts.group(1)));
    List<String> heading = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    if (column != RosterColumn.EMAIL) {
      heading.add("email");
      cells.add("amina@example.org");
    }
    String others = parts.group(2) == null ? "" : parts.group(2);
    for (String other : others.split(";", -1)) {
      if (!other.isEmpty()) {
        heading.add(other.substring(0, other.indexOf('=')));
        cells.add(other.substring(other.indexOf('=') + 1));
      }
    }
    heading.add(column.label());
    cells.add(plain(parts.group(3)));
    RosterReader roster =
        RosterReader.open(
            ListTable.ofRows(List.of(heading, cells)), Sample.options(), Sample.DIRECTORY);
    return told(Objects.requireNonNull(roster.next()), column);
  }

  private static String told(RosterRecord record, RosterColumn column) {
    if (!record.isAccepted()) {
      return String.join(" ", record.problems().stream().map(p -> "!" + p.code()).toList());
    }
    String value = record.value(column);
    return value == null ? "" : value.isEmpty() ? "<erased>" : value;
  }

  private static String plain(String text) {
    return CHARACTER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        .replace("␠", " ")
        .replace("\\n", "\n");
  }

  private static List<String> lines() throws IOException {
    try (InputStream stream = ValuesTest.class.getResourceAsStream("value-cases.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
