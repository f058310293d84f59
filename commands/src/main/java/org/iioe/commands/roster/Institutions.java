package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.roster.text.EditDistance;
import org.iioe.commands.roster.text.Fold;
import org.iioe.commands.roster.value.Complaints;
import org.iioe.commands.roster.value.Ror;
import org.iioe.commands.roster.value.TextValue;
import org.iioe.commands.roster.value.Value;
import org.jspecify.annotations.Nullable;

/** Institutions: the partners that are known by a code, a ROR id or a name, and free text. */
final class Institutions implements Value {
  private static final TextValue TEXT = new TextValue(500);
  private static final int MOST = 8192;
  private static final int LONGEST = 200;
  private static final int SHORTEST_LIKENESS = 6;

  private record Known(String text, @Nullable String partner) {}

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> rors = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Known> known = new HashMap<>();
  private @Nullable String partner;

  Institutions(List<RosterDirectory.Partner> partners) {
    for (RosterDirectory.Partner one : partners) {
      codes.put(one.code().toLowerCase(Locale.ROOT), one.code());
      name(one.code(), one.code());
      one.names().forEach(name -> name(name, one.code()));
      String ror = one.ror();
      if (ror != null) {
        rors.put(ror.toLowerCase(Locale.ROOT), one.code());
      }
    }
  }

  private void name(String name, String code) {
    String key = Fold.key(name);
    if (!key.isEmpty()) {
      names.computeIfAbsent(key, any -> new TreeSet<>()).add(code);
    }
  }

  /** Code of the partner that was read last; null if it was none. */
  @Nullable String partner() {
    return partner;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    Known before = known.get(cell);
    if (before != null) {
      partner = before.partner();
      return before.text();
    }
    partner = null;
    String text = TEXT.read(cell, complaints);
    if (text == null || !judge(text, complaints)) {
      return null;
    }
    if (cell.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(cell, new Known(text, partner));
    }
    return text;
  }

  private boolean judge(String text, Complaints complaints) {
    String code = codes.get(text.toLowerCase(Locale.ROOT));
    if (code != null) {
      partner = code;
      return true;
    }
    String ror = Ror.in(text);
    if (ror != null) {
      partner = rors.get(ror);
      return partner != null || isRight(ror, complaints);
    }
    Set<String> named = names.getOrDefault(Fold.key(text), Set.of());
    if (named.size() > 1) {
      complaints.add("INSTITUTION_OF_SEVERAL", "nearest", String.join(", ", named));
      return false;
    }
    partner = named.isEmpty() ? null : named.iterator().next();
    return partner != null || isNoCode(text, complaints);
  }

  private static boolean isRight(String ror, Complaints complaints) {
    if (!Ror.isRight(ror)) {
      complaints.add("ROR_CHECK");
      return false;
    }
    return true;
  }

  /** Whether it is free text, and not a partner's code misspelled. */
  private boolean isNoCode(String text, Complaints complaints) {
    List<String> like = isCodeLike(text) ? like(text) : List.of();
    if (!like.isEmpty()) {
      complaints.add("INSTITUTION_LOOKS_LIKE", "nearest", String.join(", ", like));
    }
    return like.isEmpty();
  }

  private List<String> like(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> like = new LinkedHashSet<>();
    codes.forEach(
        (key, code) -> {
          if (key.length() >= SHORTEST_LIKENESS
              && Math.abs(key.length() - lower.length()) <= 2
              && EditDistance.between(lower, key) <= (key.length() < 10 ? 1 : 2)) {
            like.add(code);
          }
        });
    return like.stream().sorted().limit(3).toList();
  }

  /** One ASCII word: names of institutions have several, or are not in ASCII. */
  static boolean isCodeLike(String text) {
    return text.length() <= 100 && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  /** Codes of partners that may have been meant. */
  List<String> nearest(String text) {
    List<String> nearest = new ArrayList<>();
    Nearest.to(text, codes.keySet()).forEach(key -> nearest.add(codes.getOrDefault(key, key)));
    return nearest;
  }
}
