package org.iioe.cli.completion;

import java.util.ArrayList;
import java.util.List;

/** Writes the script for zsh. */
final class ZshScript {
  private static final String HEAD =
      """
      #compdef iioe
      # Completion of iioe for zsh. Save it as _iioe in a folder of $fpath.
      _iioe() {
        local current="${words[CURRENT]}" previous="${words[CURRENT-1]}" commandPath="" index
        local -a choices
        for ((index = 2; index < CURRENT; index++)); do
          case "$commandPath|${words[index]}" in
      """;
  private static final String VALUES =
      """
          esac
        done
        if [[ $current == --*=* ]]; then
          previous="${current%%=*}"
          compset -P '*='
        fi
        case "$commandPath|$previous" in
      """;
  private static final String WORDS =
      """
        esac
        case "$commandPath|$current" in
      """;
  private static final String TAIL =
      """
        esac
      }
      if [[ $funcstack[1] == _iioe ]]; then
        _iioe "$@"
      else
        compdef _iioe iioe
      fi
      """;

  private ZshScript() {}

  static String of(CompletableCommand program) {
    StringBuilder script = new StringBuilder(HEAD);
    for (CompletableCommand command : program.all()) {
      for (CompletableCommand word : command.words()) {
        script.append(
            "      '%s|%s') commandPath='%s' ;;\n"
                .formatted(command.path(), word.name(), word.path()));
      }
    }
    script.append(VALUES);
    program.all().forEach(command -> values(script, command));
    script.append(WORDS);
    program.all().forEach(command -> options(script, command));
    program.all().forEach(command -> words(script, command));
    return script.append(TAIL).toString();
  }

  private static void values(StringBuilder script, CompletableCommand command) {
    for (CompletableOption option : command.options()) {
      if (option.takesValue()) {
        script.append(
            "    '%s|%s') %s; return ;;\n"
                .formatted(command.path(), option.name(), choice(option.values())));
      }
    }
  }

  private static void options(StringBuilder script, CompletableCommand command) {
    List<String> choices = new ArrayList<>();
    command
        .options()
        .forEach(option -> choices.add(described(option.name(), option.description())));
    describe(script, command.path() + "|-", choices, "_describe -o option choices");
  }

  private static void words(StringBuilder script, CompletableCommand command) {
    List<String> choices = new ArrayList<>();
    command.words().forEach(word -> choices.add(described(word.name(), word.description())));
    if (choices.isEmpty()) {
      script.append("    '%s|'*) %s ;;\n".formatted(command.path(), choice(command.parameters())));
    } else {
      describe(script, command.path() + "|", choices, "_describe command choices");
    }
  }

  private static void describe(
      StringBuilder script, String pattern, List<String> choices, String action) {
    script.append(
        "    '%s'*) choices=(%s); %s ;;\n".formatted(pattern, String.join(" ", choices), action));
  }

  /** A word of zsh's {@code _describe}: name and description, the colons of the name escaped. */
  private static String described(String name, String description) {
    return quoted(name.replace(":", "\\:") + ":" + description);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String choice(Values values) {
    return values.files() ? "_files" : "compadd -- " + String.join(" ", values.words());
  }
}
