package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.aicc.AiccRule.AICC_AU_UNPLACED;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_MEMBER_UNKNOWN;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_ROOT_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_TITLE_MISSING;

import java.util.HashSet;
import java.util.Set;
import org.iioe.commands.packaging.aicc.AiccTable.Row;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Position;

/** How the units, their titles ({@code .des}) and their places ({@code .cst}) fit together. */
final class StructureRules {
  private final Findings findings;

  StructureRules(Findings findings) {
    this.findings = findings;
  }

  void check(AiccTable units, AiccTable titles, AiccTable structure) {
    Set<String> known = identifiers(units);
    if (!titles.path().isEmpty()) {
      checkTitles(units, titles);
    }
    known.addAll(identifiers(titles));
    if (!structure.path().isEmpty()) {
      checkStructure(units, known, structure);
    }
  }

  private static Set<String> identifiers(AiccTable table) {
    Set<String> identifiers = new HashSet<>();
    table.rows().forEach(row -> identifiers.add(AiccReader.key(row.value("system_id"))));
    return identifiers;
  }

  private void checkTitles(AiccTable units, AiccTable titles) {
    Set<String> titled = new HashSet<>();
    for (Row row : titles.rows()) {
      if (!row.value("title").isEmpty()) {
        titled.add(AiccReader.key(row.value("system_id")));
      }
    }
    for (Row unit : units.rows()) {
      if (!titled.contains(AiccReader.key(unit.value("system_id")))) {
        findings.add(AICC_TITLE_MISSING, unit.position(), "id", unit.value("system_id"));
      }
    }
  }

  /** The first column names a block, all others its members, whatever they are called. */
  private void checkStructure(AiccTable units, Set<String> known, AiccTable structure) {
    Set<String> blocks = new HashSet<>();
    structure.rows().forEach(row -> blocks.add(AiccReader.key(row.value("block"))));
    if (!blocks.contains("root")) {
      findings.add(AICC_ROOT_MISSING, new Position(structure.path(), 1, 1));
    }
    Set<String> placed = new HashSet<>();
    for (Row row : structure.rows()) {
      for (String value : row.all().subList(Math.min(1, row.all().size()), row.all().size())) {
        String member = AiccReader.key(value);
        boolean isNew = !member.isEmpty() && placed.add(member);
        if (isNew && !known.contains(member) && !blocks.contains(member)) {
          findings.add(AICC_MEMBER_UNKNOWN, row.position(), "member", value);
        }
      }
    }
    for (Row unit : units.rows()) {
      if (!placed.contains(AiccReader.key(unit.value("system_id")))) {
        findings.add(AICC_AU_UNPLACED, unit.position(), "id", unit.value("system_id"));
      }
    }
  }
}
