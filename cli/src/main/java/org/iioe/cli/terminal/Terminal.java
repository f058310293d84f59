package org.iioe.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What the program runs in. Tests build one of their own and run the same {@code Launcher}.
 *
 * @param terminals the digits of those standard streams that are terminals: {@code "012"} when all
 *     are, {@code ""} when none is
 * @param columns the terminal's width, or 0 when it is not known
 */
public record Terminal(
    InputStream input,
    OutputStream output,
    OutputStream error,
    String terminals,
    int columns,
    Map<String, String> environment,
    Path workingDirectory,
    Clock clock) {
  private static final int USUAL_COLUMNS = 80;

  public Terminal {
    if (columns < 0) {
      throw new IllegalArgumentException("columns " + columns);
    }
    environment = Map.copyOf(environment);
  }

  /**
   * The terminal of this process. Java cannot ask which streams are terminals nor how wide they
   * are, so the launcher script says so: {@code -Diioe.tty=012 -Diioe.columns=120}.
   */
  public static Terminal ofSystem() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getProperty("iioe.tty", ""),
        width(System.getProperty("iioe.columns", "")),
        UserLocale.restored(System.getenv()),
        Path.of("").toAbsolutePath(),
        new SystemClock());
  }

  private static int width(String digits) {
    int width = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9' || width > 10_000) {
        return 0;
      }
      width = width * 10 + (digit - '0');
    }
    return width;
  }

  /** The same terminal with its standard output wrapped. */
  public Terminal withOutput(OutputStream wrapped) {
    return new Terminal(
        input, wrapped, error, terminals, columns, environment, workingDirectory, clock);
  }

  public boolean inputIsTerminal() {
    return terminals.indexOf('0') >= 0;
  }

  public boolean outputIsTerminal() {
    return terminals.indexOf('1') >= 0;
  }

  public boolean errorIsTerminal() {
    return terminals.indexOf('2') >= 0;
  }

  /** The width to lay text out for: the terminal's own, else 80. */
  public int width() {
    return columns == 0 ? USUAL_COLUMNS : columns;
  }

  /** A variable of the environment, or the empty string when it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Whether the terminal says that it shows nothing but ASCII: a dumb one, or in such a locale. */
  public boolean isAscii() {
    String locale = "";
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      locale = locale.isEmpty() ? variable(variable) : locale;
    }
    String name = locale.toUpperCase(Locale.ROOT).replace("-", "");
    return variable("TERM").equals("dumb") || !(name.isEmpty() || name.contains("UTF8"));
  }
}
