package org.iioe.cli.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.WholeFile;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Stores;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.document.DocumentExport;
import org.iioe.commands.partner.document.StoredDocument;
import org.iioe.commands.partner.view.PartnerShow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an institution, its case and what would move it on; or gives a document back. */
public final class PartnerShowCommand implements Verb {
  @Parameters(paramLabel = "CODE")
  String code = "";

  @Option(names = "--document", paramLabel = "DOCUMENT")
  @Nullable String document;

  @Option(names = "--to", paramLabel = "FILE")
  @Nullable Path to;

  @Override
  public ExitCode run(Services services) {
    String which = document;
    Path target = to;
    if ((which == null) != (target == null)) {
      throw Fault.usage("PARTNER_SHOW_DOCUMENT");
    }
    if (which != null && target != null) {
      return export(services, which, target);
    }
    PartnerShow show = new PartnerShow(services.database(), Stores.of(services));
    services.print(
        new Answer.One(
            new ShowAnswer(services.messages()).fields(show.show(Scopes.of(services), code))));
    return ExitCode.OK;
  }

  private ExitCode export(Services services, String which, Path target) {
    DocumentExport export = new DocumentExport(services.database(), Stores.of(services));
    StoredDocument found = export.find(Scopes.of(services), code, which);
    try {
      if (target.toString().equals("-")) {
        export.write(found, services.standardOutput());
        return ExitCode.OK;
      }
      Path file = services.resolve(target).toAbsolutePath();
      String question =
          services.messages().text("PARTNER_SHOW_OVERWRITE", Map.of("file", target.toString()));
      if (Files.exists(file) && !services.confirm(question)) {
        return ExitCode.REFUSED;
      }
      WholeFile.write(file, out -> export.write(found, out));
    } catch (IOException failure) {
      throw Fault.unavailable("PARTNER_SHOW_UNWRITABLE")
          .with("file", target.toString())
          .with("reason", String.valueOf(failure.getMessage()))
          .causedBy(failure);
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("file", target.toString());
    fields.put("type", found.type());
    fields.put("mediaType", found.mediaType());
    fields.put("bytes", found.bytes());
    fields.put("sha256", found.digest().hex());
    services.print(new Answer.One(fields));
    return ExitCode.OK;
  }
}
