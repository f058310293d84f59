package org.iioe.cli.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.procedure.ListedMechanism;
import org.iioe.commands.procedure.MechanismLookup;
import org.jspecify.annotations.Nullable;

/** Lists what was published. */
public final class MechanismListCommand implements Verb {
  private static final List<String> FIELDS =
      List.of("code", "version", "title", "newest", "publishedAt", "open", "closed", "digest");
  private static final List<String> TABLE_FIELDS =
      List.of("code", "version", "title", "newest", "publishedAt", "open", "closed");

  @Override
  public ExitCode run(Services services) {
    List<Map<String, @Nullable Object>> rows =
        new MechanismLookup(services.database())
            .list().stream().map(one -> row(one, services)).toList();
    services.print(new Answer.Rows(FIELDS, TABLE_FIELDS, rows));
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> row(ListedMechanism one, Services services) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", one.code());
    row.put("version", one.number());
    row.put("title", one.title().in(services.messages().locale()));
    row.put("newest", one.newest());
    row.put("publishedAt", one.publishedAt());
    row.put("open", one.open());
    row.put("closed", one.closed());
    row.put("digest", one.digest());
    return row;
  }
}
