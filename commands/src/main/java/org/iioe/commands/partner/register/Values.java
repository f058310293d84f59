package org.iioe.commands.partner.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.CountryValue;
import org.iioe.commands.roster.value.EmailKey;
import org.iioe.commands.roster.value.LanguageValue;
import org.iioe.commands.roster.value.Ror;
import org.jspecify.annotations.Nullable;

/** Reads single values; null after having told what is wrong with one. */
final class Values {
  private static final int LONGEST_NAME = 300;
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern WHED = Pattern.compile("IAU-[0-9]{6}");
  private static final String WHED_ADDRESS = "whed.net/institutions/";

  private final Mistakes mistakes;

  Values(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  @Nullable String code(Said said) {
    String code = CellText.plain(said.text()).toLowerCase(Locale.ROOT);
    return CODE.matcher(code).matches() ? code : wrong("PARTNER_CODE_FORM", said);
  }

  @Nullable String word(Said said) {
    String word = CellText.plain(said.text()).toLowerCase(Locale.ROOT);
    return WORD.matcher(word).matches() ? word : wrong("PARTNER_WORD_FORM", said);
  }

  /** In Unicode NFC, without what nobody sees. */
  @Nullable String name(Said said) {
    String name = CellText.name(said.text());
    boolean right =
        name.length() <= LONGEST_NAME && name.codePoints().anyMatch(Character::isLetter);
    return right ? name : wrong("PARTNER_NAME_FORM", said);
  }

  @Nullable String country(Said said) {
    List<String> nearest = new ArrayList<>();
    String code =
        new CountryValue()
            .read(CellText.plain(said.text()), (problem, arguments) -> collect(nearest, arguments));
    if (code == null) {
      mistakes.add(
          "PARTNER_COUNTRY", said.spot(), "value", said.text(), "nearest", List.copyOf(nearest));
    }
    return code;
  }

  private static void collect(List<String> nearest, String... arguments) {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (arguments[i].equals("nearest")) {
        nearest.addAll(List.of(arguments[i + 1].split(", ", -1)));
      }
    }
  }

  @Nullable String language(Said said, String text) {
    String tag = new LanguageValue().read(CellText.plain(text), (problem, arguments) -> {});
    if (tag == null) {
      mistakes.add("PARTNER_LANGUAGE", said.spot(), "value", text);
    }
    return tag;
  }

  @Nullable String ror(Said said) {
    String id = Ror.in(CellText.plain(said.text()));
    if (id == null) {
      return wrong("PARTNER_ROR_FORM", said);
    }
    return Ror.isRight(id) ? id : wrong("PARTNER_ROR_CHECK", said);
  }

  @Nullable String whed(Said said) {
    String id = CellText.plain(said.text());
    int address = id.toLowerCase(Locale.ROOT).indexOf(WHED_ADDRESS);
    id = address < 0 ? id : id.substring(address + WHED_ADDRESS.length());
    String upper = id.toUpperCase(Locale.ROOT);
    return WHED.matcher(upper).matches() ? upper : wrong("PARTNER_WHED_FORM", said);
  }

  @Nullable String website(Said said) {
    String address = CellText.plain(said.text());
    try {
      URI uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      String host = uri.getRawAuthority();
      boolean plain = host != null && host.indexOf('.') > 0 && host.indexOf('@') < 0;
      return web && plain ? address : wrong("PARTNER_WEBSITE_FORM", said);
    } catch (URISyntaxException noAddress) {
      return wrong("PARTNER_WEBSITE_FORM", said);
    }
  }

  /** In lower case and ASCII, as addresses are compared. */
  @Nullable String domain(Said said) {
    String text = CellText.plain(said.text());
    String key = EmailKey.of("x@" + (text.startsWith("@") ? text.substring(1) : text));
    return key == null ? wrong("PARTNER_DOMAIN_FORM", said) : key.substring(2);
  }

  /** An address; what is wrong with it is told without saying it. */
  @Nullable String email(Said said) {
    EmailKey email = EmailKey.read(CellText.plain(said.text()), (problem, arguments) -> {});
    if (email == null) {
      mistakes.add("PARTNER_EMAIL_FORM", said.spot());
      return null;
    }
    return email.address();
  }

  @Nullable LocalDate date(Said said) {
    try {
      return LocalDate.parse(CellText.plain(said.text()));
    } catch (DateTimeParseException noDate) {
      mistakes.add("PARTNER_DATE_FORM", said.spot(), "value", said.text());
      return null;
    }
  }

  @Nullable Boolean truth(Said said) {
    return switch (said.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Boolean.TRUE;
      case "false", "no" -> Boolean.FALSE;
      default -> {
        mistakes.add("PARTNER_TRUTH_FORM", said.spot(), "value", said.text());
        yield null;
      }
    };
  }

  private @Nullable String wrong(String code, Said said) {
    mistakes.add(code, said.spot(), "value", said.text());
    return null;
  }
}
