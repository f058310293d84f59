package org.iioe.commands.partner.directory;

import org.jspecify.annotations.Nullable;

/**
 * A data dump of the registry.
 *
 * @param version with its date, such as {@code v2.1-2026-01-15}; null when its file names do not
 *     say
 * @param format {@code json} or {@code csv}
 * @param schema of the registry's records: 1 or 2
 * @param organizations how many it has
 * @param digest SHA-256 of the file, in hexadecimal
 */
public record LoadedRelease(
    @Nullable String version, String format, int schema, long organizations, String digest) {}
