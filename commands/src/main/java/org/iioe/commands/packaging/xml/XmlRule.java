package org.iioe.commands.packaging.xml;

import static org.iioe.commands.packaging.finding.RefusedBy.ALL_BUT_SCORM_CLOUD;
import static org.iioe.commands.packaging.finding.RefusedBy.EVERYBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.STRICT_PARSERS;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** What a manifest must be as XML. Clauses are those of XML 1.0 and Namespaces in XML 1.0. */
public enum XmlRule implements Rule {
  XML_EMPTY(ERROR, "XML 1.0 2.1", EVERYBODY),
  XML_NOT_XML(ERROR, "XML 1.0 2.1", EVERYBODY),
  XML_TAG_UNCLOSED(ERROR, "XML 1.0 3 [39]", EVERYBODY),
  XML_TAG_MISMATCHED(ERROR, "XML 1.0 3 [39]", EVERYBODY),
  XML_TAG_INVALID(ERROR, "XML 1.0 3.1 [40]", EVERYBODY),
  XML_ATTRIBUTE_INVALID(ERROR, "XML 1.0 3.1 [41]", EVERYBODY),
  XML_ATTRIBUTE_DUPLICATE(ERROR, "XML 1.0 3.1", EVERYBODY),
  XML_UNTERMINATED(ERROR, "XML 1.0 2.5-2.8", EVERYBODY),
  XML_AFTER_ROOT(ERROR, "XML 1.0 2.1 [1]", EVERYBODY),
  XML_TEXT_BEFORE_ROOT(ERROR, "XML 1.0 2.8 [22]", EVERYBODY),
  XML_ENTITY_DECLARED(ERROR, "XML 1.0 4.2"),
  XML_TOO_DEEP(ERROR, "IIOE guard"),
  XML_TOO_MANY_ELEMENTS(ERROR, "IIOE guard"),
  XML_DOCTYPE(WARNING, "XML 1.0 2.8"),
  XML_ENCODING_WRONG(WARNING, "XML 1.0 4.3.3", ALL_BUT_SCORM_CLOUD),
  XML_ENCODING_UNKNOWN(WARNING, "XML 1.0 4.3.3", STRICT_PARSERS),
  XML_PREFIX_UNBOUND(WARNING, "Namespaces in XML 1.0 5", STRICT_PARSERS),
  XML_BARE_AMPERSAND(WARNING, "XML 1.0 2.4", STRICT_PARSERS),
  XML_ENTITY_UNKNOWN(WARNING, "XML 1.0 4.1", ALL_BUT_SCORM_CLOUD),
  XML_LEADING_SPACE(WARNING, "XML 1.0 2.8 [22]", ALL_BUT_SCORM_CLOUD),
  XML_CONTROL_CHARACTER(WARNING, "XML 1.0 2.2", ALL_BUT_SCORM_CLOUD),
  XML_COMMENT_DASHES(WARNING, "XML 1.0 2.5", ALL_BUT_SCORM_CLOUD),
  XML_BYTE_ORDER_MARK(INFO, "XML 1.0 4.3.3"),
  XML_ENCODING_UNUSUAL(INFO, "XML 1.0 4.3.3");

  private final Ruling ruling;

  XmlRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  XmlRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
