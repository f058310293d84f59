package org.iioe.commands.teacher.institution;

/**
 * A partner that an institution may be.
 *
 * @param partner its code
 * @param name its name
 * @param score from 0 to 1, rounded to hundredths; 1 is the same name
 */
public record Suggestion(String partner, String name, double score) {}
