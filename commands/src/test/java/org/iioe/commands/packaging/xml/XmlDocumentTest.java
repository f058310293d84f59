package org.iioe.commands.packaging.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlDocumentTest {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <m:manifest xmlns:m="urn:m" identifier='a &amp; b'>
        <title><![CDATA[1 < 2]]> &#233;t&#xE9;</title>
        <empty/>
      </m:manifest>
      """;

  private static XmlDocument read(String text) {
    return XmlDocument.read("m.xml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static XmlElement root(XmlDocument document) {
    return Objects.requireNonNull(document.root());
  }

  private static List<String> places(XmlDocument document) {
    return document.findings().stream()
        .map(found -> found.rule().code() + " " + found.line() + ":" + found.column())
        .toList();
  }

  @Test
  void reads_names_namespaces_attributes_text_and_positions() {
    XmlElement root = root(read(MANIFEST));
    assertThat(root.qualifiedName()).isEqualTo("m:manifest");
    assertThat(root.namespace()).isEqualTo("urn:m");
    assertThat(root.line()).isEqualTo(3);
    assertThat(root.attribute("identifier")).isEqualTo("a & b");
    assertThat(root.attributes().get(0).column()).isEqualTo(29);
    assertThat(root.childText("title")).isEqualTo("1 < 2 été");
    assertThat(root.children("empty").get(0).line()).isEqualTo(5);
    assertThat(read(MANIFEST).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a><b></a>            | XML-TAG-MISMATCHED 1:7
          <a><b></b>            | XML-TAG-UNCLOSED 1:11
          <a/><b/>              | XML-AFTER-ROOT 1:5
          <a/>text              | XML-AFTER-ROOT 1:5
          text<a/>              | XML-TEXT-BEFORE-ROOT 1:1
          <a x=1/>              | XML-ATTRIBUTE-INVALID 1:4
          <a x/>                | XML-ATTRIBUTE-INVALID 1:4
          <a x="<"/>            | XML-ATTRIBUTE-INVALID 1:4
          <a x="1" x="2"/>      | XML-ATTRIBUTE-DUPLICATE 1:10
          <a><1/></a>           | XML-TAG-INVALID 1:4
          <a>1 < 2</a>          | XML-TAG-INVALID 1:6
          <a><!-- </a>          | XML-UNTERMINATED 1:4
          <a b="c"              | XML-UNTERMINATED 1:1
          <a>&nbsp;</a>         | XML-ENTITY-UNKNOWN 1:4
          <a>Q & A</a>          | XML-BARE-AMPERSAND 1:6
          <a><p:b/></a>         | XML-PREFIX-UNBOUND 1:4
          <a><!-- a -- b --></a>| XML-COMMENT-DASHES 1:11
          <?xml version="1.0"?> | XML-NOT-XML 1:1
          """)
  void names_the_defect_and_its_place(String text, String finding) {
    assertThat(places(read(text))).containsExactly(finding);
  }

  @Test
  void nothing_at_all_is_told_from_something_else() {
    assertThat(places(read(" \n"))).containsExactly("XML-EMPTY 1:1");
  }

  @Test
  void white_space_before_the_declaration_is_passed_over() {
    XmlDocument document = read("\n  <?xml version='1.0'?><a>x</a>");
    assertThat(root(document).text()).isEqualTo("x");
    assertThat(places(document)).containsExactly("XML-LEADING-SPACE 1:1");
  }

  @Test
  void control_characters_are_left_out_and_counted_once() {
    XmlDocument document = read("<a>x\u0001y\u0002</a>");
    assertThat(root(document).text()).isEqualTo("xy");
    assertThat(places(document)).containsExactly("XML-CONTROL-CHARACTER 1:5");
    assertThat(document.findings().get(0).details()).containsEntry("count", 2);
  }

  @Test
  void a_byte_order_mark_is_worth_knowing() {
    assertThat(places(read("\uFEFF<a/>"))).containsExactly("XML-BYTE-ORDER-MARK 1:1");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, UTF-16, ''",
    "UTF-16LE, UTF-16, ''",
    "windows-1252, windows-1252, XML-ENCODING-UNUSUAL 1:1",
    "ISO-8859-1, iso-8859-1, XML-ENCODING-UNUSUAL 1:1",
    "GBK, gbk, XML-ENCODING-UNUSUAL 1:1",
    "windows-1252, UTF-8, XML-ENCODING-WRONG 2:4",
    "UTF-8, UTF-16, XML-ENCODING-WRONG 1:1",
    "UTF-8, klingon, XML-ENCODING-UNKNOWN 1:1"
  })
  void encodings_are_those_of_the_bytes(String real, String declared, String finding) {
    String text = "<?xml version='1.0' encoding='" + declared + "'?>\n<a>é</a>";
    String readable = real.equals("GBK") ? text.replace('é', '课') : text;
    XmlDocument document = XmlDocument.read("m.xml", readable.getBytes(Charset.forName(real)));
    assertThat(root(document).text()).isEqualTo(real.equals("GBK") ? "课" : "é");
    assertThat(String.join(",", places(document))).isEqualTo(finding);
  }

  @Test
  void entities_of_the_file_itself_are_never_obeyed() {
    XmlDocument document =
        read(
            """
            <!DOCTYPE a [
              <!ENTITY x SYSTEM "file:///etc/passwd">
            ]>
            <a>&x;</a>
            """);
    assertThat(root(document).text()).isEqualTo("&x;");
    assertThat(places(document))
        .containsExactly("XML-ENTITY-DECLARED 2:3", "XML-DOCTYPE 1:1", "XML-ENTITY-UNKNOWN 4:4");
  }

  @Test
  void a_billion_laughs_stay_one_line() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    XmlDocument document = read(bomb + "]><a>&l29;</a>");
    assertThat(root(document).text()).isEqualTo("&l29;");
  }

  @Test
  void nesting_has_a_limit() {
    assertThat(places(read("<a>".repeat(100_000)))).containsExactly("XML-TOO-DEEP 1:601");
  }

  @Test
  void a_text_of_ampersands_costs_no_more_than_its_length() {
    XmlDocument document = read("<a>" + "&".repeat(2_000_000) + "</a>");
    assertThat(document.findings()).hasSize(1);
    assertThat(document.findings().get(0).details()).containsEntry("count", 2_000_000);
  }

  @Property(tries = 500)
  void any_bytes_give_a_document(@ForAll byte[] bytes) {
    assertThat(XmlDocument.read("m.xml", bytes).path()).isEqualTo("m.xml");
  }

  @Property(tries = 500)
  void a_manifest_cut_off_anywhere_is_a_finding(@ForAll @IntRange(min = 0, max = 200) int length) {
    int end = Math.min(length, MANIFEST.lastIndexOf("</m:manifest>") + 12);
    XmlDocument document = read(MANIFEST.substring(0, end));
    assertThat(document.findings())
        .anySatisfy(found -> assertThat(found.rule().severity().name()).isEqualTo("ERROR"));
  }
}
