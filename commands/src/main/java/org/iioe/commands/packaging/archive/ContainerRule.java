package org.iioe.commands.packaging.archive;

import static org.iioe.commands.packaging.finding.RefusedBy.EVERYBODY;
import static org.iioe.commands.packaging.finding.RefusedBy.NOBODY;
import static org.iioe.commands.packaging.finding.Severity.ERROR;
import static org.iioe.commands.packaging.finding.Severity.INFO;
import static org.iioe.commands.packaging.finding.Severity.WARNING;

import org.iioe.commands.packaging.finding.RefusedBy;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Ruling;
import org.iioe.commands.packaging.finding.Severity;

/**
 * What a container must and must not be. APPNOTE is PKWARE's .ZIP File Format Specification 6.3.10.
 */
public enum ContainerRule implements Rule {
  /** Not a package that can be opened at all; the detail {@code what} says what it is. */
  ZIP_UNREADABLE(ERROR, "APPNOTE 4.3.6", EVERYBODY),
  ZIP_EMPTY(ERROR, "APPNOTE 4.3.1", EVERYBODY),
  ZIP_NAME_EMPTY(ERROR, "APPNOTE 4.4.17"),
  ZIP_NAME_ABSOLUTE(ERROR, "APPNOTE 4.4.17"),
  ZIP_NAME_DRIVE(ERROR, "APPNOTE 4.4.17"),
  ZIP_NAME_TRAVERSAL(ERROR, "APPNOTE 4.4.17"),
  ZIP_NAME_NUL(ERROR, "APPNOTE 4.4.17"),
  ZIP_NAME_TOO_LONG(ERROR, "IIOE guard"),
  ZIP_LINK(ERROR, "IIOE guard"),
  ZIP_SPECIAL_FILE(ERROR, "IIOE guard"),
  ZIP_DUPLICATE_NAME(ERROR, "IIOE guard"),
  ZIP_CASE_COLLISION(ERROR, "IIOE guard"),
  ZIP_UNICODE_COLLISION(ERROR, "IIOE guard"),
  ZIP_FILE_AS_FOLDER(ERROR, "IIOE guard"),
  ZIP_ENCRYPTED(ERROR, "APPNOTE 4.4.4", EVERYBODY),
  ZIP_METHOD_UNSUPPORTED(ERROR, "APPNOTE 4.4.5", EVERYBODY),
  ZIP_HEADER_MISMATCH(ERROR, "APPNOTE 4.3.7"),
  ZIP_OVERLAP(ERROR, "APPNOTE 4.3.1"),
  ZIP_TOO_MANY_ENTRIES(ERROR, "IIOE guard"),
  ZIP_TOO_LARGE(ERROR, "IIOE guard"),
  ZIP_FILE_TOO_LARGE(ERROR, "IIOE guard"),
  ZIP_RATIO(ERROR, "IIOE guard"),
  ZIP_TOO_DEEP(ERROR, "IIOE guard"),
  ZIP_MANIFEST_TOO_LARGE(ERROR, "IIOE guard"),
  ZIP_SIZE_MISMATCH(ERROR, "APPNOTE 4.4.9", EVERYBODY),
  ZIP_CRC_MISMATCH(ERROR, "APPNOTE 4.4.7", EVERYBODY),
  ZIP_DATA_DAMAGED(ERROR, "APPNOTE 4.3.8", EVERYBODY),
  ZIP_NAME_BACKSLASH(WARNING, "APPNOTE 4.4.17"),
  ZIP_NAME_CONTROL(WARNING, "APPNOTE 4.4.17"),
  ZIP_NAME_CHARSET(INFO, "APPNOTE D.1"),
  ZIP_SYSTEM_FILES(INFO, "IIOE rule"),
  ZIP_NESTED_ARCHIVE(INFO, "IIOE rule"),
  ZIP_LEADING_BYTES(INFO, "APPNOTE 4.3.6"),
  ZIP_TRAILING_BYTES(INFO, "APPNOTE 4.3.16");

  private final Ruling ruling;

  ContainerRule(Severity severity, String reference) {
    this(severity, reference, NOBODY);
  }

  ContainerRule(Severity severity, String reference, RefusedBy refusedBy) {
    this.ruling = new Ruling(severity, reference, refusedBy);
  }

  @Override
  public Ruling ruling() {
    return ruling;
  }
}
