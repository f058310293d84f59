package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.aicc.AiccRule.AICC_COLUMN_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_HREF_CASE;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_LAUNCH_FILE_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_LAUNCH_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_MASTERY_SCORE_INVALID;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_NOT_A_TABLE;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_ROW_WIDTH;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_SYSTEM_ID_DUPLICATE;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_SYSTEM_ID_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_TIME_INVALID;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.aicc.AiccTable.Row;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Position;

/** The assignable units ({@code .au}). */
final class UnitRules {
  private static final Pattern SCORE = Pattern.compile("\\d{1,3}(\\.\\d+)?");
  private static final Pattern TIME = Pattern.compile("\\d{2,4}:[0-5]?\\d:[0-5]?\\d(\\.\\d+)?");

  private final ManifestFiles files;
  private final Findings findings;
  private final Set<String> identifiers = new HashSet<>();

  UnitRules(ManifestFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void check(AiccTable units) {
    if (!units.readable()) {
      findings.add(AICC_NOT_A_TABLE, new Position(units.path(), 1, 1), "file", units.path());
    }
    if (units.rows().isEmpty()) {
      return;
    }
    for (String column : new String[] {"system_id", "file_name"}) {
      if (!units.columns().contains(column)) {
        findings.add(AICC_COLUMN_MISSING, new Position(units.path(), 1, 1), "column", column);
      }
    }
    units.rows().forEach(row -> checkRow(row, units.columns().size()));
  }

  private void checkRow(Row row, int columns) {
    if (row.all().size() != columns) {
      findings.add(AICC_ROW_WIDTH, row.position(), "values", row.all().size(), "columns", columns);
    }
    String identifier = row.value("system_id");
    if (identifier.isEmpty()) {
      findings.add(AICC_SYSTEM_ID_MISSING, row.position());
    } else if (!identifiers.add(AiccReader.key(identifier))) {
      findings.add(AICC_SYSTEM_ID_DUPLICATE, row.position(), "id", identifier);
    }
    checkLaunch(row, identifier);
    String score = row.value("mastery_score");
    boolean good = SCORE.matcher(score).matches() && Double.parseDouble(score) <= 100;
    if (!score.isEmpty() && !good) {
      findings.add(AICC_MASTERY_SCORE_INVALID, row.position(), "value", score);
    }
    String time = row.value("max_time_allowed");
    if (!time.isEmpty() && !TIME.matcher(time).matches()) {
      findings.add(AICC_TIME_INVALID, row.position(), "value", time);
    }
  }

  private void checkLaunch(Row row, String identifier) {
    String href = row.value("file_name");
    Located located = files.locate("", href);
    switch (located.outcome()) {
      case EMPTY -> findings.add(AICC_LAUNCH_MISSING, row.position(), "id", identifier);
      case MISSING, OUTSIDE ->
          findings.add(
              AICC_LAUNCH_FILE_MISSING, row.position(), "id", identifier, "file", located.path());
      case OTHER_CASE ->
          findings.add(AICC_HREF_CASE, row.position(), "href", href, "file", located.path());
      case FOUND, REMOTE -> {}
    }
  }
}
