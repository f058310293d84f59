/** What a {@code course.yaml} says: the course, its items by language, its metadata. */
@NullMarked
package org.iioe.commands.packaging.pack.description;

import org.jspecify.annotations.NullMarked;
