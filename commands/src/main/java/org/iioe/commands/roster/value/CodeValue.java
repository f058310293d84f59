package org.iioe.commands.roster.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** A code of something that exists, in any case; nothing is ever created for one that does not. */
public final class CodeValue implements Value {
  private final Map<String, String> codes = new HashMap<>();
  private static final String NONE = "–";

  private final String complaint;

  /**
   * @param complaint code of the problem if there is nothing of that code; its sentence may hold
   *     {@code nearest}
   */
  public CodeValue(Collection<String> codes, String complaint) {
    codes.forEach(code -> this.codes.put(lower(code), code));
    this.complaint = complaint;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    String code = codes.get(lower(cell));
    if (code == null) {
      List<String> nearest = nearest(cell);
      complaints.add(complaint, "nearest", nearest.isEmpty() ? NONE : String.join(", ", nearest));
    }
    return code;
  }

  /** The codes that may have been meant, the likest first. */
  public List<String> nearest(String cell) {
    List<String> nearest = new ArrayList<>();
    String word = cell.length() > 100 ? cell.substring(0, 100) : cell;
    Nearest.to(word, codes.keySet()).forEach(code -> nearest.add(codes.getOrDefault(code, code)));
    return nearest;
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
