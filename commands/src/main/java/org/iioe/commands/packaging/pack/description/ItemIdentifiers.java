package org.iioe.commands.packaging.pack.description;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers under which platforms keep learners' results. One that its author does not give
 * is made from the course's code and the file, so that it stays when titles, order or files change.
 */
final class ItemIdentifiers {
  /** An NCName without dots, which the manifest's own identifiers have. */
  private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");

  private static final int SLUG = 40;
  private static final int HASH = 8;

  private final String code;
  private final Problems problems;
  private final Map<String, Place> used = new HashMap<>();

  ItemIdentifiers(String code, Problems problems) {
    this.code = code;
    this.problems = problems;
  }

  /**
   * The identifier of an item.
   *
   * @param derivedFrom what the item launches, or for a heading the titles that lead to it
   */
  String of(YamlBlock item, @Nullable String derivedFrom) {
    String given = item.has("id") ? item.text("id") : null;
    if (given != null && !VALID.matcher(given).matches()) {
      problems.add("PACK_ID_INVALID", item.keyPlace("id"), "id", given);
      return given;
    }
    String identifier = given != null ? given : derived(String.valueOf(derivedFrom));
    Place place = given != null ? item.keyPlace("id") : item.place();
    // Letter case alone is no difference to some systems, and none to the names of the pages.
    Place earlier = used.putIfAbsent(identifier.toLowerCase(Locale.ROOT), place);
    if (earlier != null) {
      problems.add("PACK_ID_TWICE", place, "id", identifier, "firstLine", earlier.line());
    }
    return identifier;
  }

  private String derived(String from) {
    String plain =
        Normalizer.normalize(from.replaceFirst("\\.[A-Za-z0-9]+$", ""), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("{language}", "")
            .replaceAll("\\p{Mn}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String slug = plain.length() > SLUG ? plain.substring(plain.length() - SLUG) : plain;
    String middle = slug.isEmpty() ? "" : slug.replaceFirst("^-+", "") + "-";
    return "item-" + middle + digest(code + "\0" + from).substring(0, HASH);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
