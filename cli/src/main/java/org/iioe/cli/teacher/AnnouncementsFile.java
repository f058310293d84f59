package org.iioe.cli.teacher;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.cli.verb.Services;
import org.iioe.commands.table.SafeCell;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableWriter;
import org.iioe.commands.teacher.enrollment.Announcement;
import org.iioe.commands.teacher.enrollment.AnnouncementSink;
import org.jspecify.annotations.Nullable;

/** Who would be told what: a table for whatever sends mail, which this program does not. */
final class AnnouncementsFile implements AnnouncementSink, AutoCloseable {
  private static final List<String> HEADER =
      List.of("event", "email", "name", "language", "course", "training");

  private final @Nullable PrivateFile file;
  private @Nullable TableWriter writer;

  private AnnouncementsFile(@Nullable PrivateFile file) {
    this.file = file;
  }

  /**
   * The file that was asked for, if any was.
   *
   * @param path null if nobody asked
   */
  static AnnouncementsFile of(@Nullable Path path, Services services) {
    return new AnnouncementsFile(path == null ? null : new PrivateFile(path, services));
  }

  /** What hears of them; null if nobody wants to. */
  @Nullable AnnouncementSink sink() {
    return file == null ? null : this;
  }

  @Override
  public void begin() {
    if (file != null) {
      writer = TableWriter.to(file.begin(), TableDialect.PLAIN);
      write(HEADER);
    }
  }

  @Override
  public void accept(Announcement one) {
    String event = one.isEnrolled() ? "enrolled" : "withdrawn";
    write(
        Stream.of(event, one.email(), one.name(), one.language(), one.course(), one.training())
            .map(cell -> cell == null ? "" : SafeCell.escape(cell))
            .toList());
  }

  private void write(List<String> cells) {
    if (writer != null) {
      writer.write(cells);
    }
  }

  /** Completes the file. */
  void keep() {
    if (writer != null && file != null) {
      writer.close();
      file.keep();
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
