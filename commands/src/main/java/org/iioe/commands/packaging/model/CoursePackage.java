package org.iioe.commands.packaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course package of any standard.
 *
 * @param edition of the standard, such as {@code 4th} of SCORM 2004 or {@code 1.3.0} of Common
 *     Cartridge; null when the standard has none or the package does not say
 * @param evidence what standard and edition were decided from, as {@code namespace NAME} or {@code
 *     schemaversion VALUE} or {@code file NAME}
 * @param manifest the manifest's path inside the package, or null when there is none
 * @param identifier the manifest's or course's own, or null; not an identity (see {@code
 *     CanonicalDigest})
 * @param language a BCP 47 tag as declared, or null
 * @param items how many items (SCORM), or blocks (cmi5, AICC) there are in all organizations
 */
public record CoursePackage(
    Standard standard,
    @Nullable String edition,
    String evidence,
    @Nullable String manifest,
    @Nullable String identifier,
    @Nullable String title,
    @Nullable String language,
    List<Organization> organizations,
    List<Resource> resources,
    List<Sco> scos,
    int items) {
  public CoursePackage {
    organizations = List.copyOf(organizations);
    resources = List.copyOf(resources);
    scos = List.copyOf(scos);
    if (items < 0) {
      throw new IllegalArgumentException("items " + items);
    }
  }

  /** A package in which no manifest could be read. */
  public static CoursePackage unknown(@Nullable String manifest) {
    return of(Standard.NONE, null, "", manifest);
  }

  /** A package of which only the standard is known. */
  public static CoursePackage of(
      Standard standard, @Nullable String edition, String evidence, @Nullable String manifest) {
    return new CoursePackage(
        standard, edition, evidence, manifest, null, null, null, List.of(), List.of(), List.of(),
        0);
  }

  /** The folder of the manifest, which all its paths begin at: empty or ending in a slash. */
  public String folder() {
    return manifest == null ? "" : manifest.substring(0, manifest.lastIndexOf('/') + 1);
  }
}
