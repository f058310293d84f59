package org.iioe.cli.course;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.iioe.cli.output.DocumentWriter;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Finding;

/** The findings as JUnit XML, which every build server shows: one test a package. */
final class JunitReport implements DocumentWriter {
  private final List<JudgedFile> judged;
  private final Messages messages;
  private final FailOn failOn;
  private final String suite;

  JunitReport(List<JudgedFile> judged, Messages messages, FailOn failOn, String suite) {
    this.judged = judged;
    this.messages = messages;
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
    xml.writeCharacters("\n");
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
        .filter(finding -> failOn.isMetBy(finding.rule().severity()))
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
    Map<String, ?> fields = FindingFields.of(finding, messages);
    return plain(fields.get("message") + " " + fields.get("fix"));
  }

  /** XML has no way to write control characters. */
  private static String plain(String text) {
    return Plain.text(text).replace('\uFFFE', '?').replace('\uFFFF', '?');
  }
}
