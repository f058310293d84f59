package org.iioe.cli.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.course.ImportedCourse;
import org.iioe.commands.course.ValidatedPackage;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Standard;

/**
 * A package and what was found in it, as build servers are told.
 *
 * @param shown as the user named it
 * @param standard its code, {@code none} when unknown
 */
record JudgedFile(Path path, String shown, String standard, List<Finding> findings) {
  static JudgedFile of(ValidatedPackage one) {
    return new JudgedFile(
        one.source().path(),
        one.source().shown(),
        one.coursePackage().standard().code(),
        one.findings());
  }

  static JudgedFile of(ImportedCourse one) {
    return new JudgedFile(
        one.item().file(),
        one.item().shown(),
        Objects.requireNonNullElse(one.standard(), Standard.NONE.code()),
        one.findings());
  }
}
