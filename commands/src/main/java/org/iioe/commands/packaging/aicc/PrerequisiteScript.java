package org.iioe.commands.packaging.aicc;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Expressions of {@code aicc_script}: names, {@code & | ~ = <>}, parentheses, and sets such as
 * {@code 2*{a,b,c}} (CMI001 6.2).
 */
public final class PrerequisiteScript {
  private static final Set<String> STATUSES =
      Set.of("passed", "completed", "browsed", "failed", "not attempted", "incomplete");

  private static final String DELIMITERS = "&|~=<>()*{},";

  private final String text;
  private final List<String> names;
  private int at;

  private PrerequisiteScript(String text, List<String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Reads an expression.
   *
   * @param names receives the names in it
   * @return false when it does not follow the grammar
   */
  public static boolean read(String text, List<String> names) {
    PrerequisiteScript script = new PrerequisiteScript(text, names);
    return script.expression(0) && script.peek() == 0;
  }

  /** Whether a word of an expression is a status that a unit may have, and no name. */
  public static boolean isStatus(String word) {
    return STATUSES.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean expression(int depth) {
    if (depth > 100 || !term(depth)) {
      return false;
    }
    while (peek() == '&' || peek() == '|') {
      at++;
      if (!term(depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean term(int depth) {
    while (peek() == '~') {
      at++;
    }
    if (peek() == '(') {
      at++;
      return expression(depth + 1) && accept(')');
    }
    if (peek() == '{') {
      return set();
    }
    String name = word();
    if (name.isEmpty()) {
      return false;
    }
    if (peek() == '*' && name.chars().allMatch(Character::isDigit)) {
      at++;
      return set();
    }
    names.add(name);
    return comparison();
  }

  /** A name may be compared with a status, which may be in quotes. */
  private boolean comparison() {
    if (peek() == '=') {
      at++;
      return !word().isEmpty();
    }
    if (peek() == '<' && text.startsWith("<>", at)) {
      at += 2;
      return !word().isEmpty();
    }
    return true;
  }

  private boolean set() {
    if (!accept('{')) {
      return false;
    }
    do {
      String name = word();
      if (name.isEmpty()) {
        return false;
      }
      names.add(name);
    } while (accept(','));
    return accept('}');
  }

  private boolean accept(char wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private String word() {
    peek();
    int from = at;
    while (at < text.length() && DELIMITERS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at).strip().replace("\"", "");
  }

  /** The next character that is no blank; 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }
}
