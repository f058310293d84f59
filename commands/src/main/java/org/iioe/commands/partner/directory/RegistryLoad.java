package org.iioe.commands.partner.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Loads a data dump of the registry in the place of the one before. */
public final class RegistryLoad {
  /** As many are told; all are counted. */
  private static final int TOLD = 100;

  /**
   * What to load.
   *
   * @param name how the user calls the file
   */
  public record Request(Path file, String name, boolean dryRun) {}

  /**
   * What was done, or would be.
   *
   * @param run null for a rehearsal
   * @param earlier the dump that was replaced, or null
   * @param created organizations that the one before had not
   * @param removed organizations that this one has not
   * @param rejected records that are not usable
   * @param rejections the first hundred of them
   */
  public record Report(
      @Nullable Long run,
      LoadedRelease release,
      @Nullable LoadedRelease earlier,
      long created,
      long changed,
      long unchanged,
      long removed,
      long rejected,
      List<RejectedRecord> rejections) {
    public Report {
      rejections = List.copyOf(rejections);
    }
  }

  private final Database database;
  private final Runs runs;
  private final Progress progress;

  /**
   * @param progress hears bytes
   */
  public RegistryLoad(Database database, Runs runs, Progress progress) {
    this.database = database;
    this.runs = runs;
    this.progress = progress;
  }

  /**
   * Loads in one transaction.
   *
   * @throws Fault of kind invalid input when the file is no dump, or an archive that a guard
   *     refuses
   */
  public Report load(Request request) {
    try (RegistryDump dump = RegistryDump.open(request.file(), request.name())) {
      String digest = dump.digest();
      return request.dryRun()
          ? database.rehearse(handle -> load(handle, dump, digest, null))
          : database.write(
              handle -> load(handle, dump, digest, runs.begin(handle, start(dump, digest))));
    }
  }

  private static RunStart start(RegistryDump dump, String digest) {
    return new RunStart("partner lookup", digest, Map.of("load", dump.name()));
  }

  private Report load(Handle handle, RegistryDump dump, String digest, @Nullable Run run) {
    RegistryTables tables = new RegistryTables(handle);
    LoadedRelease earlier = tables.begin();
    Rejections rejections = new Rejections();
    int schema;
    try (RegistryRows rows = tables.copy(rejections)) {
      schema = dump.read(rows, progress);
      rows.finish();
    }
    long organizations = tables.count(dump.name());
    RegistryTables.Counts counts = tables.replace();
    LoadedRelease release =
        new LoadedRelease(dump.version(), dump.format(), schema, organizations, digest);
    Report report =
        new Report(
            run == null ? null : run.id(),
            release,
            earlier,
            counts.created(),
            counts.changed(),
            organizations - counts.created() - counts.changed(),
            counts.removed(),
            rejections.count,
            rejections.first);
    if (run != null) {
      tables.release(release, run);
      finish(handle, run, report);
    }
    return report;
  }

  private void finish(Handle handle, Run run, Report report) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("created", report.created());
    counts.put("changed", report.changed());
    counts.put("unchanged", report.unchanged());
    counts.put("removed", report.removed());
    counts.put("rejected", report.rejected());
    Map<String, @Nullable Object> detail = new TreeMap<>(counts);
    LoadedRelease earlier = report.earlier();
    detail.put("before", earlier == null ? null : earlier.digest());
    detail.put("after", report.release().digest());
    detail.put("version", report.release().version());
    AuditLog.append(handle, run, new AuditEvent("registry.load", "ror", detail));
    runs.finish(
        handle, run, report.rejected() == 0 ? RunOutcome.DONE : RunOutcome.REJECTED, counts);
  }

  /** Records that are not usable. */
  static final class Rejections {
    private final List<RejectedRecord> first = new ArrayList<>();
    private long count;

    void add(RejectedRecord record) {
      count++;
      if (first.size() < TOLD) {
        first.add(record);
      }
    }
  }
}
