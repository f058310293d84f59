package org.iioe.commands.teacher.institution;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.iioe.commands.database.Database;
import org.iioe.commands.roster.text.InstitutionName;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.SqlText;
import org.iioe.commands.teacher.TeacherFilter;
import org.iioe.commands.teacher.TeacherList;
import org.jspecify.annotations.Nullable;

/** Lists the institutions that rosters wrote as free text, with the partners that they may be. */
public final class UnmatchedInstitutions {
  private static final String SPELLINGS =
      """
      SELECT teacher.institution, count(*), array_agg(DISTINCT teacher.country)
        FILTER (WHERE teacher.country IS NOT NULL)
      FROM iioe.teacher
      WHERE teacher.partner_id IS NULL AND teacher.institution IS NOT NULL AND""";
  private static final String ORDER =
      "GROUP BY teacher.institution ORDER BY count(*) DESC, teacher.institution COLLATE \"C\"";

  private final Database database;

  public UnmatchedInstitutions(Database database) {
    this.database = database;
  }

  /**
   * Gives the institutions to who walks them, once: those with the most teachers first.
   *
   * @param limit how many at most, or null
   */
  public void list(
      TeacherFilter filter,
      @Nullable Integer limit,
      Consumer<Iterator<UnmatchedInstitution>> reader) {
    TeacherList.checkLimit(limit);
    database.read(
        connection -> {
          PartnerNames partners = PartnerNames.read(connection);
          List<Group> groups = groups(connection, Selection.of(connection, filter));
          reader.accept(
              groups.stream()
                  .limit(limit == null ? Long.MAX_VALUE : limit)
                  .map(group -> group.with(partners))
                  .iterator());
          return true;
        });
  }

  /** Spellings that differ in case, accents and punctuation only are one institution. */
  private static List<Group> groups(Connection connection, Selection selection)
      throws SQLException {
    SqlText sql = new SqlText().add(SPELLINGS).add(selection.teachers()).add(ORDER);
    Map<String, Group> groups = new LinkedHashMap<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        String key = InstitutionName.key(name);
        groups
            .computeIfAbsent(key.isEmpty() ? name : key, any -> new Group(name))
            .add(rows.getLong(2), rows.getArray(3));
      }
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingLong((Group group) -> -group.teachers));
    return sorted;
  }

  private static final class Group {
    private final String name;
    private final Set<String> countries = new TreeSet<>();
    private long teachers;
    private int spellings;

    Group(String name) {
      this.name = name;
    }

    void add(long count, @Nullable Array in) throws SQLException {
      teachers += count;
      spellings++;
      if (in != null) {
        countries.addAll(List.of((String[]) in.getArray()));
      }
    }

    UnmatchedInstitution with(PartnerNames partners) {
      return new UnmatchedInstitution(
          name, teachers, spellings, List.copyOf(countries), partners.suggest(name, countries));
    }
  }
}
