package org.iioe.cli.procedure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pictures say what they should, to every reader, whatever stands in the labels. */
class PictureTest {
  private static final Diagram.Legend LEGEND =
      new Diagram.Legend("begins here", "in good standing", "ends here", "by time alone");

  /** What would break out of XML, of Mermaid or of DOT. */
  private static final String HOSTILE =
      "</text><script>alert(1)</script>\"];\n x [label=\\\"%%{init}%% #lt; & \u202e\u0007 `*_ end";

  private static Diagram diagram(String label) {
    return new Diagram(
        "en",
        label,
        "small, version 1",
        List.of(
            new Box("enquiry", label, List.of("Secretariat · 30 days"), Box.Mark.PLAIN, "12"),
            new Box("active", "Active", List.of(), Box.Mark.ACTIVE, ""),
            new Box("end", "Lapsed", List.of(), Box.Mark.FINAL, "0")),
        List.of(
            new Arrow(
                "enquiry", "active", List.of(new Arrow.Label("Admit", "form; 2 × Board")), false),
            new Arrow("enquiry", "end", List.of(new Arrow.Label("Lapse", "")), true),
            new Arrow("active", "active", List.of(new Arrow.Label(label, "")), false)),
        LEGEND);
  }

  private static String written(DocumentWriter picture) {
    StringWriter out = new StringWriter();
    try {
      picture.write(out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toString();
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void mermaidSaysStagesAndEvents() {
    assertThat(written(new MermaidPicture(diagram("Enquiry"))))
        .isEqualTo(
            """
            flowchart TB
              accTitle: Enquiry
              begin(( ))
              s0["Enquiry (12)<br/>Secretariat · 30 days"]:::plain
              s1(["Active"]):::active
              s2[["Lapsed (0)"]]:::closing
              begin --> s0
              s0 -- "Admit<br/>form#59; 2 × Board" --> s1
              s0 -. "Lapse" .-> s2
              s1 -- "Enquiry" --> s1
              classDef plain stroke-width:1px
              classDef active stroke:#1d7a3e,stroke-width:3px
              classDef closing stroke-width:1px
            """);
  }

  @Test
  void dotSaysStagesAndEvents() {
    assertThat(written(new DotPicture(diagram("Enquiry"))))
        .isEqualTo(
            """
            digraph mechanism {
              charset="UTF-8"; rankdir=TB; labelloc=t; fontname="sans-serif";
              label="Enquiry\\nsmall, version 1";
              node [shape=box, style=rounded, fontname="sans-serif"];
              edge [fontname="sans-serif", fontsize=10];
              begin [shape=point, width=0.15, label=""];
              s0 [label="Enquiry (12)\\nSecretariat · 30 days"];
              s1 [label="Active", penwidth=3, color="#1d7a3e"];
              s2 [label="Lapsed (0)", peripheries=2];
              begin -> s0;
              s0 -> s1 [label="Admit\\nform; 2 × Board"];
              s0 -> s2 [label="Lapse", style=dashed];
              s1 -> s1 [label="Enquiry"];
            }
            """);
  }

  @Test
  void svgIsXmlWithAllTextsAndTheSameEachTime() throws Exception {
    String svg = written(new SvgPicture(diagram("Enquiry")));
    assertThat(written(new SvgPicture(diagram("Enquiry")))).isEqualTo(svg);
    NodeList texts = parsed(svg).getElementsByTagName("text");
    assertThat(IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()))
        .contains("Enquiry", "Secretariat · 30 days", "12", "Active", "Lapsed", "Admit", "Lapse")
        .contains("form; 2 × Board", "by time alone", "small, version 1");
    assertThat(svg).contains("class=\"line timed\"").doesNotContain("<script", "href");
  }

  @Test
  void labelsCannotBreakOut() throws Exception {
    Document svg = parsed(written(new SvgPicture(diagram(HOSTILE))));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("\u202e", "\u0007");
    assertThat(MermaidPicture.text(HOSTILE))
        .matches("[\\p{L}\\p{N} ,.()/:+-]*(#\\d+;[\\p{L}\\p{N} ,.()/:+-]*)*");
    String plain = "\"(?:[^\"#;<>`%&]|#\\d+;|<br/>)*\"";
    assertThat(skeleton(new MermaidPicture(diagram(HOSTILE)), plain).subList(2, 10))
        .containsExactly(
            "  begin(( ))",
            "  s0[\"\"]:::plain",
            "  s1([\"\"]):::active",
            "  s2[[\"\"]]:::closing",
            "  begin --> s0",
            "  s0 -- \"\" --> s1",
            "  s0 -. \"\" .-> s2",
            "  s1 -- \"\" --> s1");
    String quoted = "\"(?:[^\"\\\\]|\\\\[n\\\\\"])*\"";
    assertThat(skeleton(new DotPicture(diagram(HOSTILE)), quoted))
        .isEqualTo(skeleton(new DotPicture(diagram("Enquiry")), quoted));
  }

  /** The lines with "" in place of every text that stands in quotation marks. */
  private static List<String> skeleton(DocumentWriter picture, String text) {
    return written(picture).lines().map(line -> line.replaceAll(text, "\"\"")).toList();
  }

  @Test
  void tooMuchForSvgIsRefusedAndTheTextFormatsTakeIt() {
    List<Box> boxes =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Box("b" + i, "B" + i, List.of(), Box.Mark.PLAIN, ""))
            .toList();
    Diagram large = new Diagram("en", "Large", "", boxes, List.of(), LEGEND);
    assertThatThrownBy(() -> new SvgPicture(large))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("PICTURE_TOO_LARGE"));
    assertThat(written(new MermaidPicture(large)).lines()).hasSize(10_007);
    assertThat(written(new DotPicture(large)).lines()).hasSize(10_008);
  }

  /** No text lies on another, nor on a box that is not its own. */
  @Property(tries = 15)
  void nothingOverlaps(@ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int stages) {
    Diagram diagram = random(new Random(seed), stages);
    Layout layout = Layouter.layout(diagram);
    List<Layout.Frame> frames = new ArrayList<>(layout.boxes());
    layout.arrows().forEach(arrow -> frames.add(arrow.label()));
    for (int i = 0; i < frames.size(); i++) {
      for (int k = i + 1; k < frames.size(); k++) {
        assertThat(overlap(frames.get(i), frames.get(k))).as(i + " on " + k).isFalse();
      }
    }
  }

  private static boolean overlap(Layout.Frame one, Layout.Frame other) {
    return one.x() + one.width() > other.x() + 0.5
        && other.x() + other.width() > one.x() + 0.5
        && one.y() + one.height() > other.y() + 0.5
        && other.y() + other.height() > one.y() + 0.5;
  }

  private static Diagram random(Random random, int stages) {
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      String title = random.nextBoolean() ? "阶段" + i : "Stage of the number " + i;
      boxes.add(new Box("b" + i, title, List.of("Owner · 30 days"), Box.Mark.PLAIN, "1"));
      for (int way = 0; way < 2; way++) {
        int to = random.nextInt(stages);
        Arrow.Label label = new Arrow.Label("Event " + to, "required documents; 2 × Reviewer");
        arrows.add(new Arrow("b" + i, "b" + to, List.of(label), random.nextBoolean()));
      }
    }
    return new Diagram("en", "Random", "", boxes, arrows, LEGEND);
  }
}
