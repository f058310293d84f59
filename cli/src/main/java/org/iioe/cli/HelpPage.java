package org.iioe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of one command: its own options first, those that all commands take after them. */
final class HelpPage {
  /** A longer line is hard to read, however wide the terminal is. */
  private static final int WIDEST = 120;

  /** The least that picocli lays out. */
  private static final int NARROWEST = 55;

  private final CommandLine command;
  private final ResourceBundle texts;

  HelpPage(CommandLine command) {
    this.command = command;
    this.texts = command.getResourceBundle();
  }

  /** The text, laid out for a width in columns. */
  String text(int columns, boolean colored) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage().width(Math.max(NARROWEST, Math.min(columns, WIDEST)));
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(command.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, this::synopsis);
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, this::footerHeading);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, this::examples);
    command.setHelpSectionMap(sections);
    return command.getUsageMessage(Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF));
  }

  private String synopsis(Help help) {
    CommandSpec spec = help.commandSpec();
    StringBuilder synopsis = new StringBuilder(spec.qualifiedName(" "));
    if (!spec.subcommands().isEmpty()) {
      synopsis.append(' ').append(texts.getString("synopsis.command"));
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      synopsis.append(
          help.parameterLabelRenderer()
              .renderParameterLabel(parameter, Ansi.OFF, List.of())
              .toString()
              .replaceFirst("^ ?", " "));
    }
    if (!spec.options().isEmpty()) {
      synopsis.append(' ').append(texts.getString("synopsis.options"));
    }
    return synopsis.append(System.lineSeparator()).toString();
  }

  /** The program's own help also says where the rest of the help is. */
  private String footerHeading(Help help) {
    if (help.commandSpec().parent() != null) {
      return help.footerHeading();
    }
    String topics = String.join(", ", HelpTopics.NAMES);
    return help.createHeading(texts.getString("topics.heading"))
        + "  "
        + texts.getString("topics.list").replace("{topics}", topics)
        + System.lineSeparator()
        + help.footerHeading();
  }

  private String examples(Help help) {
    StringBuilder examples = new StringBuilder();
    for (String example : help.commandSpec().usageMessage().footer()) {
      examples.append("  ").append(example).append(System.lineSeparator());
    }
    return examples.toString();
  }

  private String options(Help help) {
    CommandSpec spec = help.commandSpec();
    CommandSpec common = spec.mixins().get(CommandTree.COMMON);
    List<OptionSpec> own = new ArrayList<>(spec.options());
    if (common == null) {
      return list(help, "options.heading", own);
    }
    own.removeIf(option -> common.findOption(option.longestName()) != null);
    List<OptionSpec> others = new ArrayList<>(spec.options());
    others.removeAll(own);
    return list(help, "options.heading", own) + list(help, "options.common", others);
  }

  private String list(Help help, String heading, List<OptionSpec> options) {
    if (options.isEmpty()) {
      return "";
    }
    // One width of the first column for both lists.
    List<OptionSpec> all = help.commandSpec().options();
    Layout layout = help.createDefaultLayout(all, List.of(), help.colorScheme());
    layout.addAllOptions(options, help.parameterLabelRenderer());
    return help.createHeading(texts.getString(heading)) + layout;
  }
}
