package org.iioe.cli.procedure.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.commands.fault.Fault;

/** A diagram as SVG: one file without scripts, links or fonts of its own. */
public final class SvgPicture implements DocumentWriter {
  /** With more, nobody could read it and the layout would take minutes. */
  private static final int MOST_BOXES = 150;

  private static final int MOST_ARROWS = 600;

  private static final double EDGE = 24;
  private static final double HEADER = 58;
  private static final double FOOTER = 44;

  private final Diagram diagram;

  /**
   * A picture of a diagram.
   *
   * @throws Fault of kind refused when there is too much on it
   */
  public SvgPicture(Diagram diagram) {
    int boxes = diagram.boxes().size();
    int arrows = diagram.arrows().size();
    if (boxes > MOST_BOXES || arrows > MOST_ARROWS) {
      throw Fault.refused("PICTURE_TOO_LARGE")
          .with("stages", boxes)
          .with("arrows", arrows)
          .with("mostStages", MOST_BOXES)
          .with("mostArrows", MOST_ARROWS);
    }
    this.diagram = diagram;
  }

  @Override
  public void write(Writer out) throws IOException {
    Layout layout = Layouter.layout(diagram);
    SvgLegend legend = new SvgLegend(diagram.legend());
    double width = Math.max(layout.width(), Math.max(headerWidth(), legend.width() + 2 * EDGE));
    double height = HEADER + layout.height() + FOOTER;
    SvgText svg = new SvgText();
    svg.open(diagram.language(), diagram.title(), width, height);
    header(svg);
    svg.group(0, HEADER);
    new SvgDrawing(svg, diagram, layout).draw();
    svg.end();
    legend.draw(svg, EDGE, HEADER + layout.height() + FOOTER / 2);
    svg.close();
    out.write(svg.toString());
  }

  private double headerWidth() {
    return 2 * EDGE
        + Math.max(
            TextSize.width(diagram.title(), 18, true),
            TextSize.width(diagram.subtitle(), 12, false));
  }

  private void header(SvgText svg) {
    svg.text("head", "start", EDGE, 30, List.of(), diagram.title());
    svg.text("small", "start", EDGE, 49, List.of(), diagram.subtitle());
  }
}
