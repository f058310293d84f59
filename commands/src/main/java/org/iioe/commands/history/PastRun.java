package org.iioe.commands.history;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as the book of runs has it.
 *
 * @param finishedAt null while it works, and for ever when it was killed
 * @param user the account on the client machine
 * @param databaseUser who was logged in to the database
 * @param job the CI job, or null
 * @param inputDigest SHA-256 of the input, or null
 * @param arguments what the command was asked for, by name
 * @param counts how many things were created and so on, by name
 */
public record PastRun(
    long id,
    String verb,
    OffsetDateTime startedAt,
    @Nullable OffsetDateTime finishedAt,
    String user,
    String databaseUser,
    @Nullable String job,
    @Nullable String inputDigest,
    RunState outcome,
    Map<String, String> arguments,
    Map<String, Long> counts) {
  /** Keeps the order. */
  public PastRun {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
