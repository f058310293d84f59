package org.iioe.commands.roster.value;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are in E.164 as they are written: a plus and digits. The library takes any text
 * apart with a dozen regular expressions, which was more than half of all the work on a roster; of
 * these numbers its parser would take nothing but the calling code, and that is seen here.
 */
final class InternationalNumbers {
  private static final int LONGEST_CODE = 3;
  private static final int CODES = 1000;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 16;
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final PhoneNumberUtil util;
  private final MetadataSource metadata =
      DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();

  /** What a parser would leave out at the beginning of the national part, by calling code. */
  private final Map<Integer, Pattern> prefixes = new HashMap<>();

  private final boolean[] codes = new boolean[CODES];

  InternationalNumbers(PhoneNumberUtil util) {
    this.util = util;
    util.getSupportedCallingCodes().forEach(code -> codes[code] = true);
  }

  /**
   * Whether it is a valid number in E.164. If not, it may yet be a number written in another way,
   * and the parser has to say.
   */
  boolean contains(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST || !isPlusAndDigits(text)) {
      return false;
    }
    int end = endOfCode(text);
    if (end < 0 || end >= text.length()) {
      return false;
    }
    int code = Integer.parseInt(text, 1, end, 10);
    String national = text.substring(end);
    Pattern prefix = prefixes.computeIfAbsent(code, this::prefix);
    return prefix != null
        && !prefix.matcher(national).lookingAt()
        && util.isValidNumber(number(code, national));
  }

  private static PhoneNumber number(int code, String national) {
    PhoneNumber number =
        new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
    int zeros = 0;
    while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
      zeros++;
    }
    // In Italy and a few other countries they are part of the number.
    return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
  }

  private static boolean isPlusAndDigits(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(0) == '+' && text.charAt(1) != '0';
  }

  /** Where the calling code ends, of which none begins with another; -1 if it is none. */
  private int endOfCode(String text) {
    for (int end = 2; end <= 1 + LONGEST_CODE; end++) {
      if (codes[Integer.parseInt(text, 1, end, 10)]) {
        return end;
      }
    }
    return -1;
  }

  private @Nullable Pattern prefix(int code) {
    String region = util.getRegionCodeForCountryCode(code);
    PhoneMetadata known =
        region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
            ? metadata.getMetadataForNonGeographicalRegion(code)
            : metadata.getMetadataForRegion(region);
    if (known == null) {
      return null;
    }
    String prefix = known.getNationalPrefixForParsing();
    return prefix.isEmpty() ? NOTHING : Pattern.compile(prefix);
  }
}
