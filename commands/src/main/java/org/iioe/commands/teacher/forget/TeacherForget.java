package org.iioe.commands.teacher.forget;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.AuditEvent;
import org.iioe.commands.database.AuditLog;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.RunOutcome;
import org.iioe.commands.database.RunStart;
import org.iioe.commands.database.Runs;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.teacher.Locks;
import org.jdbi.v3.core.Handle;

/**
 * Erases people: from teachers, aliases, rejected rows, journals and what others wrote of them.
 * Their enrollments stay, with a row without personal data, so that counts stay right.
 */
public final class TeacherForget {
  /**
   * Who is to be forgotten.
   *
   * @param addresses e-mail addresses as written, of now or earlier
   * @param ids of teachers
   */
  public record Request(List<String> addresses, List<Long> ids) {
    public Request {
      addresses = List.copyOf(addresses);
      ids = List.copyOf(ids);
    }

    /** How many people are meant, as far as one can tell without the database. */
    public int size() {
      return addresses.size() + ids.size();
    }
  }

  private final Database database;
  private final Runs runs;
  private final Traces traces;

  /**
   * @param traces removes what erased rows leave in files
   */
  public TeacherForget(Database database, Runs runs, Traces traces) {
    this.database = database;
    this.runs = runs;
    this.traces = traces;
  }

  /**
   * Does all the work of {@link #forget} on the tables and undoes it.
   *
   * @throws Fault of kind not found as there
   */
  public ForgetReport rehearse(Request request) {
    return database.rehearse(handle -> erase(handle, request, true));
  }

  /**
   * Erases in one transaction, and then removes the traces from the database's files.
   *
   * @param whenErased told between the two, for the second takes its time
   * @throws Fault of kind not found when nothing is known of one of them; then nothing is erased
   */
  public ForgetReport forget(Request request, Runnable whenErased) {
    ForgetReport erased = database.write(handle -> erase(handle, request, false));
    whenErased.run();
    try {
      return erased.with(traces.remove());
    } catch (Fault fault) {
      if (fault.kind() == FaultKind.INTERRUPTED) {
        throw fault;
      }
      throw Fault.unavailable("FORGET_TRACES_REMAIN")
          .with("run", erased.run())
          .with("problem", fault.code())
          .causedBy(fault);
    }
  }

  private ForgetReport erase(Handle handle, Request request, boolean rehearsal) {
    handle.execute(Locks.TEACHERS);
    List<String> keys = request.addresses().stream().map(AddressKey::of).toList();
    PersonSearch search = new PersonSearch(handle);
    requireKnown(search, keys, request.ids());
    Person person = search.find(new LinkedHashSet<>(keys), new LinkedHashSet<>(request.ids()));
    Run run =
        runs.begin(
            handle,
            new RunStart("teacher forget", null, Map.of("people", String.valueOf(request.size()))));
    List<Long> teachers = present(handle, person.teachers());
    ForgetReport.Counts counts = new PersonErasure(handle, run, person).apply();
    audit(handle, run, teachers);
    runs.finish(handle, run, RunOutcome.DONE, byName(counts));
    return new ForgetReport(rehearsal ? null : run.id(), request.size(), teachers, counts, null);
  }

  /** Says which by their places: the addresses are personal data, and faults reach logs. */
  private static void requireKnown(PersonSearch search, List<String> keys, Collection<Long> ids) {
    List<Integer> places = search.unknown(keys);
    if (!places.isEmpty()) {
      throw Fault.notFound("FORGET_ADDRESS_UNKNOWN").with("places", places).with("of", keys.size());
    }
    List<Long> unknown = search.unknownIds(ids);
    if (!unknown.isEmpty()) {
      throw Fault.notFound("FORGET_ID_UNKNOWN").with("ids", unknown);
    }
  }

  private static List<Long> present(Handle handle, List<Long> ids) {
    return handle
        .createQuery("SELECT id FROM iioe.teacher WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
        .bindArray("ids", Long.class, ids)
        .mapTo(Long.class)
        .list();
  }

  private static void audit(Handle handle, Run run, List<Long> teachers) {
    if (teachers.isEmpty()) {
      AuditLog.append(handle, run, new AuditEvent("teacher.forget", "none", Map.of()));
    }
    for (Long teacher : teachers) {
      AuditLog.append(
          handle, run, new AuditEvent("teacher.forget", String.valueOf(teacher), Map.of()));
    }
  }

  private static Map<String, Long> byName(ForgetReport.Counts counts) {
    return Map.of(
        "teachers", counts.teachers(),
        "aliases", counts.aliases(),
        "rejects", counts.rejects(),
        "journal", counts.journal(),
        "mentions", counts.mentions());
  }
}
