package org.iioe.commands.roster.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An ORCID iD, bare or as an address; its last character is checked by ISO 7064 MOD 11-2. */
public final class OrcidValue implements Value {
  private static final int LENGTH = 16;
  private static final int SHORTEST_WITHOUT_ZEROS = 8;

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    if (SpreadsheetNumber.isIn(cell)) {
      complaints.add("EXCEL_NUMBER");
      return null;
    }
    String digits = cell.length() > 100 ? "" : digits(cell);
    if (digits.length() == LENGTH && isRight(digits)) {
      return grouped(digits);
    }
    complain(cell, digits, complaints);
    return null;
  }

  private static void complain(String cell, String digits, Complaints complaints) {
    boolean bare = cell.equals(digits);
    String filled = "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
    if (bare && digits.length() == LENGTH && digits.endsWith("0")) {
      complaints.add("EXCEL_NUMBER");
    } else if (bare && digits.length() >= SHORTEST_WITHOUT_ZEROS && isRight(filled)) {
      complaints.add("ORCID_ZEROS_LOST", "suggestion", grouped(filled));
    } else {
      complaints.add(digits.length() == LENGTH ? "ORCID_CHECK" : "ORCID_INVALID");
    }
  }

  /** The sixteen characters; empty if others are among them. */
  private static String digits(String cell) {
    String text = cell.toUpperCase(Locale.ROOT);
    int address = text.indexOf("ORCID.ORG/");
    text = address < 0 ? text : text.substring(address + "ORCID.ORG/".length());
    text = text.startsWith("ORCID:") ? text.substring("ORCID:".length()) : text;
    text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c == 'X' && digits.length() == LENGTH - 1)) {
        digits.append(c);
      } else if (" -‐‑‒–—".indexOf(c) < 0) {
        return "";
      }
    }
    return digits.toString();
  }

  private static boolean isRight(String digits) {
    if (digits.length() != LENGTH || (digits.indexOf('X') >= 0 && !digits.endsWith("X"))) {
      return false;
    }
    int total = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      total = (total + digits.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - total) % 11;
    return digits.charAt(LENGTH - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  private static String grouped(String digits) {
    return String.join(
        "-",
        digits.substring(0, 4),
        digits.substring(4, 8),
        digits.substring(8, 12),
        digits.substring(12));
  }
}
