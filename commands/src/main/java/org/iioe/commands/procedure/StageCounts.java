package org.iioe.commands.procedure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.Database;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.jspecify.annotations.Nullable;

/** Counts where the cases of a mechanism stand. */
public final class StageCounts {
  private static final String CASES =
      """
      SELECT application.stage, application.entered_on, count(*)
      FROM iioe.application
      JOIN iioe.mechanism_version version ON version.id = application.mechanism_version_id
      JOIN iioe.mechanism ON mechanism.id = version.mechanism_id
      JOIN iioe.partner ON partner.id = application.partner_id
      WHERE mechanism.code = ? AND (CAST(? AS integer) IS NULL OR version.number = ?)
        AND (CAST(? AS text) IS NULL OR partner.country = ?)
      GROUP BY application.stage, application.entered_on""";

  private final Database database;
  private final Clock clock;

  public StageCounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The cases by stage; a stage without any is not there.
   *
   * @param name whose cases: of a version, or of all versions when it has no number
   * @param mechanism by whose limits they are late
   * @param country ISO 3166-1 alpha-2 code of the only country that may be counted; null for all
   */
  public Map<String, StageCount> of(
      MechanismName name, Mechanism mechanism, @Nullable String country) {
    LocalDate today = LocalDate.now(clock.withZone(mechanism.timeZone()));
    return database.read(
        connection -> {
          Map<String, StageCount> counts = new TreeMap<>();
          try (PreparedStatement statement = connection.prepareStatement(CASES)) {
            statement.setString(1, name.code());
            statement.setObject(2, name.number());
            statement.setObject(3, name.number());
            statement.setString(4, country);
            statement.setString(5, country);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                LocalDate entered = row.getObject(2, LocalDate.class);
                boolean late = isLate(mechanism, row.getString(1), entered, today);
                long cases = row.getLong(3);
                counts.merge(
                    row.getString(1), new StageCount(cases, late ? cases : 0), StageCount::plus);
              }
            }
          }
          return counts;
        });
  }

  private static boolean isLate(
      Mechanism mechanism, String name, LocalDate entered, LocalDate today) {
    return mechanism
        .stage(name)
        .map(Stage::limit)
        .map(limit -> today.isAfter(entered.plus(limit)))
        .orElse(false);
  }
}
