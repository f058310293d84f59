package org.iioe.commands.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform knows that rosters may name. A few thousand things, kept in memory. */
public record RosterDirectory(
    List<Course> courses, List<Training> trainings, List<Partner> partners) {
  /**
   * A course of the catalogue.
   *
   * @param languages of its editions, BCP 47
   */
  public record Course(String code, List<String> languages) {}

  /**
   * A training.
   *
   * @param cohorts those that somebody is in
   */
  public record Training(String code, List<String> cohorts) {}

  /**
   * A partner.
   *
   * @param names by which rosters may call it
   * @param ror without its address, or null
   */
  public record Partner(String code, List<String> names, @Nullable String ror) {}
}
