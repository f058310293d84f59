package org.iioe.cli.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.partner.view.PartnerTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows institutions below each other: the root, National Centres, their members. */
public final class PartnerTreeCommand implements Verb {
  @Parameters(paramLabel = "CODE", arity = "0..1")
  @Nullable String code;

  @Option(names = "--ascii")
  boolean ascii;

  @Override
  public ExitCode run(Services services) {
    List<PartnerTree.Line> lines =
        new PartnerTree(services.database()).lines(Scopes.of(services), code);
    boolean table = services.options().format == Format.TABLE;
    boolean plain = ascii || !isUnicode(services.terminal().environment());
    Locale locale = services.messages().locale();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PartnerTree.Line line : lines) {
      Map<String, @Nullable Object> row = PartnerRow.of(line.partner(), locale);
      row.put("depth", line.depth());
      if (table) {
        row.put("tree", prefix(line, plain) + line.partner().name());
      }
      rows.add(row);
    }
    List<String> fields = new ArrayList<>(PartnerRow.FIELDS);
    fields.add("depth");
    if (table) {
      fields.add("tree");
    }
    services.print(
        new Answer.Rows(
            fields, List.of(table ? "tree" : "name", "code", "country", "stageLabel"), rows));
    return ExitCode.OK;
  }

  private static String prefix(PartnerTree.Line line, boolean plain) {
    StringBuilder prefix = new StringBuilder();
    for (int i = 1; i < line.lasts().size(); i++) {
      boolean last = line.lasts().get(i);
      boolean own = i == line.lasts().size() - 1;
      prefix.append(own ? own(last, plain) : last ? "   " : plain ? "|  " : "│  ");
    }
    return prefix.toString();
  }

  private static String own(boolean last, boolean plain) {
    if (plain) {
      return last ? "`- " : "|- ";
    }
    return last ? "└─ " : "├─ ";
  }

  /** By the rule of POSIX: the first variable that is set decides. */
  private static boolean isUnicode(Map<String, String> environment) {
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8")
            && !"dumb".equals(environment.get("TERM"));
      }
    }
    return !"dumb".equals(environment.get("TERM"));
  }
}
