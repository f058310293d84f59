package org.iioe.commands.course;

import java.nio.file.Path;

/**
 * A package that is to be repaired.
 *
 * @param target where the result goes: absolute, in a folder that exists
 * @param shown the target as the user knows it
 * @param always whether a package that needs nothing is written there too, byte for byte
 */
public record RepairItem(PackageSource source, Path target, String shown, boolean always) {}
