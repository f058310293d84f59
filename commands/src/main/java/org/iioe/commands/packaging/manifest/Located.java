package org.iioe.commands.packaging.manifest;

/**
 * Where an address in a manifest leads.
 *
 * @param path from the package's root with the file's true name; the sought one when missing; the
 *     address itself when remote
 * @param suffix the query and fragment, as written
 * @param backslash that the address has backslashes for slashes
 * @param leadingSlash that it begins with a slash, as if the package were a whole host
 */
public record Located(
    Outcome outcome, String path, String suffix, boolean backslash, boolean leadingSlash) {
  /** What was found there. */
  public enum Outcome {
    FOUND,
    /** A file whose name differs in letter case only. */
    OTHER_CASE,
    MISSING,
    /** Neither in the package nor on the web: above its root, or on the author's own computer. */
    OUTSIDE,
    /** An absolute URL. */
    REMOTE,
    EMPTY
  }

  static Located of(Outcome outcome, String path) {
    return new Located(outcome, path, "", false, false);
  }

  public boolean exists() {
    return outcome == Outcome.FOUND || outcome == Outcome.OTHER_CASE;
  }

  /** The path and suffix, which is what a learner's browser asks for. */
  public String address() {
    return path + suffix;
  }
}
