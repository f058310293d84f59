package org.iioe.commands.packaging.pack.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code metadata}. */
final class MetadataReader {
  private static final List<String> KEYS =
      List.of("author", "rights", "cost", "duration", "audience", "subject", "competencies");

  private final Languages languages;
  private final Problems problems;

  MetadataReader(Languages languages, Problems problems) {
    this.languages = languages;
    this.problems = problems;
  }

  CourseMetadata read(YamlValue value) {
    YamlBlock block = YamlBlock.of(value, "metadata", KEYS, problems);
    String duration = block.text("duration");
    return new CourseMetadata(
        block.texts("author"),
        languages.text(block, "rights"),
        Boolean.TRUE.equals(block.truth("cost")),
        duration == null
            ? null
            : Durations.read(duration, "duration", block.keyPlace("duration"), problems),
        languages.text(block, "audience"),
        subject(block),
        competencies(block));
  }

  private @Nullable String subject(YamlBlock block) {
    String text = block.text("subject");
    if (text != null && !text.matches("\\d{2,4}")) {
      problems.add("PACK_SUBJECT", block.keyPlace("subject"), "value", text);
    }
    return text;
  }

  /** Any framework may be named, so its keys are free. */
  private Map<String, List<String>> competencies(YamlBlock block) {
    YamlValue value = block.value("competencies");
    Map<String, List<String>> competencies = new LinkedHashMap<>();
    if (value instanceof YamlValue.Mapping frameworks) {
      YamlBlock named =
          YamlBlock.of(value, "competencies", List.copyOf(frameworks.values().keySet()), problems);
      frameworks.values().keySet().forEach(name -> competencies.put(name, named.texts(name)));
    } else if (value != null) {
      problems.add("PACK_COMPETENCIES", value.place());
    }
    return competencies;
  }
}
