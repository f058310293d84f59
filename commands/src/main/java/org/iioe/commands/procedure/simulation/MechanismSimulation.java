package org.iioe.commands.procedure.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.procedure.MechanismLookup;
import org.iioe.commands.procedure.MechanismSource;
import org.jspecify.annotations.Nullable;

/** Decides past applications again under other rules, and changes nothing. */
public final class MechanismSimulation {
  private final Database database;

  public MechanismSimulation(Database database) {
    this.database = database;
  }

  /**
   * Runs the simulation. A published subject stands for what was decided; a file for what it would
   * have decided on the same facts.
   */
  public SimulationReport run(SimulationRequest request) {
    return database.read(connection -> run(connection, request));
  }

  private static SimulationReport run(Connection connection, SimulationRequest request)
      throws SQLException {
    String code = request.subject().mechanism().code();
    Map<Integer, Mechanism> past = new HashMap<>();
    MechanismLookup.sources(connection, code)
        .forEach((number, source) -> past.put(number, source.mechanism()));
    boolean history = request.subject().stored() != null;
    Map<Integer, Mechanism> before = new HashMap<>(past);
    if (!history) {
      before.replaceAll((number, mechanism) -> request.subject().mechanism());
    }
    Comparison comparison = new Comparison(request, past, history);
    EventReader events = new EventReader(connection, request, version(request));
    long[] counts = events.counts();
    events.read(
        Known.of(before, request.against().mechanism()),
        List.of(
            history ? RoleQuestions.NONE : questions(request.subject(), past.values()),
            questions(request.against(), past.values())),
        comparison::take);
    return new SimulationReport(counts[0], counts[1], comparison.differences());
  }

  private static @Nullable Integer version(SimulationRequest request) {
    return request.anyVersion() || request.subject().stored() == null
        ? null
        : Integer.valueOf(request.subject().stored().number());
  }

  private static RoleQuestions questions(MechanismSource rules, Collection<Mechanism> past) {
    return RoleQuestions.of(rules.mechanism(), past);
  }
}
