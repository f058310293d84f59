package org.iioe.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * Settings that belong together under a name, such as those of a test platform.
 *
 * <pre>
 * database: postgresql://admin@db.example.org/iioe
 * content: /srv/iioe/content
 * language: fr
 * person: k.mensah
 * country: GH
 * </pre>
 *
 * <p>Each is null when the file does not say.
 *
 * @param database URL of the platform database
 * @param content folder of the content store
 * @param language {@code en}, {@code fr} or {@code zh}
 * @param person who acts on the cases of partners
 * @param country ISO 3166-1 alpha-2: the one whose partners are seen and changed
 */
public record Profile(
    @Nullable String database,
    @Nullable String content,
    @Nullable String language,
    @Nullable String person,
    @Nullable String country) {
  /** Says nothing. */
  public static final Profile EMPTY = new Profile(null, null, null, null, null);

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
        language != null ? language : other.language,
        person != null ? person : other.person,
        country != null ? country : other.country);
  }

  /** This profile with one more key; the key is one of {@link ConfigurationReader}'s. */
  Profile with(String key, String value) {
    return switch (key) {
      case "database" -> new Profile(value, content, language, person, country);
      case "content" -> new Profile(database, value, language, person, country);
      case "language" -> new Profile(database, content, value, person, country);
      case "person" -> new Profile(database, content, language, value, country);
      case "country" -> new Profile(database, content, language, person, value);
      default -> throw new IllegalArgumentException("key " + key);
    };
  }
}
