package org.iioe.cli.course;

import java.util.Iterator;
import org.iioe.commands.course.FindingCatalog;
import org.iioe.commands.packaging.finding.Rule;

/** The codes of all findings, which shells complete. */
final class FindingCodes implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return FindingCatalog.all().stream().map(Rule::code).iterator();
  }
}
