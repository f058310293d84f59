package org.iioe.commands.mechanism.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.fault.Phrase;

/**
 * Why something holds or does not. Never holds personal data.
 *
 * @param code of a sentence in the bundle {@code reasons}
 * @param details what fills the sentence
 */
public record Reason(String code, Map<String, Object> details) implements Phrase {
  public Reason {
    details = Map.copyOf(details);
  }

  /** The reason with its details: names and values in turn. */
  static Reason of(String code, Object... details) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      map.put((String) details[i], details[i + 1]);
    }
    return new Reason(code, map);
  }

  /** The sentence in the user's language. */
  @Override
  public String in(Messages messages) {
    return messages.text(code, details);
  }

  /** The reason as what a refused command fails with. */
  public Fault fault() {
    return details.entrySet().stream()
        .reduce(
            Fault.refused(code),
            (fault, detail) -> fault.with(detail.getKey(), detail.getValue()),
            (one, same) -> one);
  }

  /** Several reasons in one sentence: as they are, or numbered when there are more than one. */
  public record Several(List<Reason> reasons) implements Phrase {
    public Several {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String in(Messages messages) {
      if (reasons.size() == 1) {
        return reasons.get(0).in(messages);
      }
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < reasons.size(); i++) {
        all.append(i == 0 ? "" : " ").append('(').append(i + 1).append(") ");
        all.append(reasons.get(i).in(messages));
      }
      return all.toString();
    }

    @Override
    public String toString() {
      return reasons.stream().map(Reason::code).toList().toString();
    }
  }
}
