package org.iioe.commands.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A place where two mechanisms differ.
 *
 * @param path the keys of the file down to it, such as {@code stages.review.limit}; a transition is
 *     named by its stage and event
 * @param before as canonical JSON has it, texts without quotation marks; null when it was added
 * @param after the same; null when it was removed
 */
public record MechanismChange(String path, @Nullable String before, @Nullable String after) {}
