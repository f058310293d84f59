package org.iioe.commands.teacher;

import org.jspecify.annotations.Nullable;

/**
 * The names of a teacher, those that are known.
 *
 * @param full in the order of its culture
 * @param certificate as certificates print it
 */
public record TeacherNames(
    @Nullable String given,
    @Nullable String family,
    @Nullable String full,
    @Nullable String certificate) {
  /** What a list shows: the name in one piece, else its parts, else that of certificates. */
  public @Nullable String shown() {
    if (full != null) {
      return full;
    }
    if (given != null && family != null) {
      return given + " " + family;
    }
    if (given != null) {
      return given;
    }
    return family != null ? family : certificate;
  }
}
