package org.iioe.commands.partner;

import org.jspecify.annotations.Nullable;

/**
 * An institution that somebody named.
 *
 * @param application the case that is meant: the one whose reference code was given, else the open
 *     one, else the newest; null when it never had one
 */
public record PartnerReference(
    long id, String code, @Nullable String country, @Nullable Long application) {}
