package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.document.DocumentIntake;

/**
 * Registers institutions, opens their cases, and changes what is registered to what files say: all
 * of a call in one transaction or nothing, and nothing at all where nothing differs.
 */
public final class PartnerRegister {
  private final Database database;
  private final Runs runs;
  private final ContentStore store;

  public PartnerRegister(Database database, Runs runs, ContentStore store) {
    this.database = database;
    this.runs = runs;
    this.store = store;
  }

  /**
   * Registers.
   *
   * @throws Fault of kind invalid input that tells all mistakes of all files; of kind refused when
   *     an institution is there already under another code, or its case cannot be so
   */
  public RegisterReport register(RegisterRequest request) {
    Mistakes mistakes = new Mistakes();
    SourceReader sources = new SourceReader(mistakes);
    sources.read(request.sources());
    try (DocumentIntake intake =
        new DocumentIntake(database, store, request.maxBytes(), request.dryRun())) {
      AttachmentReader attachments = new AttachmentReader(mistakes, intake, sources.folders());
      List<PartnerEntry> entries = new EntryReader(mistakes, attachments).read(sources.partners());
      List<Fault> read = mistakes.all();
      if (read.isEmpty()) {
        intake.commit();
      }
      Registration registration =
          new Registration(runs, request, entries, read, start(request, sources.digest()));
      return request.dryRun()
          ? database.rehearse(handle -> registration.carryOut(handle, intake))
          : database.write(handle -> registration.carryOut(handle, intake));
    }
  }

  private static RunStart start(RegisterRequest request, String digest) {
    Map<String, String> arguments = new TreeMap<>();
    List<String> files = new ArrayList<>();
    request.sources().forEach(source -> files.add(source.shown()));
    arguments.put("files", String.valueOf(files.size()));
    arguments.put("file", files.get(0));
    if (request.backdated()) {
      arguments.put("backdated", "true");
    }
    if (request.allowDuplicates()) {
      arguments.put("allow-duplicates", "true");
    }
    return new RunStart("partner register", digest, arguments);
  }
}
