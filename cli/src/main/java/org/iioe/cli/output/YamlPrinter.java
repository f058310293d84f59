package org.iioe.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.Writer;

/** Writes YAML that reads back as the same values: texts that look like numbers are quoted. */
final class YamlPrinter {
  private final Writer output;

  YamlPrinter(Writer output) {
    this.output = output;
  }

  void print(Answer answer) throws IOException {
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .stringQuotingChecker(new Cautious())
            .build();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator generator = factory.createGenerator(output)) {
      JsonTree.write(generator, JsonTree.of(answer));
    }
  }

  /** Quotes also what only YAML 1.1 takes for something else, such as {@code 12:30} and dates. */
  private static final class Cautious extends StringQuotingChecker.Default {
    @Override
    public boolean needToQuoteValue(String value) {
      return value.isEmpty()
          || !Character.isLetter(value.charAt(0))
          || super.needToQuoteValue(value);
    }
  }
}
