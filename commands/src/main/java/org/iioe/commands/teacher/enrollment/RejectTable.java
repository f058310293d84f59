package org.iioe.commands.teacher.enrollment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.table.TableDialect;

/** The rows that were not taken: table {@code iioe.roster_reject}. */
final class RejectTable {
  private final Statements statements;
  private final long run;

  RejectTable(Statements statements, long run) {
    this.statements = statements;
    this.run = run;
  }

  /** Keeps what the reader rejected and what the checks refused; the answer says how many. */
  long fill(RosterPump pump) {
    return statements.execute(
        """
        INSERT INTO iioe.roster_reject (run_id, record, line, sheet_row, email_key, cells, problems)
        SELECT {run}, record, line, sheet_row, email_key, {cells},
          coalesce(CAST(staged.problems AS jsonb), refused.problems)
        FROM pg_temp.staged
        LEFT JOIN (
          SELECT record, jsonb_agg(jsonb_build_object('code', code, 'column', column_name,
            'cell', {cell}, 'arguments', arguments) ORDER BY code) AS problems
          FROM pg_temp.refusal GROUP BY record) refused USING (record)
        WHERE staged.problems IS NOT NULL OR refused.problems IS NOT NULL
        ORDER BY record"""
            .replace("{run}", Long.toString(run))
            .replace("{cells}", RawCells.all(pump::cell))
            .replace("{cell}", cell(pump)));
  }

  private static String cell(RosterPump pump) {
    StringBuilder cases = new StringBuilder("CASE column_name");
    for (RosterColumn column : RosterColumn.values()) {
      cases.append(" WHEN '%s' THEN %d".formatted(column.label(), pump.cell(column)));
    }
    return cases.append(" ELSE -1 END").toString();
  }

  /** Hands them over, in their order. */
  void send(TableDialect dialect, List<String> header, RejectSink sink) {
    sink.begin(dialect, header);
    statements.each(
        """
        SELECT record, line, sheet_row, cells, problems FROM iioe.roster_reject
        WHERE run_id = %d ORDER BY record"""
            .formatted(run),
        row ->
            sink.accept(
                new Reject(
                    row.number(1),
                    row.number(2),
                    row.number(3),
                    List.of(row.texts(4)),
                    ProblemJson.read(String.valueOf(row.text(5))))));
  }

  Map<String, Long> byCode() {
    Map<String, Long> counts = new TreeMap<>();
    statements.each(
        """
        SELECT problems -> 0 ->> 'code', count(*) FROM iioe.roster_reject
        WHERE run_id = %d GROUP BY 1"""
            .formatted(run),
        row -> counts.put(String.valueOf(row.text(1)), row.number(2)));
    return counts;
  }
}
