package org.iioe.commands.procedure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How people name a published version: {@code iioe-2020@2}, or {@code iioe-2020} for the newest.
 *
 * @param number null for the newest
 */
public record MechanismName(String code, @Nullable Integer number) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:@([1-9][0-9]{0,8}))?");

  /**
   * Understands a name.
   *
   * @throws Fault of kind usage when it cannot be one
   */
  public static MechanismName parse(String name) {
    Matcher parts = FORM.matcher(name);
    if (!parts.matches()) {
      throw Fault.usage("MECHANISM_NAME").with("name", name);
    }
    return new MechanismName(
        parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)));
  }

  @Override
  public String toString() {
    return number == null ? code : code + "@" + number;
  }
}
