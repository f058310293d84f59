package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.aicc.AiccRule.AICC_PREREQUISITES_INVALID;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.packaging.aicc.AiccTable.Row;
import org.iioe.commands.packaging.manifest.Findings;

/**
 * The files that need not be there: objectives ({@code .ort}), prerequisites ({@code .pre}) and
 * completion requirements ({@code .cmp}). What they name, another file has to define.
 */
final class ReferenceRules {
  /** What tools write where nothing is asked for. */
  private static final Set<String> NOTHING = Set.of("", "none", "n/a");

  private final Findings findings;
  private final Set<String> known = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  /**
   * Rules for one course.
   *
   * @param defining the tables that define elements by their {@code system_id}
   * @param structure the table that defines blocks
   */
  ReferenceRules(Findings findings, List<AiccTable> defining, AiccTable structure) {
    this.findings = findings;
    known.add("root");
    for (AiccTable table : defining) {
      table.rows().forEach(row -> known.add(AiccReader.key(row.value("system_id"))));
    }
    structure.rows().forEach(row -> known.add(AiccReader.key(row.value("block"))));
  }

  void check(AiccTable objectives, AiccTable prerequisites, AiccTable completion) {
    // The columns after the first repeat one name, so that only the list has all of them.
    objectives.rows().forEach(row -> row.all().forEach(name -> checkName(row, name)));
    for (Row row : prerequisites.rows()) {
      checkName(row, row.value("structure_element"));
      checkScript(row, row.value("prerequisite"));
    }
    for (Row row : completion.rows()) {
      checkName(row, row.value("structure_element"));
      checkScript(row, row.value("requirement"));
      checkName(row, row.value("next"));
      checkName(row, row.value("return"));
    }
  }

  private void checkScript(Row row, String script) {
    if (isNothing(script)) {
      return;
    }
    List<String> names = new ArrayList<>();
    if (!PrerequisiteScript.read(script, names)) {
      findings.add(AICC_PREREQUISITES_INVALID, row.position(), "value", script);
      return;
    }
    names.stream()
        .filter(name -> !PrerequisiteScript.isStatus(name))
        .forEach(name -> checkName(row, name));
  }

  private void checkName(Row row, String name) {
    String key = AiccReader.key(name);
    boolean isUnknown = !isNothing(name) && !known.contains(key);
    if (isUnknown && reported.add(row.position().path() + "\n" + key)) {
      findings.add(AICC_REFERENCE_UNKNOWN, row.position(), "name", name);
    }
  }

  private static boolean isNothing(String value) {
    return NOTHING.contains(AiccReader.key(value));
  }
}
