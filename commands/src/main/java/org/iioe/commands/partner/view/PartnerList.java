package org.iioe.commands.partner.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.mechanism.model.Label;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/** Lists institutions: a few thousand. */
public final class PartnerList {
  private static final String SELECT =
      """
      SELECT partner.code, partner.name, partner.kind, partner.country, parent.code,
        signatory.code, partner.is_root, partner.ror, partner.whed, application.code,
        mechanism.code || '@' || version.number, application.stage, application.entered_on,
        application.closed, coalesce(CAST(stage.value ->> 'active' AS boolean), false),
        stage.value #>> '{label,en}', stage.value #>> '{label,fr}', stage.value #>> '{label,zh}',
        coalesce(stage.value -> 'public', stage.value -> 'label') ->> 'en',
        coalesce(stage.value -> 'public', stage.value -> 'label') ->> 'fr',
        coalesce(stage.value -> 'public', stage.value -> 'label') ->> 'zh',
        array_to_string(partner.name || partner.code || partner.other_names
          || array(SELECT value FROM jsonb_each_text(partner.names)), ' ')
      FROM iioe.partner
      LEFT JOIN iioe.partner parent ON parent.id = partner.parent_id
      LEFT JOIN iioe.partner signatory ON signatory.id = partner.signatory_id
      LEFT JOIN LATERAL (
        SELECT code, stage, entered_on, closed, mechanism_version_id FROM iioe.application
        WHERE partner_id = partner.id ORDER BY closed, id DESC LIMIT 1) application ON true
      LEFT JOIN iioe.mechanism_version version ON version.id = application.mechanism_version_id
      LEFT JOIN iioe.mechanism ON mechanism.id = version.mechanism_id
      LEFT JOIN LATERAL (
        SELECT version.content -> 'stages' -> application.stage AS value) stage ON true
      """;

  private static final String ALL = SELECT + "ORDER BY partner.code COLLATE \"C\"";
  private static final String ONE = SELECT + "WHERE partner.id = ?";

  private final Database database;

  public PartnerList(Database database) {
    this.database = database;
  }

  /** Those that are wanted, by their codes. */
  public List<ListedPartner> list(PartnerFilter filter) {
    return database.read(connection -> list(connection, filter));
  }

  private static List<ListedPartner> list(Connection connection, PartnerFilter filter)
      throws SQLException {
    List<ListedPartner> partners = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ALL);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ListedPartner partner = partner(row);
        if (filter.takes(partner, Fold.key(row.getString(22)))) {
          partners.add(partner);
        }
      }
    }
    return partners;
  }

  /** The one with this key, which is there. */
  static ListedPartner one(Connection connection, long id) {
    try (PreparedStatement statement = connection.prepareStatement(ONE)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return partner(row);
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  private static ListedPartner partner(ResultSet row) throws SQLException {
    return new ListedPartner(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        label(row, 16),
        label(row, 19),
        row.getObject(13, LocalDate.class),
        status(row));
  }

  private static PartnerStatus status(ResultSet row) throws SQLException {
    if (row.getString(10) == null) {
      return PartnerStatus.NONE;
    }
    if (row.getBoolean(14)) {
      return PartnerStatus.CLOSED;
    }
    return row.getBoolean(15) ? PartnerStatus.ACTIVE : PartnerStatus.OPEN;
  }

  private static @Nullable Label label(ResultSet row, int first) throws SQLException {
    String english = row.getString(first);
    return english == null
        ? null
        : new Label(english, row.getString(first + 1), row.getString(first + 2));
  }
}
