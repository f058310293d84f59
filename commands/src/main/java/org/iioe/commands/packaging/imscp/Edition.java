package org.iioe.commands.packaging.imscp;

import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Which standard a manifest was made for.
 *
 * @param edition of the standard, or null when the manifest does not say
 * @param evidence what it was decided from, such as {@code namespace http://…}
 */
public record Edition(Standard standard, @Nullable String edition, String evidence) {}
