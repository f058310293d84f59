package org.iioe.commands.packaging.scorm;

import java.util.Locale;
import java.util.Set;
import org.iioe.commands.packaging.model.Standard;

/** What the metadata of a manifest may say of the standard. */
public final class SchemaVersions {
  /** The schema that every version of SCORM names. */
  public static final String SCHEMA = "ADL SCORM";

  private static final Set<String> OLDER = Set.of("1.0", "1.1", "1.2");
  private static final Set<String> OF_2004 =
      Set.of(
          "cam 1.3",
          "1.3",
          "2004 1st edition",
          "2004 2nd edition",
          "2004 3rd edition",
          "2004 4th edition");

  private SchemaVersions() {}

  /** Whether some version of SCORM is called so. */
  public static boolean isKnown(String version) {
    return OLDER.contains(version) || OF_2004.contains(version.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a version is of SCORM 2004 and the standard is an earlier one, or the other way round.
   *
   * @param version one that is known
   */
  public static boolean contradicts(String version, Standard standard) {
    return OLDER.contains(version) == (standard == Standard.SCORM_2004);
  }
}
