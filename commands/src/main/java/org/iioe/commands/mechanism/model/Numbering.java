package org.iioe.commands.mechanism.model;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How reference codes are made: {@code IIOE-{year}-{number:4}}. Numbers count from 1 for each
 * {@link #scope scope}; digits say with how many the number is written at least.
 */
public record Numbering(String pattern) {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:[A-Za-z0-9._/:-]|\\{(?:year|country|kind|mechanism|number(?::[1-9])?)})+");
  private static final Pattern FILLER = Pattern.compile("\\{(\\w+)(?::(\\d))?}");
  private static final int LONGEST = 60;

  public Numbering {
    if (!isValid(pattern)) {
      throw new IllegalArgumentException("numbering " + pattern);
    }
  }

  /** Whether codes can be made with it: it has one number, and nothing that codes may not have. */
  public static boolean isValid(String pattern) {
    return pattern.length() <= LONGEST
        && WHOLE.matcher(pattern).matches()
        && FILLER.matcher(pattern).results().filter(Numbering::isNumber).count() == 1;
  }

  private static boolean isNumber(MatchResult filler) {
    return filler.group(1).equals("number");
  }

  /** What the code has besides its number, such as {@code IIOE-2026-}. */
  public String scope(Case of) {
    return fill(of, "");
  }

  /** The reference code of a case. */
  public String code(Case of, long number) {
    return fill(of, Long.toString(number));
  }

  private String fill(Case of, String number) {
    Map<String, String> values =
        Map.of(
            "year", Integer.toString(of.year()),
            "country", of.country(),
            "kind", of.kind(),
            "mechanism", of.mechanism());
    return FILLER
        .matcher(pattern)
        .replaceAll(
            filler ->
                Matcher.quoteReplacement(
                    isNumber(filler)
                        ? padded(number, filler.group(2))
                        : values.getOrDefault(filler.group(1), "")));
  }

  private static String padded(String number, @Nullable String digits) {
    int missing =
        number.isEmpty() || digits == null ? 0 : Integer.parseInt(digits) - number.length();
    return "0".repeat(Math.max(0, missing)) + number;
  }

  /** What a code can say of its case. */
  public record Case(String mechanism, int year, String country, String kind) {}
}
