package org.iioe.cli.completion;

/** Writes the script for fish 3 and later. */
final class FishScript {
  private static final String HEAD =
      """
      # Completion of iioe for fish. Save it as ~/.config/fish/completions/iioe.fish
      function __iioe_at
          set -l words
          for word in (commandline -opc)[2..]
              string match -q -- '-*' $word; or set -a words $word
          end
          test (count $argv) -le (count $words); or return 1
          for index in (seq (count $argv))
              test $argv[$index] = $words[$index]; or return 1
          end
      end
      function __iioe_expects
          test (count (commandline -opc)) -gt 1; or test (count $argv) -eq 0; or return 1
          __iioe_at $argv; or return 1
          set -l words
          for word in (commandline -opc)[2..]
              string match -q -- '-*' $word; or set -a words $word
          end
          test (count $words) -eq (count $argv)
      end
      complete -c iioe -f
      """;

  private FishScript() {}

  static String of(CompletableCommand program) {
    StringBuilder script = new StringBuilder(HEAD);
    for (CompletableCommand command : program.all()) {
      command.words().forEach(word -> word(script, command, word));
      command.options().forEach(option -> option(script, command, option));
      if (command.words().isEmpty()) {
        script
            .append("complete -c iioe -n '__iioe_at ")
            .append(command.path())
            .append("'")
            .append(values(command.parameters(), false))
            .append('\n');
      }
    }
    return script.toString();
  }

  private static void word(
      StringBuilder script, CompletableCommand command, CompletableCommand word) {
    script.append(
        "complete -c iioe -n '__iioe_expects%s' -a %s -d %s\n"
            .formatted(leadingSpace(command.path()), word.name(), quoted(word.description())));
  }

  private static void option(
      StringBuilder script, CompletableCommand command, CompletableOption option) {
    String values = option.takesValue() ? values(option.values(), true) : "";
    script.append(
        "complete -c iioe -n '__iioe_at%s' -l %s -d %s%s\n"
            .formatted(
                leadingSpace(command.path()),
                option.name().substring(2),
                quoted(option.description()),
                values));
  }

  private static String values(Values values, boolean required) {
    if (values.files()) {
      return required ? " -r -F" : " -F";
    }
    String words =
        values.words().isEmpty() ? "" : " -a " + quoted(String.join(" ", values.words()));
    return required ? " -x" + words : words;
  }

  private static String leadingSpace(String path) {
    return path.isEmpty() ? "" : " " + path;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
