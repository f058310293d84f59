package org.iioe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an example of the help as a shell would, as far as examples go. */
final class ExampleLine {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

  private ExampleLine() {}

  /** Throws when the part of the example that runs iioe is not a right command line. */
  static void parse(CommandCatalogue catalogue, String example) {
    List<String> words = words(example);
    int program = words.indexOf(CommandTree.PROGRAM);
    if (program < 0) {
      throw new IllegalArgumentException("runs no iioe");
    }
    List<String> arguments = words.subList(program + 1, words.size());
    boolean explains = arguments.contains("--help") || arguments.get(0).equals(CommandTree.HELP);
    if (arguments.contains(Version.OPTION)) {
      return;
    }
    if (explains) {
      new Session().run(catalogue, arguments.toArray(String[]::new));
      return;
    }
    new CommandTree(catalogue, Locale.ENGLISH).whole().parseArgs(arguments.toArray(String[]::new));
  }

  /** The words up to where the output goes elsewhere, without the quotes. */
  private static List<String> words(String example) {
    String line = example.replace("<(", " ").replaceAll("\\$\\(", " ");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group().replaceAll("^[\"']|[\"']$", "");
      boolean ends = List.of("|", ">", ">>", "<", "&&", "||", ";", "2>").contains(text);
      if (ends && words.contains(CommandTree.PROGRAM)) {
        break;
      }
      words.add(text.replaceAll("\\)$", ""));
    }
    return words;
  }
}
