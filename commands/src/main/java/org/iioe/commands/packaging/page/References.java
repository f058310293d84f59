package org.iioe.commands.packaging.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.model.Position;
import org.iioe.commands.packaging.page.Reference.Use;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in pages and scripts. */
final class References {
  private static final Pattern REFRESH =
      Pattern.compile("url\\s*=\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);

  /** A string of a script that could be the name of a page or a script. */
  private static final Pattern NAME =
      Pattern.compile("[\"'`=]([^\"'`\\s<>=(){}]{1,200}\\.(?:m?js|x?html?))(?=[?#\"'`\\\\\\s>])");

  private static final int MOST_OF_A_SCRIPT = 500;

  private References() {}

  /** Those of tags, in order. */
  static List<Reference> ofTags(List<Tag> tags, IntFunction<Position> positions) {
    List<Reference> found = new ArrayList<>();
    for (Tag tag : tags) {
      Use use = use(tag);
      String address = use == null ? "" : address(tag);
      if (use != null && !address.isEmpty()) {
        found.add(new Reference(use, address, positions.apply(tag.offset())));
      }
    }
    return found;
  }

  private static @Nullable Use use(Tag tag) {
    return switch (tag.name()) {
      case "script" -> isTemplate(tag) ? null : Use.SCRIPT;
      case "iframe", "frame" -> Use.FRAME;
      case "meta" -> tag.attribute("http-equiv").equalsIgnoreCase("refresh") ? Use.FRAME : null;
      case "link" -> isStylesheet(tag) ? Use.STYLE : null;
      case "object", "embed" -> Use.PLUGIN;
      case "img", "audio", "video", "source" -> Use.MEDIA;
      case "form" -> Use.FORM;
      case "a", "area" -> Use.LINK;
      default -> null;
    };
  }

  private static boolean isTemplate(Tag tag) {
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    return !type.isEmpty() && !type.contains("javascript") && !type.equals("module");
  }

  private static boolean isStylesheet(Tag tag) {
    return List.of(tag.attribute("rel").toLowerCase(Locale.ROOT).split("\\s+"))
        .equals(List.of("stylesheet"));
  }

  private static String address(Tag tag) {
    return switch (tag.name()) {
      case "link", "a", "area" -> tag.attribute("href");
      case "object" -> tag.attribute("data");
      case "form" -> tag.attribute("action");
      case "meta" -> {
        Matcher refresh = REFRESH.matcher(tag.attribute("content"));
        yield refresh.find() ? refresh.group(1).strip() : "";
      }
      default -> tag.attribute("src");
    };
  }

  /** What a script may load: it is not known whether and how it uses the names. */
  static List<Reference> ofCode(String code, Position position) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAME.matcher(code);
    while (names.size() < MOST_OF_A_SCRIPT && matcher.find()) {
      names.add(matcher.group(1));
    }
    return names.stream().map(name -> new Reference(Use.LINK, name, position)).toList();
  }
}
