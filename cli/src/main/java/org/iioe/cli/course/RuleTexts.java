package org.iioe.cli.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.finding.Rule;

/**
 * What the catalog says of a rule when no package broke it: where a finding would name a file or a
 * value, an ellipsis stands.
 */
record RuleTexts(Messages messages) {
  private static final String ELLIPSIS = "…";
  private static final Pattern FILLER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** What is wrong; a sentence that is all filled in is told by what breaks. */
  String message(Rule rule) {
    String message = unfilled(rule.code());
    return LETTER.matcher(message).find() ? message : breaks(rule);
  }

  String breaks(Rule rule) {
    return unfilled(rule.code() + ".breaks");
  }

  String fix(Rule rule) {
    return unfilled(rule.code() + ".fix");
  }

  private String unfilled(String key) {
    return messages
        .template(key)
        .map(template -> FILLER.matcher(template).replaceAll(Matcher.quoteReplacement(ELLIPSIS)))
        // Fillers that follow each other, or end a sentence, leave one mark and not several.
        .map(text -> text.replaceAll("…[… ]*…", ELLIPSIS).replaceAll("…[.。](?=\\s|$)", ELLIPSIS))
        .orElse(key);
  }

  /** The family that a rule belongs to, by the beginning of its code. */
  static String family(Rule rule) {
    return rule.code().substring(0, rule.code().indexOf('-'));
  }

  /** The name of the family that people read; its code for one that has no name yet. */
  String familyName(List<Rule> rules) {
    String family = family(rules.get(0));
    return messages.template("FINDINGS_FAMILY_" + family).orElse(family);
  }
}
