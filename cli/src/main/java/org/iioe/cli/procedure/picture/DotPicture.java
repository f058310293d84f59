package org.iioe.cli.procedure.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iioe.cli.output.DocumentWriter;

/** A diagram in DOT, for Graphviz. */
public final class DotPicture implements DocumentWriter {
  private final Diagram diagram;

  public DotPicture(Diagram diagram) {
    this.diagram = diagram;
  }

  @Override
  public void write(Writer out) throws IOException {
    out.write("digraph mechanism {\n");
    out.write("  charset=\"UTF-8\"; rankdir=TB; labelloc=t; fontname=\"sans-serif\";\n");
    out.write("  label=" + quoted(List.of(diagram.title(), diagram.subtitle())) + ";\n");
    out.write("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
    out.write("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    out.write("  begin [shape=point, width=0.15, label=\"\"];\n");
    Map<String, String> ids = new HashMap<>();
    for (Box box : diagram.boxes()) {
      String id = "s" + ids.size();
      ids.put(box.name(), id);
      out.write("  " + id + " [label=" + quoted(box.text()) + style(box.mark()) + "];\n");
    }
    out.write("  begin -> s0;\n");
    for (Arrow arrow : diagram.arrows()) {
      String style = arrow.timed() ? ", style=dashed" : "";
      out.write("  " + ids.get(arrow.from()) + " -> " + ids.get(arrow.to()));
      out.write(" [label=" + quoted(arrow.text()) + style + "];\n");
    }
    out.write("}\n");
  }

  private static String style(Box.Mark mark) {
    return switch (mark) {
      case PLAIN -> "";
      case ACTIVE -> ", penwidth=3, color=\"#1d7a3e\"";
      case FINAL -> ", peripheries=2";
    };
  }

  /** A backslash begins an escape of DOT's own, and an ampersand one of HTML's. */
  private static String quoted(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .map(
            line ->
                Labels.line(line).replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\""))
        .collect(Collectors.joining("\\n", "\"", "\""));
  }
}
