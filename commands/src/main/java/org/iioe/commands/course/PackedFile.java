package org.iioe.commands.course;

import java.nio.file.Path;
import java.util.List;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.pack.PackedCourse;
import org.jspecify.annotations.Nullable;

/**
 * A package that was made and judged.
 *
 * @param archive where its bytes are until it is delivered
 * @param target where it shall go, or null for standard output
 * @param findings what the judge says about it
 */
public record PackedFile(
    PackedCourse course,
    Path archive,
    @Nullable Path target,
    PackOutcome outcome,
    long bytes,
    ContentDigest sha256,
    List<Finding> findings) {
  public PackedFile {
    findings = List.copyOf(findings);
  }
}
