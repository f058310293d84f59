package org.iioe.commands.course;

import java.nio.file.Path;

/**
 * A package that is to be judged.
 *
 * @param path where it is
 * @param shown as the user named it, or the folder or pattern that it was found by
 */
public record PackageSource(Path path, String shown) {}
