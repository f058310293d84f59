package org.iioe.commands.packaging.xml;

import java.util.Map;

/** Beyond this place the file cannot be understood. */
final class MalformedXmlException extends Exception {
  private final XmlRule rule;
  private final int at;
  private final transient Map<String, Object> details;

  MalformedXmlException(XmlRule rule, int at, Map<String, Object> details) {
    super(rule.code());
    this.rule = rule;
    this.at = at;
    this.details = details;
  }

  XmlRule rule() {
    return rule;
  }

  /** Index in the text. */
  int at() {
    return at;
  }

  Map<String, Object> details() {
    return details;
  }
}
