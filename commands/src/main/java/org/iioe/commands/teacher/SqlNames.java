package org.iioe.commands.teacher;

/** Names made comparable by the server itself, where a million of them are compared. */
final class SqlNames {
  /** All names of a teacher, one after the other. */
  static final String ALL =
      "concat_ws(' ', teacher.given_name, teacher.family_name, teacher.full_name,"
          + " teacher.certificate_name)";

  private SqlNames() {}

  /**
   * A text without case and without the marks of Latin, Greek and Cyrillic letters. Written with
   * the characters themselves: an escape would depend on a setting of the server.
   */
  static String folded(String text) {
    return "regexp_replace(lower(normalize(" + text + ", NFKD)), '[\u0300-\u036f]+', '', 'g')";
  }
}
