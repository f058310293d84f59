package org.iioe.commands.packaging.pack.description;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues want to know about a course:
 *
 * <pre>
 * metadata:
 *   author: [Amina Diallo, 李明]
 *   rights: CC BY 4.0
 *   cost: false
 *   duration: PT1H
 *   audience: {en: Teachers in higher education, fr: Enseignants du supérieur}
 *   subject: "0114"
 *   competencies:
 *     UNESCO ICT-CFT: [Pedagogy, Digital skills]
 * </pre>
 *
 * @param rights who may do what with it, or null
 * @param cost whether it has to be paid for
 * @param duration the time that a learner needs, or null
 * @param subject a field of ISCED-F 2013: two to four digits, or null
 * @param competencies names by framework
 */
public record CourseMetadata(
    List<String> authors,
    @Nullable LocalText rights,
    boolean cost,
    @Nullable Duration duration,
    @Nullable LocalText audience,
    @Nullable String subject,
    Map<String, List<String>> competencies) {
  public static final CourseMetadata EMPTY =
      new CourseMetadata(List.of(), null, false, null, null, null, Map.of());

  public CourseMetadata {
    authors = List.copyOf(authors);
    competencies = new LinkedHashMap<>(competencies);
  }

  /** Every competency as {@code framework: name}, in the order of the file. */
  public List<String> competencyNames() {
    List<String> names = new ArrayList<>();
    competencies.forEach(
        (framework, all) -> all.forEach(name -> names.add(framework + ": " + name)));
    return names;
  }
}
