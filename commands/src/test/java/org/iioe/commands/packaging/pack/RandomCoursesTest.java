package org.iioe.commands.packaging.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseSourceReader;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees: what is packed reads back as the same tree, and nobody objects to it. */
class RandomCoursesTest {
  private static final List<String> WORDS =
      List.of("Über & <b>", "\"quoted\"", "第一课", "الدرس", "l'été", "a]]>b", "100 %", "𝒳 math");
  private static final List<String> NAMES =
      List.of("a b", "x+y", "é", "指南", "A&B", "it's", "q=1;2", "ü~!", "-");
  private static final List<String> ENDINGS = List.of(".html", ".pdf", ".mp4", ".png", ".mp3");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_random_course_reads_back_as_it_was(long seed, @TempDir Path parent) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createDirectory(parent.resolve("course"));
    CourseSketch sketch = new CourseSketch(folder);
    StringBuilder yaml = new StringBuilder("course:\n  code: random-" + seed + "\n");
    yaml.append("  languages: [fr]\n  title: ").append(quoted(title(random))).append('\n');
    Sequencing sequencing = seed % 2 == 0 ? Sequencing.FREE : Sequencing.FORCED_ORDER;
    yaml.append("  sequencing: ").append(sequencing.code()).append('\n');
    List<String> expected = new ArrayList<>();
    appendItems(random, yaml, "  ", 0, "", sketch, expected);
    sketch.yaml(yaml.toString());

    for (Standard standard : CourseSourceReader.STANDARDS) {
      ReadPackage read = sketch.read(standard, "fr");
      List<String> found = new ArrayList<>();
      flatten(read.coursePackage().organizations().get(0).items(), 0, found);
      assertThat(read.findings()).as("%s%n%s", standard, yaml).isEmpty();
      assertThat(found).isEqualTo(expected);
    }
  }

  private static void appendItems(
      Random random,
      StringBuilder yaml,
      String indent,
      int depth,
      String path,
      CourseSketch sketch,
      List<String> expected) {
    yaml.append(indent).append("items:\n");
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String title = title(random);
      expected.add(depth + " " + title);
      yaml.append(indent).append("  - title: ").append(quoted(title)).append('\n');
      if (depth < 4 && random.nextInt(3) == 0) {
        appendItems(random, yaml, indent + "    ", depth + 1, path + i + "/", sketch, expected);
      } else {
        String ending = pick(random, ENDINGS);
        String file = path + pick(random, NAMES) + i + ending;
        sketch.file(file, "content of " + file);
        yaml.append(indent).append("    file: ").append(quoted(file)).append('\n');
        if (ending.equals(".html") && random.nextBoolean()) {
          yaml.append(indent).append("    mastery: ").append(random.nextInt(100)).append(".5\n");
        }
      }
    }
  }

  private static void flatten(List<Item> items, int depth, List<String> found) {
    for (Item item : items) {
      found.add(depth + " " + item.title());
      flatten(item.items(), depth + 1, found);
    }
  }

  private static String title(Random random) {
    return pick(random, WORDS) + " " + random.nextInt(1000);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
