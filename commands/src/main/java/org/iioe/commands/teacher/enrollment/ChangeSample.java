package org.iioe.commands.teacher.enrollment;

import org.jspecify.annotations.Nullable;

/**
 * One change of a field, as an example for the user's own terminal. Personal data.
 *
 * @param record the row of the file that asks for it; null when it is missing there ({@code
 *     --sync})
 * @param relation {@code teacher} or {@code enrollment}
 * @param column of that relation
 */
public record ChangeSample(
    @Nullable Long record,
    String relation,
    String column,
    @Nullable String before,
    @Nullable String after) {}
