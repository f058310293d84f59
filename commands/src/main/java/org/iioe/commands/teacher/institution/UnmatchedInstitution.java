package org.iioe.commands.teacher.institution;

import java.util.List;

/**
 * An institution that is no partner yet, by the name that rosters wrote most often.
 *
 * @param spellings in how many ways it is written
 * @param countries of its teachers
 * @param suggestions the likest first; may be none
 */
public record UnmatchedInstitution(
    String name,
    long teachers,
    int spellings,
    List<String> countries,
    List<Suggestion> suggestions) {
  public UnmatchedInstitution {
    countries = List.copyOf(countries);
    suggestions = List.copyOf(suggestions);
  }
}
