package org.iioe.commands.database;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it begins.
 *
 * @param verb as it was called, such as {@code course import}
 * @param inputDigest lower-case hexadecimal SHA-256 of the input, or null when there is none
 * @param arguments what the verb was asked for, in the verb's own selection: no secrets, no
 *     personal data
 */
public record RunStart(String verb, @Nullable String inputDigest, Map<String, String> arguments) {
  private static final int DIGEST_LENGTH = 64;

  public RunStart {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    if (verb.isBlank() || (inputDigest != null && inputDigest.length() != DIGEST_LENGTH)) {
      throw new IllegalArgumentException("run of " + verb + " on " + inputDigest);
    }
  }
}
