package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.finding.RefusedBy.ADL;
import static org.iioe.commands.packaging.finding.RefusedBy.ADL_AND_OPEN_EDX;
import static org.iioe.commands.packaging.finding.RefusedBy.ADL_AND_OPEN_OLAT;
import static org.iioe.commands.packaging.finding.RefusedBy.ADL_FORMALITY;
import static org.iioe.commands.packaging.finding.RefusedBy.EVERYBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/** What IMS Content Packaging asks of a manifest, and SCORM and Common Cartridge with it. */
public enum ContentPackageRule implements Rule {
  CP_ROOT_NOT_MANIFEST(ERROR, "IMS CP 1.1.4 4.1", EVERYBODY),
  CP_LAUNCH_FILE_MISSING(ERROR, "IMS CP 1.1.4 4.5", ADL),
  CP_LAUNCH_OUTSIDE(ERROR, "IMS CP 1.1.4 4.5", ADL),
  CP_NAMESPACE_MISSING(WARNING, "IMS CP 1.1.4 4.1", ADL_FORMALITY),
  CP_NAMESPACE_UNKNOWN(WARNING, "IMS CP 1.1.4 4.1", ADL_FORMALITY),
  CP_ELEMENT_ORDER(WARNING, "IMS CP 1.1.4 4.1", ADL_FORMALITY),
  CP_ELEMENT_UNKNOWN(WARNING, "IMS CP 1.1.4 4", ADL),
  CP_ELEMENT_REPEATED(WARNING, "IMS CP 1.1.4 4", ADL),
  CP_STRAY_TEXT(WARNING, "IMS CP 1.1.4 4", ADL),
  CP_ATTRIBUTE_UNKNOWN(WARNING, "IMS CP 1.1.4 4", ADL),
  CP_VISIBLE_INVALID(WARNING, "IMS CP 1.1.4 4.4", ADL),
  CP_IDENTIFIER_MISSING(WARNING, "IMS CP 1.1.4 4.1-4.5", ADL),
  CP_IDENTIFIER_DUPLICATE(WARNING, "IMS CP 1.1.4 4.1-4.5", ADL_AND_OPEN_OLAT),
  CP_IDENTIFIER_NOT_NCNAME(WARNING, "XML Schema xs:ID", ADL_FORMALITY),
  CP_ORGANIZATIONS_MISSING(WARNING, "IMS CP 1.1.4 4.3", ADL),
  CP_RESOURCES_MISSING(WARNING, "IMS CP 1.1.4 4.5", ADL_AND_OPEN_OLAT),
  CP_DEFAULT_ORGANIZATION_UNRESOLVED(WARNING, "IMS CP 1.1.4 4.3", ADL),
  CP_ORGANIZATION_TITLE_MISSING(WARNING, "IMS CP 1.1.4 4.4", ADL_AND_OPEN_EDX),
  CP_ITEM_TITLE_MISSING(WARNING, "IMS CP 1.1.4 4.4", ADL),
  CP_ITEMS_MISSING(WARNING, "IMS CP 1.1.4 4.4", ADL_AND_OPEN_OLAT),
  CP_IDENTIFIERREF_DANGLING(WARNING, "IMS CP 1.1.4 4.4", ADL_AND_OPEN_OLAT),
  CP_DEPENDENCY_DANGLING(WARNING, "IMS CP 1.1.4 4.5", ADL_FORMALITY),
  CP_DEPENDENCY_CIRCULAR(WARNING, "IMS CP 1.1.4 4.5"),
  CP_RESOURCE_TYPE_MISSING(WARNING, "IMS CP 1.1.4 4.5", ADL_FORMALITY),
  CP_FILE_HREF_MISSING(WARNING, "IMS CP 1.1.4 4.5", ADL_FORMALITY),
  CP_FILE_MISSING(WARNING, "IMS CP 1.1.4 4.5", ADL),
  CP_METADATA_FILE_MISSING(WARNING, "IMS CP 1.1.4 4.2", ADL_FORMALITY),
  CP_HREF_CASE(WARNING, "RFC 3986 6.2.2.1", ADL),
  CP_HREF_BACKSLASH(WARNING, "RFC 3986 3.3", ADL),
  CP_HREF_LEADING_SLASH(WARNING, "IMS CP 1.1.4 4.5", ADL),
  CP_HREF_OUTSIDE(WARNING, "IMS CP 1.1.4 4.5", ADL),
  CP_XML_BASE_NO_SLASH(WARNING, "XML Base 3.1", ADL),
  CP_HREF_NOT_ENCODED(INFO, "RFC 3986 2.1"),
  CP_PARAMETERS_FORM(INFO, "SCORM 2004 CAM 3.4.1.9"),
  CP_PARAMETERS_UNUSED(INFO, "SCORM 2004 CAM 3.4.1.9"),
  CP_RESOURCES_UNUSED(INFO, "IMS CP 1.1.4 4.5"),
  CP_FILE_REPEATED(INFO, "IMS CP 1.1.4 4.5"),
  CP_LAUNCH_UNLISTED(INFO, "IMS CP 1.1.4 4.5"),
  CP_XML_BASE_NESTED(INFO, "XML Base 3.1"),
  CP_HREF_REMOTE(INFO, "IMS CP 1.1.4 4.5"),
  CP_SCHEMA_FILE_MISSING(INFO, "IMS CP 1.1.4 3.2"),
  CP_FILES_UNLISTED(INFO, "IMS CP 1.1.4 4.5");

  private final Ruling ruling;

  ContentPackageRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  ContentPackageRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
