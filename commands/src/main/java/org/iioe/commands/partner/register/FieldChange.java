package org.iioe.commands.partner.register;

import org.jspecify.annotations.Nullable;

/**
 * A field that is another now. Never holds personal data: of people only how many have which role.
 *
 * @param field as answers name it, such as {@code website} or {@code answers.needs-endorsement}
 * @param before null when it had no value
 * @param after null when it has none any more
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
