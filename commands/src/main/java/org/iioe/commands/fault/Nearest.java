package org.iioe.commands.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The known words that somebody may have meant. */
public final class Nearest {
  private static final double LIKE_ENOUGH = 0.8;
  private static final int AT_MOST = 3;

  private Nearest() {}

  /** At most three known words that are like this one, the likest first. */
  public static List<String> to(String word, Collection<String> known) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> like = new ArrayList<>();
    for (String one : known) {
      if (similarity.apply(lower, one) >= LIKE_ENOUGH) {
        like.add(one);
      }
    }
    like.sort(Comparator.comparingDouble(one -> -similarity.apply(lower, one)));
    return List.copyOf(like.subList(0, Math.min(AT_MOST, like.size())));
  }
}
