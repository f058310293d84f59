package org.iioe.commands.packaging.pack.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.Sequencing;

/**
 * The pages that show plain material and report for it, and the scripts behind them. They ask
 * nothing of any other host.
 */
public final class WrapperPages {
  /** The languages that the labels are in; others read English. */
  private static final Set<String> LABELLED = Set.of("en", "fr", "zh", "es", "ar", "ru", "pt");

  private static final Set<String> FROM_THE_RIGHT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

  /** How long a PDF or a picture has to be in sight before it can have been read. */
  private static final int LEAST_SECONDS = 10;

  private WrapperPages() {}

  /** Whether the labels of the pages are in a language. */
  public static boolean speak(String language) {
    return LABELLED.contains(Locale.forLanguageTag(language).getLanguage());
  }

  /** The scripts and styles that every page needs, by path from the package's root. */
  public static SortedMap<String, byte[]> scripts(Standard standard) {
    SortedMap<String, byte[]> scripts = new TreeMap<>();
    scripts.put(CourseFolder.OWN + "platform.js", platform(standard));
    for (String name : List.of("lesson.js", "lesson.css")) {
      scripts.put(CourseFolder.OWN + name, resource(name));
    }
    return scripts;
  }

  /** One script whatever it was put together from, so that a page loads one. */
  private static byte[] platform(Standard standard) {
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    if (standard.isScorm()) {
      script.writeBytes(resource("scorm.js"));
    }
    script.writeBytes(resource(standard.code() + ".js"));
    return script.toByteArray();
  }

  private static byte[] resource(String name) {
    try (InputStream in = WrapperPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The page of a lesson.
   *
   * @param href of the content, seen from the page
   */
  public static byte[] page(
      Lesson lesson, String href, String title, String language, Sequencing sequencing) {
    String tag = Locale.forLanguageTag(language).getLanguage();
    boolean waits = lesson.kind() == MaterialKind.PDF || lesson.kind() == MaterialKind.IMAGE;
    String page =
        """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="lesson.css">
        </head>
        <body data-kind="%s" data-mastery="%s" data-minimum="%s" data-satisfies="%s">
        <main>%s</main>
        <footer id="bar"></footer>
        <script src="platform.js"></script>
        <script src="lesson.js"></script>
        </body>
        </html>
        """
            .formatted(
                language,
                FROM_THE_RIGHT.contains(tag) ? "rtl" : "ltr",
                escaped(title),
                lesson.kind().code(),
                lesson.scaledMastery(),
                waits ? LEAST_SECONDS : 0,
                sequencing != Sequencing.FREE,
                content(lesson.kind(), href + parameters(lesson), escaped(title)));
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** Those of wrapped material go to the material: the page's own address is the platform's. */
  private static String parameters(Lesson lesson) {
    String parameters = lesson.item().parameters();
    return parameters.isEmpty() ? "" : "?" + escaped(parameters);
  }

  private static String content(MaterialKind kind, String href, String title) {
    String pattern =
        switch (kind) {
          case PAGE, PDF -> "<iframe id=\"content\" title=\"%2$s\" src=\"%1$s\"></iframe>";
          case VIDEO ->
              "<video id=\"content\" title=\"%2$s\" controls preload=\"metadata\" src=\"%1$s\">"
                  + "</video>";
          case AUDIO ->
              "<audio id=\"content\" title=\"%2$s\" controls preload=\"metadata\" src=\"%1$s\">"
                  + "</audio>";
          case IMAGE -> "<img id=\"content\" alt=\"%2$s\" src=\"%1$s\">";
        };
    return pattern.formatted(href, title);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
