package org.iioe.commands.packaging.repair;

import java.nio.charset.StandardCharsets;

/** The page that stands in for a missing one. It reports nothing: nobody has learned anything. */
final class PlaceholderPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Missing page</title></head>
      <body>
      <p>This page is missing from the course. Please tell those who offer it.</p>
      <p lang="fr">Cette page manque dans le cours. Veuillez en informer ses responsables.</p>
      <p lang="zh">课程中缺少此页面。请告知课程负责人。</p>
      <p><code>%s</code></p>
      </body>
      </html>
      """;

  private PlaceholderPage() {}

  static byte[] of(String path) {
    String shown = path.replace("&", "&amp;").replace("<", "&lt;");
    return PAGE.replace("%s", shown).getBytes(StandardCharsets.UTF_8);
  }
}
