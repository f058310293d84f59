package org.iioe.commands.packaging.repair.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlRule;
import org.iioe.commands.packaging.xml.XmlSource;

/** Brings a manifest to UTF-8 without a byte order mark, and makes its declaration say so. */
final class EncodingMender {
  private static final Pattern DECLARED =
      Pattern.compile("^(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([^\"'>]*)([\"'])");

  private EncodingMender() {}

  /** What is wrong with the bytes, and mended when the text is written as UTF-8. */
  static List<Change> changes(XmlSource original) {
    List<Change> changes = new ArrayList<>();
    for (Finding finding : original.document().findings()) {
      if (finding.rule() instanceof XmlRule rule) {
        switch (rule) {
          case XML_ENCODING_WRONG -> changes.add(change(Mending.ENCODING_CORRECTED, finding));
          case XML_ENCODING_UNKNOWN -> changes.add(change(Mending.ENCODING_DECLARED, finding));
          case XML_ENCODING_UNUSUAL -> changes.add(change(Mending.ENCODING_MADE_USUAL, finding));
          case XML_BYTE_ORDER_MARK -> changes.add(change(Mending.BYTE_ORDER_MARK_REMOVED, finding));
          default -> {}
        }
      }
    }
    return changes;
  }

  private static Change change(Mending kind, Finding finding) {
    return new Change(kind, finding.path(), finding.line(), Map.of("encoding", encoding(finding)));
  }

  private static Object encoding(Finding finding) {
    Object used = finding.details().get("used");
    return used != null ? used : finding.details().getOrDefault("encoding", "");
  }

  /** The bytes of a text whose declaration, if it names an encoding, names UTF-8. */
  static byte[] encode(String text) {
    Matcher declared = DECLARED.matcher(text);
    boolean other = declared.find() && !declared.group(2).strip().equalsIgnoreCase("UTF-8");
    String right = other ? declared.replaceFirst("$1UTF-8$3") : text;
    return right.getBytes(StandardCharsets.UTF_8);
  }
}
