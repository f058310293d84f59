package org.iioe.commands.roster.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what cells mean where few texts come again and again. */
public final class CachedValue implements Value {
  private static final int MOST = 4096;
  private static final int LONGEST = 100;

  private final Map<String, String> known = new HashMap<>();
  private final Value value;

  public CachedValue(Value value) {
    this.value = value;
  }

  @Override
  public @Nullable String read(String cell, Complaints complaints) {
    String before = known.get(cell);
    if (before != null) {
      return before;
    }
    String read = value.read(cell, complaints);
    if (read != null && cell.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(cell, read);
    }
    return read;
  }
}
