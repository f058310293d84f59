package org.iioe.commands.packaging.xml;

import java.util.List;
import org.iioe.commands.packaging.xml.XmlTagScanner.RawAttribute;

/** An XML file with its characters, for who wants to change some of them and leave the others. */
public final class XmlSource {
  /**
   * Where an attribute stands in the text.
   *
   * @param name as written, with its prefix; declarations of namespaces are attributes too
   * @param nameAt index of its first character
   * @param value as written, with its references
   * @param valueAt index of its first character, after the quotation mark
   */
  public record Attribute(String name, int nameAt, String value, int valueAt) {
    public int valueEnd() {
      return valueAt + value.length();
    }
  }

  private final String text;
  private final Places places;
  private final XmlDocument document;

  private XmlSource(String text, XmlReport report) {
    this.text = text;
    this.places = new Places(text);
    this.document = new XmlParser(text, report).parse();
  }

  /** Reads bytes; never fails, whatever they are. */
  public static XmlSource read(String path, byte[] bytes) {
    XmlReport report = new XmlReport(path);
    return new XmlSource(new XmlDecoder(bytes, report).decode(), report);
  }

  /** Reads characters, of whose encoding nothing is said. */
  public static XmlSource of(String path, String text) {
    return new XmlSource(text, new XmlReport(path));
  }

  /** Decoded, without a byte order mark. */
  public String text() {
    return text;
  }

  public XmlDocument document() {
    return document;
  }

  /** The physical line, from 1, of an index in the text. */
  public int line(int index) {
    return places.line(index);
  }

  /** The attributes in an element's tag, in their order. */
  public List<Attribute> attributes(XmlElement element) {
    XmlTagScanner scanner = new XmlTagScanner(text, element.start());
    try {
      scanner.scan();
    } catch (MalformedXmlException impossible) {
      throw new IllegalStateException(element.qualifiedName(), impossible);
    }
    return scanner.attributes().stream().map(XmlSource::attribute).toList();
  }

  private static Attribute attribute(RawAttribute raw) {
    return new Attribute(raw.name(), raw.nameAt(), raw.value(), raw.valueAt());
  }
}
