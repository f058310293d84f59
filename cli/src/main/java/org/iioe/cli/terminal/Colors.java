package org.iioe.cli.terminal;

/** Colors for one stream, or none. */
public record Colors(boolean enabled) {
  private static final String RESET = "\u001b[0m";

  /** Colors as {@code --color} asks. */
  public static Colors of(When when, Terminal terminal, boolean streamIsTerminal) {
    return switch (when) {
      case ALWAYS -> new Colors(true);
      case NEVER -> new Colors(false);
      case AUTO -> automatic(terminal, streamIsTerminal);
    };
  }

  /**
   * Colors when nobody said {@code always} or {@code never}: only on a terminal, and obeying the
   * variables that other programs obey.
   */
  private static Colors automatic(Terminal terminal, boolean streamIsTerminal) {
    if (!terminal.variable("NO_COLOR").isEmpty()) {
      return new Colors(false);
    }
    String forced = terminal.variable("CLICOLOR_FORCE");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return new Colors(true);
    }
    boolean unwanted =
        terminal.variable("TERM").equals("dumb") || terminal.variable("CLICOLOR").equals("0");
    return new Colors(streamIsTerminal && !unwanted);
  }

  public String bold(String text) {
    return in("1", text);
  }

  public String red(String text) {
    return in("31;1", text);
  }

  private String in(String code, String text) {
    return enabled && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
