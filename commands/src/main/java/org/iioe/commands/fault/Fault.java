package org.iioe.commands.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure that people can act on.
 *
 * <p>Its code is stable and names the sentence in the message bundles: {@code CODE} is the
 * sentence, {@code CODE.hint} what to do about it. The details fill both, and machines read them as
 * they are.
 *
 * <pre>{@code
 * throw Fault.notFound("COURSE_UNKNOWN").with("course", code).with("nearest", names);
 * }</pre>
 */
public final class Fault extends RuntimeException {
  private final FaultKind kind;
  private final String code;
  private final transient Map<String, @Nullable Object> details = new LinkedHashMap<>();

  private Fault(FaultKind kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  public static Fault usage(String code) {
    return new Fault(FaultKind.USAGE, code);
  }

  public static Fault invalidInput(String code) {
    return new Fault(FaultKind.INVALID_INPUT, code);
  }

  public static Fault refused(String code) {
    return new Fault(FaultKind.REFUSED, code);
  }

  public static Fault unavailable(String code) {
    return new Fault(FaultKind.UNAVAILABLE, code);
  }

  public static Fault notFound(String code) {
    return new Fault(FaultKind.NOT_FOUND, code);
  }

  public static Fault interrupted(String code) {
    return new Fault(FaultKind.INTERRUPTED, code);
  }

  /** Adds a detail; never personal data, for details reach logs. */
  public Fault with(String name, @Nullable Object value) {
    details.put(name, value);
    return this;
  }

  /** Keeps the technical cause, which only {@code --debug} prints. */
  public Fault causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  public FaultKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Map<String, @Nullable Object> details() {
    return Collections.unmodifiableMap(details);
  }

  @Override
  public String getMessage() {
    return details.isEmpty() ? code : code + " " + details;
  }
}
