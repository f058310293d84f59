package org.iioe.commands.teacher.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.database.SqlFunction;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle by 1EdTech OneRoster 1.2, CSV binding: all that the selection holds at this
 * moment (“bulk”). A file without rows may not be there; the manifest says so.
 */
final class OneRosterExport {
  /** The archive of the same data has the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The binding allows no line break in a cell. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

  private final Connection connection;
  private final ZipOutputStream zip;
  private final Progress progress;

  private OneRosterExport(Connection connection, ZipOutputStream zip, Progress progress) {
    this.connection = connection;
    this.zip = zip;
    this.progress = progress;
  }

  static TeacherExport.Report write(
      Connection connection, Selection selection, OutputStream out, Progress progress)
      throws SQLException, IOException {
    ZipOutputStream zip = new ZipOutputStream(new Unclosed(out));
    OneRosterExport export = new OneRosterExport(connection, zip, progress);
    TeacherExport.Report report = export.write(new OneRosterTables(selection));
    zip.finish();
    return report;
  }

  private TeacherExport.Report write(OneRosterTables tables) throws SQLException, IOException {
    boolean enrolled = isAny(tables.enrollments());
    boolean known = enrolled || isAny(tables.users());
    manifest(known, enrolled);
    if (enrolled) {
      file(OneRosterFile.ACADEMIC_SESSIONS, tables.academicSessions());
    }
    file(OneRosterFile.ORGS, tables.orgs());
    if (enrolled) {
      file(OneRosterFile.COURSES, tables.courses());
      file(OneRosterFile.CLASSES, tables.classes());
    }
    long users = 0;
    if (known) {
      users = file(OneRosterFile.USERS, tables.users(), OneRosterUser::cells);
      file(OneRosterFile.ROLES, tables.roles());
    }
    long enrollments = enrolled ? file(OneRosterFile.ENROLLMENTS, tables.enrollments()) : 0;
    return new TeacherExport.Report(users, enrollments);
  }

  private boolean isAny(SqlText query) throws SQLException {
    try (PreparedStatement statement =
            new SqlText().add("SELECT EXISTS (").add(query).add(")").prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void manifest(boolean known, boolean enrolled) throws IOException {
    begin("manifest.csv");
    CsvOutput csv = new CsvOutput(zip, false);
    csv.row(List.of("propertyName", "value"));
    csv.row(List.of("manifest.version", "1.0"));
    csv.row(List.of("oneroster.version", "1.2"));
    for (String name : OneRosterFile.ALL) {
      boolean there =
          OneRosterFile.find(name).filter(file -> file.isThere(known, enrolled)).isPresent();
      csv.row(List.of("file." + name, there ? "bulk" : "absent"));
    }
    csv.row(List.of("source.systemName", "International Institute of Online Education"));
    csv.row(List.of("source.systemCode", "iioe"));
    csv.flush();
    zip.closeEntry();
  }

  private long file(OneRosterFile file, SqlText query) throws SQLException, IOException {
    return file(file, query, row -> cells(row, file.header().size()));
  }

  private long file(
      OneRosterFile file, SqlText query, SqlFunction<ResultSet, List<@Nullable String>> reader)
      throws SQLException, IOException {
    begin(file.label() + ".csv");
    CsvOutput csv = new CsvOutput(zip, false);
    csv.row(file.header());
    long count = 0;
    try (PreparedStatement statement = query.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        csv.row(oneLine(reader.apply(rows)));
        count++;
        progress.advance(1);
      }
    }
    csv.flush();
    zip.closeEntry();
    return count;
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static List<@Nullable String> cells(ResultSet row, int columns) throws SQLException {
    List<@Nullable String> cells = new ArrayList<>(columns);
    for (int i = 1; i <= columns; i++) {
      cells.add(row.getString(i));
    }
    return cells;
  }

  private static List<@Nullable String> oneLine(List<@Nullable String> cells) {
    List<@Nullable String> lines = new ArrayList<>(cells.size());
    for (String cell : cells) {
      lines.add(cell == null ? null : LINE_BREAKS.matcher(cell).replaceAll(" "));
    }
    return lines;
  }

  /** What the archive is written to belongs to who gave it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
