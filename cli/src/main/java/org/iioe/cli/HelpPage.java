package org.iioe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of one command: its own options first, those that all commands take after them. Laid out
 * here, for picocli's own layout takes a third of the time of the whole program.
 */
final class HelpPage {
  /** A longer line is hard to read, however wide the terminal is. */
  private static final int WIDEST = 120;

  /** Below this, what stands on the right has no room. */
  private static final int NARROWEST = 50;

  /** A longer label has a line of its own. */
  private static final int WIDEST_LABEL = 25;

  private final CommandSpec spec;
  private final List<String> words;
  private final ResourceBundle texts;
  private final int columns;
  private final Colors colors;
  private final StringBuilder page = new StringBuilder();

  /** What stands on the left, and what explains it. */
  private record Entry(String label, List<String> description) {}

  private HelpPage(CommandLine command, List<String> words, int columns, Colors colors) {
    this.spec = command.getCommandSpec();
    this.words = List.copyOf(words);
    this.texts = command.getResourceBundle();
    this.columns = Math.max(NARROWEST, Math.min(columns, WIDEST));
    this.colors = colors;
  }

  /**
   * The text, laid out for a width in columns.
   *
   * @param words the commands that may follow this one
   */
  static String of(CommandLine command, List<String> words, int columns, Colors colors) {
    return new HelpPage(command, words, columns, colors).text();
  }

  private String text() {
    synopsis();
    for (String paragraph : spec.usageMessage().description()) {
      indented("", paragraph);
    }
    commands();
    arguments();
    topics();
    examples();
    return page.toString();
  }

  private void synopsis() {
    page.append(texts.getString("synopsis.heading")).append(colors.bold(spec.qualifiedName(" ")));
    if (!words.isEmpty()) {
      page.append(' ').append(texts.getString("synopsis.command"));
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      page.append(' ').append(label(parameter));
    }
    if (!spec.options().isEmpty()) {
      page.append(' ').append(texts.getString("synopsis.options"));
    }
    page.append('\n');
  }

  private void commands() {
    List<Entry> entries = new ArrayList<>();
    for (String word : words) {
      String key = spec.qualifiedName(".") + "." + word + ".usage.description";
      String summary = texts.getString(texts.containsKey(key) ? key : key + ".0");
      entries.add(new Entry(word, List.of(summary)));
    }
    list("commands.heading", entries, width(entries));
  }

  private void arguments() {
    List<Entry> parameters = new ArrayList<>();
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      parameters.add(new Entry("    " + label(parameter), List.of(parameter.description())));
    }
    CommandSpec common = spec.mixins().get(CommandTree.COMMON);
    List<Entry> own = new ArrayList<>();
    List<Entry> shared = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      boolean isShared = common != null && common.findOption(option.longestName()) != null;
      (isShared ? shared : own).add(new Entry(label(option), List.of(option.description())));
    }
    int width = Math.max(width(parameters), Math.max(width(own), width(shared)));
    list("parameters.heading", parameters, width);
    list("options.heading", own, width);
    list("options.common", shared, width);
  }

  private static String label(PositionalParamSpec parameter) {
    String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    return parameter.required() ? label : "[" + label + "]";
  }

  private static String label(OptionSpec option) {
    String shortest = option.shortestName();
    String names =
        shortest.startsWith("--") ? "    " + shortest : shortest + ", " + option.longestName();
    return option.arity().max() > 0 ? names + "=" + value(option) : names;
  }

  private static String value(ArgSpec option) {
    String label = option.paramLabel();
    return option.splitRegex().isEmpty() ? label : label + "[," + label + "...]";
  }

  private static int width(List<Entry> entries) {
    int width = 0;
    for (Entry entry : entries) {
      int own = DisplayWidth.of(entry.label());
      width = own <= WIDEST_LABEL ? Math.max(width, own) : width;
    }
    return width;
  }

  private void list(String heading, List<Entry> entries, int width) {
    if (entries.isEmpty()) {
      return;
    }
    heading(heading);
    for (Entry entry : entries) {
      String label = entry.label();
      page.append("  ").append(colors.bold(label));
      page.append(" ".repeat(Math.max(0, width - DisplayWidth.of(label))));
      boolean besides = DisplayWidth.of(label) <= width;
      page.append(besides ? "" : "\n" + " ".repeat(width + 2));
      String indent = "";
      for (String paragraph : entry.description()) {
        page.append(indent);
        right(paragraph, width + 4);
        indent = " ".repeat(width + 2);
      }
      page.append(entry.description().isEmpty() ? "\n" : "");
    }
  }

  /** Lines that begin in a column; the cursor of the first stands two columns before it. */
  private void right(String paragraph, int column) {
    String gap = "  ";
    for (String line : LineBreaks.of(paragraph, columns - column)) {
      page.append(gap).append(line).append('\n');
      gap = " ".repeat(column);
    }
  }

  private void heading(String key) {
    page.append('\n').append(colors.bold(texts.getString(key))).append('\n');
  }

  private void indented(String indent, String paragraph) {
    for (String line : LineBreaks.of(paragraph, columns - indent.length())) {
      page.append(indent).append(line).append('\n');
    }
  }

  /** The program's own help also says where the rest of the help is. */
  private void topics() {
    if (spec.parent() == null) {
      heading("topics.heading");
      String topics = String.join(", ", HelpTopics.NAMES);
      indented("  ", texts.getString("topics.list").replace("{topics}", topics));
    }
  }

  /** Never broken, so that they can be copied. */
  private void examples() {
    String[] examples = spec.usageMessage().footer();
    if (examples.length > 0) {
      heading("examples.heading");
    }
    for (String example : examples) {
      page.append("  ").append(example).append('\n');
    }
  }
}
