package org.iioe.commands.teacher.enrollment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/** Problems as {@code iioe.roster_reject} keeps them. */
public final class ProblemJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ProblemJson() {}

  static String write(List<RosterProblem> problems) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartArray();
      for (RosterProblem problem : problems) {
        write(out, problem);
      }
      out.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // PostgreSQL keeps no character 0.
    return text.toString().replace("\\u0000", "\\ufffd");
  }

  private static void write(JsonGenerator out, RosterProblem problem) throws IOException {
    RosterColumn column = problem.column();
    out.writeStartObject();
    out.writeStringField("code", problem.code());
    out.writeStringField("column", column == null ? null : column.label());
    out.writeNumberField("cell", problem.cell());
    out.writeObjectFieldStart("arguments");
    for (Map.Entry<String, String> argument : new TreeMap<>(problem.arguments()).entrySet()) {
      out.writeStringField(argument.getKey(), argument.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Reads what is in the column {@code problems}. */
  public static List<RosterProblem> read(String json) {
    List<RosterProblem> problems = new ArrayList<>();
    try (JsonParser in = JSON.createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.START_OBJECT) {
        problems.add(problem(in));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return problems;
  }

  private static RosterProblem problem(JsonParser in) throws IOException {
    String code = "";
    RosterColumn column = null;
    int cell = -1;
    Map<String, String> arguments = Map.of();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "code" -> code = in.getText();
        case "column" -> column = column(in);
        case "cell" -> cell = in.getIntValue();
        case "arguments" -> arguments = arguments(in);
        default -> in.skipChildren();
      }
    }
    return new RosterProblem(code, column, cell, arguments);
  }

  private static @Nullable RosterColumn column(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL
        ? null
        : RosterColumn.valueOf(in.getText().toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> arguments(JsonParser in) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      arguments.put(name, in.getText());
    }
    return arguments;
  }
}
