package org.iioe.commands.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Goes through XML that nobody has to trust: no document type, no entities of its own. */
final class XmlCursor implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream stream;
  private final String file;
  private final XMLStreamReader reader;

  XmlCursor(InputStream stream, String file) throws IOException {
    this.stream = stream;
    this.file = file;
    try {
      // Spreadsheets write UTF-8. Java's parser complains of other bytes on standard error.
      this.reader =
          FACTORY.createXMLStreamReader(
              new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    } catch (XMLStreamException | RuntimeException malformed) {
      stream.close();
      throw refusal(malformed);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // Strict and transitional workbooks differ in namespaces only; half the time goes without them.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** The next event; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
  int next() {
    try {
      int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Fault.invalidInput("TABLE_XML_HOSTILE").with("file", file);
      }
      return event;
    } catch (XMLStreamException | RuntimeException malformed) {
      throw refusal(malformed);
    }
  }

  /** What to throw for what the parser throws, which for bad input is not always its own kind. */
  private RuntimeException refusal(Exception malformed) {
    return malformed instanceof Fault fault
        ? fault
        : TableFaults.damaged(file, new IOException(malformed));
  }

  /** The name of the element that begins or ends here. */
  String element() {
    return local(reader.getLocalName());
  }

  private static String local(String name) {
    return name.indexOf(':') < 0 ? name : name.substring(name.indexOf(':') + 1);
  }

  boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  void appendText(StringBuilder target) {
    target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** An attribute by its name in whichever namespace; null if it is not there. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (local(reader.getAttributeLocalName(i)).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
