package org.iioe.commands.roster;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.fault.Fault;

/**
 * A kept mapping:
 *
 * <pre>
 * mapping:
 *   E-mail pro: email
 *   Nom: family_name
 *   Observations: ignore
 * </pre>
 */
public final class HeadingMappingFile {
  private static final String ROOT = "mapping";

  private final String shown;
  private final YAMLParser parser;

  private HeadingMappingFile(String shown, YAMLParser parser) {
    this.shown = shown;
    this.parser = parser;
  }

  /**
   * Reads one.
   *
   * @param shown name of the file for messages
   * @throws Fault of kind invalid input that names line and column
   */
  public static HeadingMapping read(String yaml, String shown) {
    YAMLFactory factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (YAMLParser parser = factory.createParser(yaml)) {
      return new HeadingMappingFile(shown, parser).mapping();
    } catch (JsonProcessingException wrong) {
      JsonLocation place = wrong.getLocation() == null ? JsonLocation.NA : wrong.getLocation();
      throw Fault.invalidInput("ROSTER_MAPPING_SYNTAX")
          .with("file", shown)
          .with("line", place.getLineNr())
          .with("column", place.getColumnNr())
          .causedBy(wrong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private HeadingMapping mapping() throws IOException {
    parser.nextToken();
    expect(parser.currentToken() == JsonToken.START_OBJECT);
    expect(parser.nextToken() == JsonToken.FIELD_NAME && ROOT.equals(parser.currentName()));
    expect(parser.nextToken() == JsonToken.START_OBJECT);
    List<HeadingMapping.Entry> entries = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String heading = parser.currentName();
      parser.nextToken();
      expect(parser.currentToken() != null && parser.currentToken().isScalarValue());
      entries.add(entry(heading, parser.getText()));
    }
    expect(parser.nextToken() == JsonToken.END_OBJECT);
    return new HeadingMapping(entries);
  }

  private HeadingMapping.Entry entry(String heading, String label) {
    if (!HeadingMapping.isTarget(label)) {
      throw Fault.invalidInput("ROSTER_MAPPING_COLUMN")
          .with("file", shown)
          .with("line", parser.currentTokenLocation().getLineNr())
          .with("name", label)
          .with("nearest", HeadingMapping.nearest(label))
          .with("valid", HeadingMapping.targets());
    }
    return new HeadingMapping.Entry(heading, HeadingMapping.column(label), false);
  }

  private void expect(boolean right) {
    if (!right) {
      JsonLocation place = parser.currentTokenLocation();
      throw Fault.invalidInput("ROSTER_MAPPING_SYNTAX")
          .with("file", shown)
          .with("line", place.getLineNr())
          .with("column", place.getColumnNr());
    }
  }

  /** The text of a file that {@link #read} takes. */
  public static String write(HeadingMapping mapping) {
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();
    StringWriter text = new StringWriter();
    try (YAMLGenerator yaml = factory.createGenerator(text)) {
      yaml.writeStartObject();
      yaml.writeObjectFieldStart(ROOT);
      for (HeadingMapping.Entry entry : mapping.entries()) {
        RosterColumn column = entry.column();
        yaml.writeStringField(
            entry.heading(), column == null ? HeadingMapping.IGNORE : column.label());
      }
      yaml.writeEndObject();
      yaml.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
