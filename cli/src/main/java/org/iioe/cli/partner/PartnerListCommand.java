package org.iioe.cli.partner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.terminal.Terminal;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.view.ListedPartner;
import org.iioe.commands.partner.view.PartnerFilter;
import org.iioe.commands.partner.view.PartnerList;
import org.iioe.commands.partner.view.PartnerStatus;
import org.iioe.commands.procedure.MechanismLookup;
import org.iioe.commands.procedure.MechanismName;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.roster.value.CountryValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists institutions with where their cases stand. */
public final class PartnerListCommand implements Verb {
  @Option(names = "--country", paramLabel = "COUNTRY")
  @Nullable String country;

  @Option(names = "--kind", paramLabel = "KIND")
  @Nullable String kind;

  @Option(names = "--stage", paramLabel = "STAGE")
  @Nullable String stage;

  @Option(names = "--mechanism", paramLabel = "MECHANISM")
  @Nullable String mechanism;

  @Option(names = "--parent", paramLabel = "CODE")
  @Nullable String parent;

  @Option(names = "--status", paramLabel = "STATUS")
  @Nullable PartnerStatus status;

  @Option(names = "--text", paramLabel = "TEXT")
  @Nullable String text;

  @Option(names = "--board")
  boolean board;

  @Override
  public ExitCode run(Services services) {
    PartnerFilter filter =
        new PartnerFilter(
            Scopes.of(services),
            country == null ? null : code(country),
            kind,
            stage,
            mechanism,
            parent,
            status,
            text);
    List<ListedPartner> found = new PartnerList(services.database()).list(filter);
    boolean forPeople =
        services.options().format == Format.TABLE && services.options().fields.isEmpty();
    if (board && forPeople) {
      services.print(new Answer.Text(board(found, services)));
      return ExitCode.OK;
    }
    Locale locale = services.messages().locale();
    List<Map<String, @Nullable Object>> rows =
        found.stream().map(one -> PartnerRow.of(one, locale)).toList();
    services.print(new Answer.Rows(PartnerRow.FIELDS, PartnerRow.TABLE, rows));
    return ExitCode.OK;
  }

  private static String board(List<ListedPartner> partners, Services services) {
    MechanismLookup lookup = new MechanismLookup(services.database());
    BoardStages stages =
        new BoardStages(
            name -> MechanismSource.of(lookup.find(MechanismName.parse(name))).mechanism(),
            services.clock(),
            services.messages().locale());
    Terminal terminal = services.terminal();
    return new StageBoard(services.messages(), terminal.width(), terminal.isAscii())
        .text(stages.of(partners));
  }

  private static String code(String given) {
    String code = new CountryValue().read(given.strip(), (problem, arguments) -> {});
    if (code == null) {
      throw Fault.usage("PARTNER_LIST_COUNTRY").with("country", given);
    }
    return code;
  }
}
