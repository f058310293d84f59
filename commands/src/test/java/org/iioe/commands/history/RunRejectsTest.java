package org.iioe.commands.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterProblem;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.teacher.enrollment.Reject;
import org.iioe.commands.teacher.enrollment.RejectSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunRejectsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @Test
  void theRejectsOfAnOldRunAreAsTheyWere() {
    long run =
        new Rows(platform)
            .run(
                """
                INSERT INTO iioe.roster (run_id, format, encoding, byte_order_mark, delimiter,
                  separator_line, header)
                VALUES (:run, 'csv', 'windows-1252', false, ';', true, '{courriel,prénom}')""",
                """
                INSERT INTO iioe.roster_reject (run_id, record, line, sheet_row, cells, problems)
                SELECT :run, i, i + 1, i + 2, ARRAY['personne ' || i, E'deux\\nlignes', ''],
                  CAST('[{"code": "EMAIL_INVALID", "column": "email", "cell": 0,
                     "arguments": {"value": "personne", "at": "1"}},
                    {"code": "ROW_SHORT", "column": null, "cell": -1, "arguments": {}}]' AS jsonb)
                FROM generate_series(2500, 1, -1) i""");
    List<Object> heard = new ArrayList<>();
    new RunRejects(platform.database())
        .forEach(
            run,
            new RejectSink() {
              @Override
              public void begin(TableDialect dialect, List<String> header) {
                heard.add(dialect);
                heard.add(header);
              }

              @Override
              public void accept(Reject reject) {
                heard.add(reject);
              }
            });

    assertThat(heard).hasSize(2502);
    assertThat(heard.subList(0, 3))
        .containsExactly(
            new TableDialect(
                TableDialect.Format.CSV,
                Charset.forName("windows-1252"),
                false,
                ';',
                true,
                "\r\n",
                TableDialect.Evidence.GIVEN,
                null),
            List.of("courriel", "prénom"),
            new Reject(
                1,
                2,
                3,
                List.of("personne 1", "deux\nlignes", ""),
                List.of(
                    new RosterProblem(
                        "EMAIL_INVALID",
                        RosterColumn.EMAIL,
                        0,
                        Map.of("value", "personne", "at", "1")),
                    new RosterProblem("ROW_SHORT", null, -1, Map.of()))));
  }

  @Test
  void aRunWithoutRosterHasNoRejects() {
    long run = new Rows(platform).run();
    assertThatThrownBy(() -> new RunRejects(platform.database()).forEach(run, NOBODY))
        .hasMessage("RUN_WITHOUT_ROSTER {run=" + run + "}");
    assertThatThrownBy(() -> new RunRejects(platform.database()).forEach(77_777, NOBODY))
        .hasMessage("RUN_UNKNOWN {run=77777}");
  }

  private static final RejectSink NOBODY =
      new RejectSink() {
        @Override
        public void begin(TableDialect dialect, List<String> header) {
          throw new IllegalStateException("there is no roster");
        }

        @Override
        public void accept(Reject reject) {
          throw new IllegalStateException("there is no roster");
        }
      };
}
