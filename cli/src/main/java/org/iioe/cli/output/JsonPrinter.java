package org.iioe.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import org.iioe.cli.terminal.Plain;
import org.jspecify.annotations.Nullable;

/** Writes JSON: one value, or one a line. */
final class JsonPrinter {
  private final OutputStream output;
  private final boolean indented;

  /**
   * @param indented for people: a member a line
   */
  JsonPrinter(OutputStream output, boolean indented) {
    this.output = output;
    this.indented = indented;
  }

  /** The whole answer as one JSON value. */
  void whole(Answer answer) throws IOException {
    try (JsonGenerator generator = generator()) {
      JsonTree.write(generator, JsonTree.of(answer));
      generator.writeRaw('\n');
    }
  }

  /** One JSON object a line. */
  void lines(Answer answer) throws IOException {
    try (JsonGenerator generator = generator()) {
      if (answer instanceof Answer.Report report) {
        lines(generator, report.rows());
      } else if (answer instanceof Answer.Rows rows) {
        lines(generator, rows);
      } else {
        JsonTree.write(generator, JsonTree.of(answer));
        generator.writeRaw('\n');
      }
    }
  }

  private static void lines(JsonGenerator generator, Answer.Rows rows) throws IOException {
    for (Object row : rows.rows()) {
      JsonTree.write(generator, row);
      generator.writeRaw('\n');
    }
  }

  private JsonGenerator generator() throws IOException {
    JsonGenerator generator = new JsonFactory().createGenerator(output);
    generator.setCharacterEscapes(new TerminalSafe());
    // Lines end with what is written after each value, not with the generator's separator.
    generator.setPrettyPrinter(indented ? indenting() : new CompactLines());
    return generator;
  }

  private static DefaultPrettyPrinter indenting() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static final class CompactLines
      extends com.fasterxml.jackson.core.util.MinimalPrettyPrinter {
    CompactLines() {
      super("");
    }
  }

  /** Escapes what could steer a terminal; the JSON means the same. */
  private static final class TerminalSafe extends CharacterEscapes {
    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return character > 0x7f && Plain.isHarmful((char) character)
          ? new SerializedString("\\u" + Plain.hexadecimal((char) character))
          : null;
    }
  }
}
