package org.iioe.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What may stand where a value is expected.
 *
 * @param files whether names of files do
 * @param words the words that do; empty when a shell cannot know them
 */
public record Values(boolean files, List<String> words) {
  static final Values UNKNOWN = new Values(false, List.of());

  public Values {
    words = List.copyOf(words);
  }

  static Values of(ArgSpec argument) {
    if (argument.auxiliaryTypes()[0] == Path.class) {
      return new Values(true, List.of());
    }
    List<String> words = new ArrayList<>();
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates != null) {
      candidates.forEach(words::add);
    }
    return new Values(false, words);
  }
}
