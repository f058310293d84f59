package org.iioe.commands.packaging.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.model.Position;
import org.iioe.commands.packaging.xml.Places;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from a page or a script; its text is let go, for a package may have thousands.
 *
 * @param signs what its code does
 * @param references those of tags first
 * @param base what {@code <base href>} says; empty when nothing
 * @param empty that a learner would see nothing
 * @param cut that the file was too long to be read to its end
 * @param leavesFrame where it puts itself in the place of the learning system, or null
 */
record Page(
    String path,
    Set<Signs> signs,
    List<Reference> references,
    String base,
    boolean empty,
    boolean cut,
    @Nullable Position leavesFrame) {
  private static final Pattern LEAVES_FRAME =
      Pattern.compile(
          "\\btop\\.location(?:\\.href)?\\s*=(?!=)|\\btop\\.location\\.(?:replace|assign)\\(");
  private static final Set<String> SHOWN =
      Set.of(
          "img", "svg", "canvas", "video", "audio", "object", "embed", "iframe", "frame", "input");

  Page {
    signs = Set.copyOf(signs);
    references = distinct(references);
  }

  /** The first of each: pages repeat their pictures a thousand times. */
  private static List<Reference> distinct(List<Reference> all) {
    Map<String, Reference> first = new LinkedHashMap<>();
    all.forEach(found -> first.putIfAbsent(found.use() + " " + found.address(), found));
    return List.copyOf(first.values());
  }

  static boolean isPage(String path) {
    return List.of("html", "htm", "xhtml", "xht", "").contains(extension(path));
  }

  static boolean isScript(String path) {
    return List.of("js", "mjs").contains(extension(path));
  }

  /** In lower case; empty when there is none. */
  static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static Page script(String path, String text, boolean cut) {
    return new Page(
        path,
        Signs.of(text, text.toLowerCase(Locale.ROOT)),
        References.ofCode(text, new Position(path, 0, 0)),
        "",
        text.isBlank(),
        cut,
        null);
  }

  static Page html(String path, String text, boolean cut) {
    HtmlScanner scanner = new HtmlScanner(text);
    scanner.scan();
    String code = scanner.code();
    Places places = new Places(text);
    List<Reference> references =
        new ArrayList<>(
            References.ofTags(
                scanner.tags(),
                offset -> new Position(path, places.line(offset), places.column(offset))));
    references.addAll(References.ofCode(code, new Position(path, 0, 0)));
    boolean shows =
        scanner.hasVisibleText()
            || !code.isBlank()
            || references.stream().anyMatch(found -> found.use().isNeeded())
            || scanner.tags().stream().anyMatch(tag -> SHOWN.contains(tag.name()));
    return new Page(
        path,
        Signs.of(code, code.toLowerCase(Locale.ROOT)),
        references,
        base(scanner.tags()),
        !shows,
        cut,
        leavesFrame(path, text, code, places));
  }

  private static String base(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> tag.name().equals("base"))
        .map(tag -> tag.attribute("href"))
        .filter(href -> !href.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Position leavesFrame(
      String path, String text, String code, Places places) {
    Matcher matcher = LEAVES_FRAME.matcher(text);
    return LEAVES_FRAME.matcher(code).find() && matcher.find()
        ? new Position(path, places.line(matcher.start()), places.column(matcher.start()))
        : null;
  }
}
