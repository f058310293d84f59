package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.packaging.finding.Finding;

/** The findings as JUnit XML, which every build server shows: one test a package. */
final class JunitReport implements DocumentWriter {
  private final List<JudgedFile> judged;
  private final FindingFields fields;
  private final FailOn failOn;
  private final String suite;

  JunitReport(List<JudgedFile> judged, FindingFields fields, FailOn failOn, String suite) {
    this.judged = judged;
    this.fields = fields;
    this.failOn = failOn;
    this.suite = suite;
  }

  @Override
  public void write(Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      long failures = judged.stream().filter(one -> !failing(one).isEmpty()).count();
      startSuite(xml, "testsuites", failures);
      startSuite(xml, "testsuite", failures);
      writeProperties(xml);
      for (JudgedFile one : judged) {
        writeCase(xml, one);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  private void startSuite(XMLStreamWriter xml, String element, long failures)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("name", suite);
    xml.writeAttribute("tests", String.valueOf(judged.size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeCharacters("\n");
  }

  /** What the same packages would need, to be judged so again. */
  private void writeProperties(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("properties");
    property(xml, "profile", fields.profile().code());
    property(xml, "failOn", failOn.toString());
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", value);
  }

  private void writeCase(XMLStreamWriter xml, JudgedFile one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", one.standard());
    xml.writeAttribute("name", plain(one.shown()));
    List<Finding> failing = failing(one);
    if (!failing.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", failing.get(0).rule().code());
      xml.writeAttribute("message", sentence(failing.get(0)));
      xml.writeCharacters(lines(failing));
      xml.writeEndElement();
    }
    List<Finding> passing =
        one.findings().stream().filter(finding -> !failing.contains(finding)).toList();
    if (!passing.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(lines(passing));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private List<Finding> failing(JudgedFile one) {
    return one.findings().stream()
        .filter(finding -> failOn.isMetBy(fields.severity(finding)))
        .toList();
  }

  private String lines(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
      String place = finding.path() == null ? "" : plain(finding.path()) + position + ": ";
      lines.append(place).append(finding.rule().code()).append(": ").append(sentence(finding));
      lines.append('\n');
    }
    return lines.toString();
  }

  private String sentence(Finding finding) {
    return plain(fields.message(finding) + " " + fields.fix(finding));
  }

  /** XML 1.0 has no way to write control characters, halves of pairs, and U+FFFE and U+FFFF. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Plain.text(text)
        .codePoints()
        .map(character -> isXml(character) ? character : '?')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isXml(int character) {
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return !surrogate && character != 0xFFFE && character != 0xFFFF;
  }
}
