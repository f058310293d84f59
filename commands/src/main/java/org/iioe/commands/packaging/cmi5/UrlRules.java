package org.iioe.commands.packaging.cmi5;

import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_FILE_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_HREF_CASE;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_URL_INVALID;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_URL_MISSING;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_URL_OUTSIDE;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_URL_RESERVED_PARAMETER;
import static org.iioe.commands.packaging.cmi5.Cmi5Rule.CMI5_URL_WITHOUT_PACKAGE;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The launch addresses of assignable units (cmi5 8.1, 13.1.4 and 14). */
final class UrlRules {
  /** What the platform appends; an address that has one already would be ambiguous (cmi5 8.1). */
  private static final Set<String> RESERVED =
      Set.of("endpoint", "fetch", "actor", "registration", "activityid");

  private static final Pattern SEPARATOR = Pattern.compile("[&#]");

  private final ManifestFiles files;
  private final Findings findings;

  UrlRules(ManifestFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void check(XmlElement unit) {
    String name = StructureRules.name(unit);
    XmlElement element = unit.child("url").orElse(unit);
    String url = unit.childText("url");
    if (url == null) {
      findings.add(CMI5_URL_MISSING, element, "au", name);
      return;
    }
    checkParameters(element, url);
    boolean remote = ManifestFiles.isRemote(url);
    if (remote ? !isAbsolute(url) : url.matches("(?s).*[\\r\\n\\t<>\"].*")) {
      findings.add(CMI5_URL_INVALID, element, "url", url);
    } else if (!remote && files.isBare()) {
      findings.add(CMI5_URL_WITHOUT_PACKAGE, element, "url", url);
    } else if (!remote) {
      checkFile(element, url);
    }
  }

  private void checkFile(XmlElement element, String url) {
    Located located = files.locate("", url);
    switch (located.outcome()) {
      case MISSING, EMPTY -> findings.add(CMI5_FILE_MISSING, element, "file", located.path());
      case OTHER_CASE -> findings.add(CMI5_HREF_CASE, element, "href", url, "file", located.path());
      case OUTSIDE -> findings.add(CMI5_URL_OUTSIDE, element, "url", url);
      case FOUND, REMOTE -> {}
    }
  }

  /** A full address with a host; letters of any script may stand in it, blanks may not. */
  private static boolean isAbsolute(String url) {
    URI uri = parsed(url);
    String scheme = uri == null || uri.getScheme() == null ? "" : uri.getScheme();
    return uri != null && !scheme.isEmpty() && (uri.getRawAuthority() != null || uri.isOpaque());
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException invalid) {
      return null;
    }
  }

  private void checkParameters(XmlElement element, String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return;
    }
    for (String pair : SEPARATOR.splitAsStream(url.substring(question + 1)).toList()) {
      String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
      if (RESERVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
        findings.add(CMI5_URL_RESERVED_PARAMETER, element, "parameter", name.strip(), "url", url);
      }
    }
  }
}
