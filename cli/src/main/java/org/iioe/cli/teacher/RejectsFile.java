package org.iioe.cli.teacher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iioe.cli.verb.Services;
import org.iioe.commands.roster.RosterProblem;
import org.iioe.commands.table.SafeCell;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.table.TableWriter;
import org.iioe.commands.teacher.enrollment.Reject;
import org.iioe.commands.teacher.enrollment.RejectSink;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not taken, as they were written and in the same kind of file, with what is
 * wrong in three more columns: mended by hand, the file can be sent again. The first of them are
 * kept for the answer too.
 */
public final class RejectsFile implements RejectSink, AutoCloseable {
  private static final List<String> OWN_COLUMNS = List.of("error_code", "error", "fix");
  private static final int KEPT = 100;

  private final @Nullable Path path;
  private final @Nullable PrivateFile file;
  private final ProblemTexts texts;
  private final List<Reject> first = new ArrayList<>();
  private List<Integer> columns = List.of();
  private List<String> header = List.of();
  private @Nullable TableWriter writer;

  private RejectsFile(@Nullable Path path, @Nullable PrivateFile file, ProblemTexts texts) {
    this.path = path;
    this.file = file;
    this.texts = texts;
  }

  /**
   * The file that was asked for; without one, only the first rejects are kept.
   *
   * @param path null if nobody asked
   */
  public static RejectsFile of(@Nullable Path path, Services services) {
    return new RejectsFile(
        path,
        path == null ? null : new PrivateFile(path, services),
        new ProblemTexts(services.messages(), true));
  }

  @Override
  public void begin(TableDialect dialect, List<String> headings) {
    header = List.copyOf(headings);
    first.clear();
    writer = null;
    if (file == null) {
      return;
    }
    // A rejects file that comes back has these columns already.
    columns =
        IntStream.range(0, header.size())
            .filter(column -> !OWN_COLUMNS.contains(header.get(column).strip()))
            .boxed()
            .toList();
    writer = TableWriter.to(file.begin(), holding(dialect));
    write(header, OWN_COLUMNS);
  }

  /** The same dialect if its encoding can say what is wrong, else Unicode. */
  private TableDialect holding(TableDialect dialect) {
    String sentence = texts.messages().text("ROSTER_REJECTS_LANGUAGE");
    return dialect.canHold(sentence) ? dialect : dialect.inUnicode();
  }

  @Override
  public void accept(Reject reject) {
    if (first.size() < KEPT) {
      first.add(reject);
    }
    if (writer != null) {
      List<RosterProblem> problems = reject.problems();
      String codes =
          problems.stream().map(RosterProblem::code).distinct().collect(Collectors.joining(" "));
      write(
          reject.cells(),
          List.of(
              codes,
              SafeCell.escape(texts.messages(problems)),
              SafeCell.escape(texts.fixes(problems))));
    }
  }

  private void write(List<String> cells, List<String> own) {
    if (writer == null || file == null) {
      return;
    }
    List<String> row = new ArrayList<>();
    for (int column : columns) {
      row.add(column < cells.size() ? cells.get(column) : "");
    }
    row.addAll(own);
    // What stands beyond the headings is part of the row too, and perhaps what is wrong with it.
    row.addAll(cells.subList(Math.min(header.size(), cells.size()), cells.size()));
    writer.write(row);
  }

  /** Completes the file, which replaces an earlier one even if nothing was rejected now. */
  public void keep() {
    if (writer == null || file == null) {
      return;
    }
    writer.close();
    file.keep();
  }

  /** The headings of the roster. */
  List<String> header() {
    return header;
  }

  /** The first hundred. */
  List<Reject> first() {
    return List.copyOf(first);
  }

  /** The file as the user named it; null if there is none, or nothing in it. */
  @Nullable Path written() {
    return first.isEmpty() ? null : path;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
