package org.iioe.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * Settings that belong together under a name, such as those of a test platform.
 *
 * <pre>
 * database: postgresql://admin@db.example.org/iioe
 * content: /srv/iioe/content
 * language: fr
 * </pre>
 *
 * @param database URL of the platform database, or null when the file does not say
 * @param content folder of the content store, or null when the file does not say
 * @param language {@code en}, {@code fr} or {@code zh}, or null when the file does not say
 */
public record Profile(
    @Nullable String database, @Nullable String content, @Nullable String language) {
  /** Says nothing. */
  public static final Profile EMPTY = new Profile(null, null, null);

  public Profile {
    if (language != null && !Language.NAMES.contains(language)) {
      throw new IllegalArgumentException("language " + language);
    }
  }

  /** This profile, completed by another where it says nothing. */
  Profile orElse(Profile other) {
    return new Profile(
        database != null ? database : other.database,
        content != null ? content : other.content,
        language != null ? language : other.language);
  }

  /** This profile with one more key; the key is one of {@link ConfigurationReader}'s. */
  Profile with(String key, String value) {
    return switch (key) {
      case "database" -> new Profile(value, content, language);
      case "content" -> new Profile(database, value, language);
      case "language" -> new Profile(database, content, value);
      default -> throw new IllegalArgumentException("key " + key);
    };
  }
}
