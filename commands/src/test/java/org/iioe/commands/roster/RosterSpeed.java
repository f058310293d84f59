package org.iioe.commands.roster;

import java.util.List;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows a second that one thread judges: e-mail, names, institution, country, language and course,
 * accents in every third. Run by hand; no test.
 */
final class RosterSpeed {
  private static final List<String> HEADING =
      List.of("email", "given_name", "family_name", "institution", "country", "language", "course");
  private static final List<String> GIVEN =
      List.of("Amina", "Jean", "Wei", "Grace", "Fatou", "Élodie", "明", "François", "Nomin");
  private static final List<String> COUNTRIES = List.of("SN", "Nigeria", "Mongolie", "中国", "KEN");

  private RosterSpeed() {}

  /** A table that is made while it is read. */
  private static final class MadeTable implements TableReader {
    private final int rows;
    private int row;

    MadeTable(int rows) {
      this.rows = rows;
    }

    @Override
    public TableDialect dialect() {
      return TableDialect.PLAIN;
    }

    @Override
    public String sha256() {
      return "0".repeat(64);
    }

    @Override
    public TableRow header() {
      return new TableRow(0, 1, 1, HEADING);
    }

    @Override
    public @Nullable TableRow next() {
      if (row == rows) {
        return null;
      }
      row++;
      return new TableRow(row, row + 1, row + 1, cells(row));
    }

    private static List<String> cells(int row) {
      return List.of(
          "teacher." + row + (row % 10 == 0 ? "@Example.org" : "@example.org"),
          new String(GIVEN.get(row % GIVEN.size()).toCharArray()),
          row % 3 == 0 ? "Ndiaye-Béye" : "Diallo",
          "Université " + row % 500,
          new String(COUNTRIES.get(row % COUNTRIES.size()).toCharArray()),
          row % 2 == 0 ? "French" : "en",
          "statistics");
    }

    @Override
    public void close() {}
  }

  public static void main(String[] arguments) {
    int rows = 1_000_000;
    for (int round = 0; round < 5; round++) {
      long made = time(rows, false);
      long judged = time(rows, true);
      System.out.printf(
          "making alone %,d rows/s; judged %,d rows/s without the making%n",
          rows * 1_000_000_000L / made, rows * 1_000_000_000L / Math.max(1, judged - made));
    }
  }

  private static long time(int rows, boolean judge) {
    long start = System.nanoTime();
    MadeTable table = new MadeTable(rows);
    long accepted = 0;
    if (judge) {
      RosterReader roster = RosterReader.open(table, Sample.options(), Sample.DIRECTORY);
      for (RosterRecord record = roster.next(); record != null; record = roster.next()) {
        accepted += record.isAccepted() ? 1 : 0;
      }
    } else {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        accepted += row.cells().isEmpty() ? 0 : 1;
      }
    }
    if (accepted != rows) {
      throw new IllegalStateException("accepted " + accepted);
    }
    return System.nanoTime() - start;
  }
}
