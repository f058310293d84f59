package org.iioe.commands.packaging.pack.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A course as its {@code course.yaml} describes it.
 *
 * @param iri what the identifiers of cmi5 begin with, or null for a UUID made from the code
 * @param keywords by language; a language may have none
 * @param category of the catalogue, or null
 * @param languages BCP 47 tags, the default language among them
 * @param standards for which it is packed unless the command says otherwise
 * @param include patterns of the files that go into the package; empty for all
 * @param exclude patterns of files that stay out
 */
public record CourseSource(
    String code,
    String version,
    @Nullable String iri,
    LocalText title,
    LocalText description,
    Map<String, List<String>> keywords,
    @Nullable String category,
    List<String> languages,
    String defaultLanguage,
    List<Standard> standards,
    Sequencing sequencing,
    CourseMetadata metadata,
    List<CourseItem> items,
    List<String> include,
    List<String> exclude) {
  public CourseSource {
    keywords = new LinkedHashMap<>(keywords);
    languages = List.copyOf(languages);
    standards = List.copyOf(standards);
    items = List.copyOf(items);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (!languages.contains(defaultLanguage)) {
      throw new IllegalArgumentException(defaultLanguage);
    }
  }

  /** What can be launched, in the order of the course. */
  public List<CourseItem> leaves() {
    return items.stream().flatMap(CourseItem::leaves).toList();
  }
}
