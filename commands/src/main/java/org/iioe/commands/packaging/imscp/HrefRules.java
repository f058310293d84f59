package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_BACKSLASH;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_CASE;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_LEADING_SLASH;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_OUTSIDE;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_REMOTE;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_LAUNCH_FILE_MISSING;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_LAUNCH_OUTSIDE;

import java.util.HashSet;
import java.util.Set;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.xml.XmlElement;

/** One address: each address is reported once, however many elements repeat it. */
final class HrefRules {
  private final Findings findings;
  private final Set<String> reported = new HashSet<>();

  HrefRules(Findings findings) {
    this.findings = findings;
  }

  /** Checks an address at which learners start. */
  void checkLaunch(XmlElement element, String href, Located located) {
    check(element, href, located, CP_LAUNCH_FILE_MISSING, CP_LAUNCH_OUTSIDE);
  }

  /**
   * Checks an address of any other file.
   *
   * @param missing the rule that is broken when there is no such file
   */
  void check(XmlElement element, String href, Located located, Rule missing) {
    check(element, href, located, missing, CP_HREF_OUTSIDE);
  }

  private void check(XmlElement element, String href, Located located, Rule missing, Rule outside) {
    if (!reported.add(located.path())) {
      return;
    }
    switch (located.outcome()) {
      case MISSING -> findings.add(missing, element, "href", href, "file", located.path());
      case OTHER_CASE -> findings.add(CP_HREF_CASE, element, "href", href, "file", located.path());
      case OUTSIDE -> findings.add(outside, element, "href", href);
      case REMOTE -> findings.add(CP_HREF_REMOTE, element, "href", href);
      case FOUND, EMPTY -> {}
    }
    if (located.backslash()) {
      findings.add(CP_HREF_BACKSLASH, element, "href", href);
    }
    if (located.leadingSlash()) {
      findings.add(CP_HREF_LEADING_SLASH, element, "href", href);
    }
  }
}
