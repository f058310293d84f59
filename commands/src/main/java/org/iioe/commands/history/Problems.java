package org.iioe.commands.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/**
 * Problems of a row as the database keeps them: an array of objects with {@code code}, {@code
 * column} (as in exports, or null), {@code cell} and {@code arguments}.
 */
final class Problems {
  private Problems() {}

  static List<RosterProblem> of(String json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      List<RosterProblem> problems = new ArrayList<>();
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        problems.add(problem(parser));
      }
      return problems;
    } catch (IOException damaged) {
      throw new IllegalStateException("problems of a rejected row", damaged);
    }
  }

  private static RosterProblem problem(JsonParser parser) throws IOException {
    String code = "";
    RosterColumn column = null;
    int cell = -1;
    Map<String, String> arguments = Map.of();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "code" -> code = parser.getText();
        case "column" -> column = column(parser);
        case "cell" -> cell = parser.getIntValue();
        case "arguments" -> arguments = arguments(parser);
        default -> parser.skipChildren();
      }
    }
    return new RosterProblem(code, column, cell, arguments);
  }

  private static @Nullable RosterColumn column(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? null
        : RosterColumn.valueOf(parser.getText().toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> arguments(JsonParser parser) throws IOException {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      arguments.put(name, parser.getText());
    }
    return arguments;
  }
}
