package org.iioe.commands.procedure;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.database.SqlFaults;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Publishes mechanisms: each time another version, which nobody can change again. */
public final class MechanismPublication {
  private static final String VERB = "mechanism publish";

  private final Database database;
  private final Runs runs;

  public MechanismPublication(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Publishes what a file says. What is published already, as whichever version, stays as it is:
   * then nothing is written.
   *
   * @param dryRun whether to tell only what would be done
   */
  public PublishedMechanism publish(MechanismSource source, boolean dryRun) {
    return dryRun
        ? database.rehearse(handle -> publish(handle, source)).rehearsed()
        : database.write(handle -> publish(handle, source));
  }

  private PublishedMechanism publish(Handle handle, MechanismSource source) {
    String code = source.mechanism().code();
    lock(handle, code);
    List<StoredMechanism> versions = versions(handle, code);
    Optional<StoredMechanism> same =
        versions.stream().filter(one -> one.digest().equals(source.digest())).findFirst();
    StoredMechanism newest = versions.isEmpty() ? null : versions.get(0);
    if (same.isPresent() && newest != null) {
      return PublishedMechanism.unchanged(source, same.get(), newest.number());
    }
    Run run = runs.begin(handle, start(source));
    int number = newest == null ? 1 : newest.number() + 1;
    insert(handle, run, source, number);
    AuditLog.append(handle, run, event(source, number, newest));
    runs.finish(handle, run, RunOutcome.DONE, Map.of("published", 1L));
    return PublishedMechanism.created(source, run.id(), number, newest);
  }

  /** Whoever publishes another version of the same mechanism waits here, also for the first. */
  private static void lock(Handle handle, String code) {
    handle.execute("INSERT INTO iioe.mechanism (code) VALUES (?) ON CONFLICT DO NOTHING", code);
    handle.execute("SELECT FROM iioe.mechanism WHERE code = ? FOR UPDATE", code);
  }

  private static List<StoredMechanism> versions(Handle handle, String code) {
    try {
      return MechanismLookup.versions(handle.getConnection(), code);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static RunStart start(MechanismSource source) {
    return new RunStart(VERB, source.digest(), Map.of("mechanism", source.mechanism().code()));
  }

  private static void insert(Handle handle, Run run, MechanismSource source, int number) {
    handle
        .createUpdate(
            """
            INSERT INTO iioe.mechanism_version
              (mechanism_id, number, canonical, digest, content, run_id)
            SELECT id, :number, :canonical, :digest, CAST(:canonical AS jsonb) -> 'mechanism', :run
            FROM iioe.mechanism WHERE code = :code""")
        .bind("number", number)
        .bind("canonical", source.canonical())
        .bind("digest", source.digest())
        .bind("run", run.id())
        .bind("code", source.mechanism().code())
        .execute();
  }

  private static AuditEvent event(
      MechanismSource source, int number, @Nullable StoredMechanism before) {
    Map<String, @Nullable Object> detail = new HashMap<>();
    detail.put("version", number);
    detail.put("digest", source.digest());
    detail.put("versionBefore", before == null ? null : before.number());
    detail.put("digestBefore", before == null ? null : before.digest());
    String subject = source.mechanism().code() + "@" + number;
    return new AuditEvent("mechanism.publish", subject, detail);
  }
}
