package org.iioe.commands.teacher.enrollment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.table.TableDialect;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param run its id; null when nothing was kept: a dry run, or all or nothing with rejected rows
 * @param isResumed whether it went on where a crash had stopped it; the counts are of the whole
 * @param header the headings, as written
 * @param rejectionsByCode how many rejected rows have each code as their first
 */
public record EnrollmentResult(
    @Nullable Long run,
    boolean isResumed,
    TableDialect dialect,
    List<String> header,
    RowCounts rows,
    TeacherCounts teachers,
    EnrollmentCounts enrollments,
    Map<String, Long> rejectionsByCode,
    ChangePreview preview) {
  public EnrollmentResult {
    header = List.copyOf(header);
    rejectionsByCode = Collections.unmodifiableMap(new TreeMap<>(rejectionsByCode));
  }
}
