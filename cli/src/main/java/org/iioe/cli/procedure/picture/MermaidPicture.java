package org.iioe.cli.procedure.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.DocumentWriter;

/** A diagram as a Mermaid flow chart, which code hosts show in Markdown. */
public final class MermaidPicture implements DocumentWriter {
  private static final String STYLES =
      """
        classDef plain stroke-width:1px
        classDef active stroke:#1d7a3e,stroke-width:3px
        classDef closing stroke-width:1px
      """;

  private final Diagram diagram;

  public MermaidPicture(Diagram diagram) {
    this.diagram = diagram;
  }

  @Override
  public void write(Writer out) throws IOException {
    out.write("flowchart TB\n");
    out.write("  accTitle: " + heading(diagram.title()) + "\n");
    out.write("  begin(( ))\n");
    Map<String, String> ids = new HashMap<>();
    for (Box box : diagram.boxes()) {
      // The names of stages could be words of Mermaid's own, such as end.
      String id = "s" + ids.size();
      ids.put(box.name(), id);
      out.write("  " + id + node(box) + ":::" + style(box.mark()) + "\n");
    }
    out.write("  begin --> s0\n");
    for (Arrow arrow : diagram.arrows()) {
      String line = arrow.timed() ? " -. \"%s\" .-> " : " -- \"%s\" --> ";
      out.write(
          "  "
              + ids.get(arrow.from())
              + line.formatted(joined(arrow.text()))
              + ids.get(arrow.to()));
      out.write("\n");
    }
    out.write(STYLES);
  }

  private static String style(Box.Mark mark) {
    return mark == Box.Mark.FINAL ? "closing" : mark.name().toLowerCase(Locale.ROOT);
  }

  private static String node(Box box) {
    String text = joined(box.text());
    return switch (box.mark()) {
      case PLAIN -> "[\"" + text + "\"]";
      case ACTIVE -> "([\"" + text + "\"])";
      case FINAL -> "[[\"" + text + "\"]]";
    };
  }

  private static String joined(List<String> lines) {
    return String.join("<br/>", lines.stream().map(MermaidPicture::text).toList());
  }

  /**
   * Text in quotation marks is HTML and Markdown for Mermaid, so all but letters, digits and what
   * is plain everywhere is written by its number.
   */
  static String text(String text) {
    StringBuilder safe = new StringBuilder();
    Labels.line(text)
        .codePoints()
        .forEach(
            character -> {
              if (isPlain(character)) {
                safe.appendCodePoint(character);
              } else {
                safe.append('#').append(character).append(';');
              }
            });
    return safe.toString();
  }

  private static boolean isPlain(int character) {
    return character > 0x7f
        || Character.isLetterOrDigit(character)
        || " ,.-()/:+".indexOf(character) >= 0;
  }

  /** The accessible title is plain text up to the end of the line. */
  private static String heading(String text) {
    return Labels.line(text).replaceAll("[#;%{}<>\"`]", " ").strip();
  }
}
