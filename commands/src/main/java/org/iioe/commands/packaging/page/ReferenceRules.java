package org.iioe.commands.packaging.page;

import static org.iioe.commands.packaging.page.PageRule.PAGE_FILE_MISSING;
import static org.iioe.commands.packaging.page.PageRule.PAGE_FLASH;
import static org.iioe.commands.packaging.page.PageRule.PAGE_HREF_CASE;
import static org.iioe.commands.packaging.page.PageRule.PAGE_LEADING_SLASH;
import static org.iioe.commands.packaging.page.PageRule.PAGE_LOCAL_ADDRESS;
import static org.iioe.commands.packaging.page.PageRule.PAGE_MIXED_CONTENT;
import static org.iioe.commands.packaging.page.PageRule.PAGE_REMOTE;
import static org.iioe.commands.packaging.page.PageRule.PAGE_REMOTE_FORM;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.page.Reference.Use;

/** The addresses in the pages that a browser loads. */
final class ReferenceRules {
  private static final Pattern HOST =
      Pattern.compile("(?:(https?|ftp):)?//(?:[^/@]*@)?([^/:?#\\s]+).*", Pattern.DOTALL);
  private static final Pattern OWN_COMPUTER =
      Pattern.compile("(?:file:|[a-z]:[\\\\/]).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "0.0.0.0");

  private final boolean hasHtml5;
  private final Set<String> flashes = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param hasHtml5 whether there is another way to show what Flash shows
   */
  ReferenceRules(boolean hasHtml5) {
    this.hasHtml5 = hasHtml5;
  }

  /** What is wrong with an address elsewhere at which learners start. */
  static Optional<PageRule> launchRule(String address, boolean framed) {
    Matcher matcher = HOST.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (OWN_HOSTS.contains(matcher.group(2).toLowerCase(Locale.ROOT))) {
      return Optional.of(PAGE_LOCAL_ADDRESS);
    }
    return framed && "http".equals(matcher.group(1))
        ? Optional.of(PAGE_MIXED_CONTENT)
        : Optional.empty();
  }

  List<Finding> check(String start, List<Loaded> references) {
    Set<String> hosts = new TreeSet<>();
    for (Loaded loaded : references) {
      checkOne(loaded, hosts);
    }
    if (!hosts.isEmpty()) {
      findings.add(Finding.in(start, PAGE_REMOTE, Map.of("hosts", List.copyOf(hosts))));
    }
    return findings;
  }

  private void checkOne(Loaded loaded, Set<String> hosts) {
    Reference reference = loaded.reference();
    Located target = loaded.target();
    switch (target.outcome()) {
      case REMOTE -> checkRemote(reference, hosts);
      case OUTSIDE -> checkOutside(reference);
      case OTHER_CASE -> report(PAGE_HREF_CASE, reference, target);
      case MISSING -> checkMissing(reference, target);
      case FOUND -> checkSlash(reference, target);
      case EMPTY -> {}
    }
    boolean flash = Page.extension(target.path()).equals("swf");
    if (reference.use() == Use.PLUGIN && flash && !hasHtml5 && flashes.add(target.path())) {
      report(PAGE_FLASH, reference, target);
    }
  }

  private void checkRemote(Reference reference, Set<String> hosts) {
    Matcher matcher = HOST.matcher(reference.address());
    if (!matcher.matches()) {
      return;
    }
    String host = matcher.group(2).toLowerCase(Locale.ROOT);
    if (OWN_HOSTS.contains(host)) {
      report(PAGE_LOCAL_ADDRESS, reference);
    } else if (reference.use() == Use.FORM) {
      findings.add(finding(PAGE_REMOTE_FORM, reference, Map.of("host", host)));
    } else {
      hosts.add(host);
      if ("http".equals(matcher.group(1)) && reference.use().isActive()) {
        report(PAGE_MIXED_CONTENT, reference);
      }
    }
  }

  private void checkOutside(Reference reference) {
    if (OWN_COMPUTER.matcher(reference.address()).matches()) {
      report(PAGE_LOCAL_ADDRESS, reference);
    } else if (reference.use().isNeeded() && reference.address().startsWith(".")) {
      report(PAGE_FILE_MISSING, reference);
    }
  }

  private void checkMissing(Reference reference, Located target) {
    if (target.leadingSlash()) {
      checkSlash(reference, target);
    } else if (reference.use().isNeeded()) {
      report(PAGE_FILE_MISSING, reference, target);
    }
  }

  private void checkSlash(Reference reference, Located target) {
    if (target.leadingSlash() && reference.use().isLoaded()) {
      report(PAGE_LEADING_SLASH, reference, target);
    }
  }

  private void report(PageRule rule, Reference reference) {
    findings.add(finding(rule, reference, Map.of("href", reference.address())));
  }

  private void report(PageRule rule, Reference reference, Located target) {
    Map<String, Object> details = Map.of("href", reference.address(), "file", target.path());
    findings.add(finding(rule, reference, details));
  }

  private static Finding finding(Rule rule, Reference reference, Map<String, Object> details) {
    return new Finding(
        rule,
        reference.position().path(),
        reference.position().line(),
        reference.position().column(),
        details);
  }
}
