package org.iioe.commands.mechanism.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iioe.commands.fault.Messages;

/**
 * Why something holds or does not. Never holds personal data.
 *
 * @param code of a sentence in the bundle {@code reasons}
 * @param details what fills the sentence
 * @param parts what it is made of, such as the alternatives none of which holds
 */
public record Reason(String code, Map<String, Object> details, List<Reason> parts) {
  public Reason {
    details = Map.copyOf(details);
    parts = List.copyOf(parts);
  }

  /** The reason with its details: names and values in turn. */
  static Reason of(String code, Object... details) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      map.put((String) details[i], details[i + 1]);
    }
    return new Reason(code, map, List.of());
  }

  /** The sentence in the user's language, with the sentences of its parts. */
  public String sentence(Messages messages) {
    String sentence = messages.text(code, details);
    return parts.isEmpty()
        ? sentence
        : parts.stream()
            .map(part -> part.sentence(messages))
            .collect(Collectors.joining(" · ", sentence + " ", ""));
  }
}
