package org.iioe.commands.packaging.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;

/**
 * An entry's name made into a path that is safe anywhere below a root.
 *
 * @param value relative, forward slashes, NFC, no empty, {@code .} or {@code ..} part; meaningless
 *     when {@link #unsafe}
 */
record EntryPath(String value, List<Finding> findings) {
  private static final int LONGEST_PATH = 1024;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Normalizes; a backslash is taken for the separator that bad tools mean by it. */
  static EntryPath of(String name) {
    String slashed = name.replace('\\', '/');
    List<Finding> findings = new ArrayList<>();
    if (name.indexOf('\\') >= 0) {
      findings.add(finding(name, ContainerRule.ZIP_NAME_BACKSLASH));
    }
    if (CONTROL.matcher(name).find()) {
      findings.add(
          finding(
              name,
              name.indexOf('\0') >= 0
                  ? ContainerRule.ZIP_NAME_NUL
                  : ContainerRule.ZIP_NAME_CONTROL));
    }
    if (slashed.startsWith("/") && slashed.length() > 1) {
      findings.add(finding(name, ContainerRule.ZIP_NAME_ABSOLUTE));
    }
    if (DRIVE.matcher(slashed).matches()) {
      findings.add(finding(name, ContainerRule.ZIP_NAME_DRIVE));
    }
    return new EntryPath(joined(name, slashed, findings), List.copyOf(findings));
  }

  private static String joined(String name, String slashed, List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (String part : slashed.split("/", -1)) {
      if (part.equals("..")) {
        findings.add(finding(name, ContainerRule.ZIP_NAME_TRAVERSAL));
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String path = Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    if (path.isEmpty() && !slashed.endsWith("/") && !slashed.equals(".")) {
      findings.add(finding(name, ContainerRule.ZIP_NAME_EMPTY));
    }
    if (path.length() > LONGEST_PATH) {
      findings.add(finding(path.substring(0, 80), ContainerRule.ZIP_NAME_TOO_LONG));
    }
    return path;
  }

  boolean unsafe() {
    return value.isEmpty()
        || findings.stream().anyMatch(finding -> finding.rule().severity() == Severity.ERROR);
  }

  private static Finding finding(String name, ContainerRule rule) {
    return Finding.in(name, rule, Map.of("limit", LONGEST_PATH));
  }
}
