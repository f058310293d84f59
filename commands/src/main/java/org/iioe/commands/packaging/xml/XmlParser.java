package org.iioe.commands.packaging.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads markup. What real manifests get wrong and systems forgive is noted and passed over; what
 * leaves open which element is meant ends the reading. Knows no DTD, expands no entity, fetches
 * nothing.
 */
final class XmlParser {
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 500_000;

  private final String text;
  private final XmlReport report;
  private final Places places;
  private final XmlReferences references;
  private final NamespaceScope namespaces = new NamespaceScope();
  private @Nullable XmlElement root;
  private @Nullable XmlElement open;
  private int depth;
  private int elements;
  private int at;

  XmlParser(String text, XmlReport report) {
    this.text = text;
    this.report = report;
    this.places = new Places(text);
    this.references = new XmlReferences(report, places);
  }

  XmlDocument parse() {
    try {
      noteControlCharacters();
      skipLeadingSpace();
      while (at < text.length()) {
        step();
      }
      finish();
    } catch (MalformedXmlException malformed) {
      note(malformed.rule(), malformed.at(), malformed.details());
    }
    return new XmlDocument(report.path(), root, namespaces.seen(), report.findings());
  }

  private void noteControlCharacters() {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isControl(character)) {
        String shown = "U+" + Integer.toHexString(0x10000 + character).substring(1);
        note(XmlRule.XML_CONTROL_CHARACTER, i, Map.of("character", shown));
      }
    }
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }

  private void skipLeadingSpace() {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    if (first > 0 && text.startsWith("<?xml", first)) {
      note(XmlRule.XML_LEADING_SPACE, 0, Map.of());
    }
  }

  private void step() throws MalformedXmlException {
    if (text.charAt(at) != '<') {
      characters();
    } else if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = end("]]>", "<![CDATA[", at + 9);
      append(text.substring(at + 9, end), at);
      at = end + 3;
    } else if (text.startsWith("<?", at)) {
      at = end("?>", "<?", at + 2) + 2;
    } else if (text.startsWith("<!", at)) {
      at = doctypeEnd();
    } else if (text.startsWith("</", at)) {
      endTag();
    } else {
      startTag();
    }
  }

  private void characters() throws MalformedXmlException {
    int end = text.indexOf('<', at);
    end = end < 0 ? text.length() : end;
    String raw = text.substring(at, end);
    append(open == null ? raw : references.resolve(raw, at), at);
    at = end;
  }

  private void append(String characters, int from) throws MalformedXmlException {
    if (open != null) {
      open.append(clean(characters));
      return;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (!isBlank(characters.charAt(i))) {
        throw new MalformedXmlException(
            root == null ? XmlRule.XML_TEXT_BEFORE_ROOT : XmlRule.XML_AFTER_ROOT,
            from + i,
            Map.of());
      }
    }
  }

  private static boolean isBlank(char character) {
    return character <= ' ' || character == '\uFEFF';
  }

  private static String clean(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (isControl(raw.charAt(i))) {
        StringBuilder cleaned = new StringBuilder(raw.length());
        raw.chars().filter(c -> !isControl((char) c)).forEach(c -> cleaned.append((char) c));
        return cleaned.toString();
      }
    }
    return raw;
  }

  private void comment() throws MalformedXmlException {
    int end = end("-->", "<!--", at + 4);
    int dashes = text.indexOf("--", at + 4);
    if (dashes < end) {
      note(XmlRule.XML_COMMENT_DASHES, dashes, Map.of());
    }
    at = end + 3;
  }

  private int end(String terminator, String beginning, int from) throws MalformedXmlException {
    int end = text.indexOf(terminator, from);
    if (end < 0) {
      throw new MalformedXmlException(
          XmlRule.XML_UNTERMINATED, at, Map.of("beginning", beginning, "end", terminator));
    }
    return end;
  }

  /** Skips a document type declaration with its internal subset, which is never obeyed. */
  private int doctypeEnd() throws MalformedXmlException {
    int close = end(">", "<!", at + 2);
    int bracket = text.indexOf('[', at);
    if (bracket >= 0 && bracket < close) {
      close = end(">", "<!", end("]", "<!", bracket));
    }
    String declaration = text.substring(at, close);
    note(XmlRule.XML_DOCTYPE, at, Map.of());
    if (declaration.contains("<!ENTITY")) {
      note(XmlRule.XML_ENTITY_DECLARED, at + declaration.indexOf("<!ENTITY"), Map.of());
    }
    return close + 1;
  }

  private void endTag() throws MalformedXmlException {
    int start = at;
    int end = end(">", "</", at);
    String name = text.substring(at + 2, end).strip();
    if (open == null) {
      throw new MalformedXmlException(XmlRule.XML_AFTER_ROOT, start, Map.of());
    }
    if (!name.equals(open.qualifiedName())) {
      throw new MalformedXmlException(
          XmlRule.XML_TAG_MISMATCHED,
          start,
          Map.of("found", shown(name), "open", open.qualifiedName(), "openLine", open.line()));
    }
    open.closed(start, end + 1);
    close();
    at = end + 1;
  }

  private void close() {
    namespaces.leave();
    depth--;
    open = open == null ? null : open.parent();
  }

  private void startTag() throws MalformedXmlException {
    int start = at;
    if (open == null && root != null) {
      throw new MalformedXmlException(XmlRule.XML_AFTER_ROOT, start, Map.of());
    }
    XmlTagScanner scanner = new XmlTagScanner(text, start);
    scanner.scan();
    guard(start);
    Map<String, String> values = new LinkedHashMap<>();
    scanner
        .attributes()
        .forEach(
            raw -> values.put(raw.name(), clean(references.resolve(raw.value(), raw.valueAt()))));
    namespaces.enter(values);
    open = element(scanner, values, start);
    open.opened(start, scanner.end());
    root = root == null ? open : root;
    depth++;
    at = scanner.end();
    if (scanner.isEmptyElement()) {
      close();
    }
  }

  private void guard(int start) throws MalformedXmlException {
    if (depth >= DEEPEST) {
      throw new MalformedXmlException(XmlRule.XML_TOO_DEEP, start, Map.of("limit", DEEPEST));
    }
    if (++elements > MOST_ELEMENTS) {
      throw new MalformedXmlException(
          XmlRule.XML_TOO_MANY_ELEMENTS, start, Map.of("limit", MOST_ELEMENTS));
    }
  }

  private XmlElement element(XmlTagScanner scanner, Map<String, String> values, int start) {
    List<XmlAttribute> attributes = new ArrayList<>();
    for (XmlTagScanner.RawAttribute raw : scanner.attributes()) {
      String name = raw.name();
      if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
        String prefix = prefix(name);
        attributes.add(
            new XmlAttribute(
                prefix,
                local(name),
                prefix.isEmpty() ? "" : namespace(prefix, raw.nameAt()),
                values.getOrDefault(name, ""),
                places.line(raw.nameAt()),
                places.column(raw.nameAt())));
      }
    }
    String prefix = prefix(scanner.name());
    return new XmlElement(
        prefix,
        local(scanner.name()),
        namespace(prefix, start),
        places.line(start),
        places.column(start),
        open,
        attributes);
  }

  private String namespace(String prefix, int at) {
    String namespace = namespaces.of(prefix);
    if (namespace == null) {
      report.note(
          XmlRule.XML_PREFIX_UNBOUND,
          prefix,
          places.line(at),
          places.column(at),
          Map.of("prefix", shown(prefix)));
    }
    return namespace == null ? "" : namespace;
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void finish() throws MalformedXmlException {
    if (open != null) {
      throw new MalformedXmlException(
          XmlRule.XML_TAG_UNCLOSED,
          text.length(),
          Map.of("open", open.qualifiedName(), "openLine", open.line()));
    }
    if (root == null) {
      throw new MalformedXmlException(
          text.isBlank() ? XmlRule.XML_EMPTY : XmlRule.XML_NOT_XML, 0, Map.of());
    }
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }

  private void note(XmlRule rule, int at, Map<String, Object> details) {
    report.note(rule, "", places.line(at), places.column(at), details);
  }
}
