package org.iioe.cli.completion;

import java.util.ArrayList;
import java.util.List;

/** Writes the script for bash 4 and later; it needs no bash-completion package. */
final class BashScript {
  private static final String HEAD =
      """
      # Completion of iioe for bash. Load it with: source <(iioe completion bash)
      _iioe() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        local path="" choices="" files="" index
        COMPREPLY=()
        for ((index = 1; index < COMP_CWORD; index++)); do
          case "$path|${COMP_WORDS[index]}" in
      """;
  private static final String VALUES =
      """
          esac
        done
        if [[ $current == "=" ]]; then
          current=""
        elif [[ $previous == "=" ]]; then
          previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "$path|$previous" in
      """;
  private static final String WORDS =
      """
          *)
            case "$path|$current" in
      """;
  private static final String TAIL =
      """
            esac ;;
        esac
        if [[ -n $files ]]; then
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -f -- "$current")
        else
          mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
        fi
      }
      complete -F _iioe iioe
      """;

  private BashScript() {}

  static String of(CompletableCommand program) {
    StringBuilder script = new StringBuilder(HEAD);
    for (CompletableCommand command : program.all()) {
      for (CompletableCommand word : command.words()) {
        script.append(
            "      \"%s|%s\") path=\"%s\" ;;\n"
                .formatted(command.path(), word.name(), word.path()));
      }
    }
    script.append(VALUES);
    program.all().forEach(command -> values(script, command));
    script.append(WORDS);
    program.all().forEach(command -> optionNames(script, command));
    program.all().forEach(command -> words(script, command));
    return script.append(TAIL).toString();
  }

  private static void values(StringBuilder script, CompletableCommand command) {
    for (CompletableOption option : command.options()) {
      if (option.takesValue()) {
        script.append(
            "    \"%s|%s\") %s ;;\n"
                .formatted(command.path(), option.name(), choice(option.values())));
      }
    }
  }

  private static void optionNames(StringBuilder script, CompletableCommand command) {
    List<String> names = new ArrayList<>();
    command.options().forEach(option -> names.add(option.name()));
    script.append(
        "        \"%s|-\"*) choices=\"%s\" ;;\n"
            .formatted(command.path(), String.join(" ", names)));
  }

  private static void words(StringBuilder script, CompletableCommand command) {
    List<String> names = new ArrayList<>();
    command.words().forEach(word -> names.add(word.name()));
    String choice =
        names.isEmpty()
            ? choice(command.parameters())
            : "choices=\"" + String.join(" ", names) + "\"";
    script.append("        \"%s|\"*) %s ;;\n".formatted(command.path(), choice));
  }

  private static String choice(Values values) {
    return values.files() ? "files=1" : "choices=\"" + String.join(" ", values.words()) + "\"";
  }
}
