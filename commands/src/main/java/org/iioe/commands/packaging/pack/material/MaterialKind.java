package org.iioe.commands.packaging.pack.material;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an item launches, by the ending of its name. */
public enum MaterialKind {
  PAGE("html htm xhtml"),
  PDF("pdf"),
  VIDEO("mp4 m4v webm ogv"),
  AUDIO("mp3 m4a ogg oga wav"),
  IMAGE("png jpg jpeg gif svg webp");

  private final String endings;

  MaterialKind(String endings) {
    this.endings = endings;
  }

  private List<String> endings() {
    return List.of(endings.split(" "));
  }

  static @Nullable MaterialKind of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings().contains(ending))
        .findFirst()
        .orElse(null);
  }

  /** Every ending that something of ours or of the browser's can show. */
  static List<String> allEndings() {
    return Arrays.stream(values()).flatMap(kind -> kind.endings().stream()).toList();
  }

  /** The name in the wrapping page. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
