package org.iioe.commands.course;

/**
 * A file of a course whose bytes are not what was imported.
 *
 * @param path in the package; the archive's name for an archive as it was uploaded
 * @param damaged false when the file is missing altogether
 */
public record VerifyProblem(
    String code, String language, int version, String path, String sha256, boolean damaged) {}
