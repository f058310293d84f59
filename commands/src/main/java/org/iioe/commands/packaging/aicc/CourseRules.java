package org.iioe.commands.packaging.aicc;

import static org.iioe.commands.packaging.aicc.AiccRule.AICC_DESCRIPTOR_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_EXTENSION_CASE;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_FIELD_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_LINE_INVALID;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_SECTION_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_SEVERAL_COURSES;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_STRUCTURE_MISSING;
import static org.iioe.commands.packaging.aicc.AiccRule.AICC_TOTAL_WRONG;

import java.util.List;
import org.iioe.commands.packaging.aicc.AiccCourse.Setting;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Position;

/** The course file and which descriptor files stand beside it. */
final class CourseRules {
  private static final List<String> FIELDS =
      List.of("course_id", "course_title", "course_creator", "course_system", "level", "version");

  private final AiccCourse course;
  private final AiccFiles descriptors;
  private final Findings findings;

  CourseRules(AiccCourse course, AiccFiles descriptors, Findings findings) {
    this.course = course;
    this.descriptors = descriptors;
    this.findings = findings;
  }

  void check(int units) {
    if (descriptors.courses() > 1) {
      findings.add(AICC_SEVERAL_COURSES, at(1), "count", descriptors.courses());
    }
    if (descriptors.descriptors() == null) {
      findings.add(AICC_DESCRIPTOR_MISSING, at(1), "extension", ".des");
    }
    if (descriptors.structure() == null) {
      findings.add(AICC_STRUCTURE_MISSING, at(1));
    }
    String structure = descriptors.structure();
    if (structure != null && !structure.endsWith(".cst")) {
      findings.add(AICC_EXTENSION_CASE, new Position(structure, 1, 1), "file", structure);
    }
    if (descriptors.course() != null) {
      checkCourse(units);
    }
  }

  private void checkCourse(int units) {
    if (!course.sections().containsKey("course")) {
      findings.add(AICC_SECTION_MISSING, at(1), "section", "Course");
      return;
    }
    for (String field : FIELDS) {
      if (course.value(field) == null) {
        findings.add(AICC_FIELD_MISSING, at(1), "field", field);
      }
    }
    course.strayLines().forEach(line -> findings.add(AICC_LINE_INVALID, at(line)));
    Setting total = course.setting("total_aus");
    if (total != null && !total.value().equals(String.valueOf(units))) {
      findings.add(AICC_TOTAL_WRONG, at(total.line()), "declared", total.value(), "actual", units);
    }
  }

  private Position at(int line) {
    return new Position(findings.path(), line, 1);
  }
}
