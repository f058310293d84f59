package org.iioe.commands.mechanism.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What things of a mechanism may be called. */
public final class Names {
  /** The role that only time holds. */
  public static final String TIME = "time";

  /** In place of a document or identifier: all that the kind of institution must have. */
  public static final String REQUIRED = "required";

  /** In place of a list of steps or parties in a file: each of them. */
  public static final String ALL = "all";

  /** The fields that every institution has, whatever a mechanism asks. */
  public static final List<String> GIVEN_FIELDS = List.of("kind", "country");

  /** What the journal of a case calls events that no mechanism declares. */
  public static final Set<String> JOURNAL_EVENTS = Set.of("opened", "backdated", "version");

  private static final Set<String> RESERVED = Set.of(TIME, REQUIRED, ALL);
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private Names() {}

  /** Whether a mechanism may be called so. */
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /** Whether a stage, role, event or other part of a mechanism may be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !RESERVED.contains(name);
  }

  static String name(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("name " + name);
    }
    return name;
  }

  /** The names, each once. */
  static List<String> names(Collection<String> names) {
    names.forEach(Names::name);
    return distinct(names, name -> name);
  }

  static <T> List<T> distinct(Collection<T> parts, Function<T, String> naming) {
    Set<String> seen = new HashSet<>();
    for (T part : parts) {
      if (!seen.add(naming.apply(part))) {
        throw new IllegalArgumentException("twice " + naming.apply(part));
      }
    }
    return List.copyOf(parts);
  }
}
