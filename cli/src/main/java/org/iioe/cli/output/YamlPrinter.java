package org.iioe.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Writes YAML that reads back as the same values: texts that look like numbers are quoted. */
final class YamlPrinter {
  private final OutputStream output;

  YamlPrinter(OutputStream output) {
    this.output = output;
  }

  void print(Answer answer) throws IOException {
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    try (JsonGenerator generator = factory.createGenerator(output)) {
      JsonTree.write(generator, JsonTree.of(answer));
    }
  }
}
