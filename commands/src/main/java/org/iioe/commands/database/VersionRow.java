package org.iioe.commands.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Moves the version row in the transaction of each migration. */
final class VersionRow extends BaseCallback {
  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    if (context.getMigrationInfo().getVersion() == null) {
      return;
    }
    try (PreparedStatement statement =
        context
            .getConnection()
            .prepareStatement("UPDATE iioe.schema_version SET version = ?, migrated_at = now()")) {
      statement.setInt(1, Migrator.number(context.getMigrationInfo()));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
