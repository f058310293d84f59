package org.iioe.cli;

import java.util.List;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Which nouns and verbs there are. Only the verb that is being run is ever made: reading the
 * annotations of all of them would cost each start 200 ms.
 */
class CommandCatalogue {
  /**
   * A word that groups verbs.
   *
   * @param helpBundle base name of the bundle with the help of the noun and of its verbs
   */
  record Noun(String name, String helpBundle, List<String> verbs) {
    public Noun {
      verbs = List.copyOf(verbs);
    }
  }

  /** The bundle of the program's own help and of the verbs that have no noun. */
  static final String HELP_BUNDLE = "org.iioe.cli.help";

  private static final List<Noun> NOUNS = List.of();

  /** The verbs without a noun. */
  private static final List<String> TOP_LEVEL = List.of("completion");

  /**
   * Makes a verb by its path, such as {@code "course import"}; null when there is none. A switch
   * and no map of suppliers: it loads no class before it is needed.
   */
  @Nullable Verb verb(String path) {
    return switch (path) {
      case "completion" -> new CompletionCommand(this);
      default -> null;
    };
  }

  List<Noun> nouns() {
    return NOUNS;
  }

  List<String> topLevel() {
    return TOP_LEVEL;
  }

  /** The noun of this name, or null. */
  @Nullable Noun noun(String name) {
    for (Noun noun : nouns()) {
      if (noun.name().equals(name)) {
        return noun;
      }
    }
    return null;
  }
}
